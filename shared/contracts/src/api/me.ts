import { z } from 'zod';
import { Snowflake, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint, Role } from './endpoint.ts';

/** Who is signed in and on what. */
export const Me = z.object({
  userId: z.string(),
  discordUserId: Snowflake,
  displayName: z.string(),
  roles: z.array(Role),
  /** Null: copies nobody. */
  traderId: z.string().nullable(),
  providerIds: z.array(z.string()),
  /** Communities that belong to this person. */
  communityIds: z.array(z.string()),
  /** Goes into the header x-csrf-token of every request that changes something. */
  csrfToken: z.string(),
  executionMode: z.enum(['paper', 'live']),
  /** Where prices come from, for people: "simulated (seed 1)". */
  market: z.string(),
  /** Market time; differs from the wall clock on simulated and replayed markets. */
  marketNow: UnixMsNumber,
});
export type Me = z.infer<typeof Me>;

export const meEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in, with which roles, and the CSRF token',
  roles: 'signed-in',
  reply: Me,
});
