import { z } from 'zod';

/** `after` and `limit` of lists that are paged by user id. */
export function pageQuery({ limit }: { readonly limit: { readonly default: number; readonly max: number } }) {
  return z.object({
    limit: z.coerce.number().int().min(1).max(limit.max).default(limit.default),
    after: z
      .string()
      .regex(/^\d{1,20}$/)
      .default('0')
      .transform(BigInt),
  });
}

/** The ids after `after`, smallest first, at most `limit`. */
export function pageOf(ids: readonly string[], { after, limit }: { readonly after: bigint; readonly limit: number }): readonly string[] {
  return ids
    .filter((id) => BigInt(id) > after)
    .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
    .slice(0, limit);
}
