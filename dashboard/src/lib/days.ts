import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A day as it stands in an address: "2026-11-20", in UTC. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

type Days = { readonly from?: string | undefined; readonly to?: string | undefined };

/** Two days, both included, as moments of which the API excludes the second. */
export function dayRange({ from, to }: Days): { readonly from?: number; readonly to?: number } {
  return { ...(from ? { from: Date.parse(from) } : {}), ...(to ? { to: Date.parse(to) + DAY_MS } : {}) };
}
