import { z } from 'zod';
import { MessageTrace } from '../internal/trace.ts';
import { Snowflake, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint, Role } from './endpoint.ts';
import { Id } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';
import { SourceView } from './providers.ts';

/** Somebody who signed in at least once. */
export const UserView = z.object({
  userId: z.string(),
  discordUserId: Snowflake,
  displayName: z.string(),
  /** All that count: those given here, and those that follow from being a trader, provider or owner. */
  roles: z.array(Role),
  /** Given by an administrator. */
  grantedRoles: z.array(Role),
  traderId: z.string().nullable(),
  lastSignInAt: UnixMsNumber.nullable(),
});
export type UserView = z.infer<typeof UserView>;

/** Roles that an administrator gives; the others follow from what a person has here. */
export const grantableRoles = ['admin', 'support'] as const;

export const HealthCheck = z.object({
  name: z.string(),
  ok: z.boolean(),
  /** What was seen, for people. */
  detail: z.string(),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

export const AdminHealth = z.object({
  ok: z.boolean(),
  executionMode: z.enum(['paper', 'live']),
  market: z.string(),
  marketNow: UnixMsNumber,
  now: UnixMsNumber,
  uptimeMs: z.number().int().nonnegative(),
  checks: z.array(HealthCheck),
  counts: z.object({
    openTrades: z.number().int().nonnegative(),
    overdueTrades: z.number().int().nonnegative(),
    unprocessedMessages: z.number().int().nonnegative(),
    dueNotifications: z.number().int().nonnegative(),
  }),
});
export type AdminHealth = z.infer<typeof AdminHealth>;

/** A mapped channel with how its messages fare. */
export const SourceHealth = SourceView.extend({
  /** Of the last 24 hours. */
  messages: z.number().int().nonnegative(),
  refused: z.number().int().nonnegative(),
});
export type SourceHealth = z.infer<typeof SourceHealth>;

export const listUsersEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/admin/users',
  summary: 'People who signed in',
  roles: ['admin', 'support'],
  query: PageQuery,
  reply: pageOf(UserView),
});

export const setUserRolesEndpoint = defineEndpoint({
  method: 'put',
  path: '/api/admin/users/:userId/roles',
  summary: 'Give or take the roles admin and support',
  roles: ['admin'],
  params: z.object({ userId: Id }),
  body: z.strictObject({ roles: z.array(z.enum(grantableRoles)).max(grantableRoles.length) }),
  reply: UserView,
  idempotent: true,
});

export const getAdminHealthEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/admin/health',
  summary: 'Whether everything works, with numbers',
  roles: ['admin', 'support'],
  reply: AdminHealth,
});

export const listAdminSourcesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/admin/sources',
  summary: 'All mapped channels and how their messages fare',
  roles: ['admin', 'support'],
  query: PageQuery,
  reply: pageOf(SourceHealth),
});

export const traceMessageEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/admin/messages/:messageId/trace',
  summary: 'Everything that happened to one message, from Discord to the venue and back',
  roles: ['admin', 'support'],
  params: z.object({ messageId: Snowflake }),
  reply: MessageTrace,
});
