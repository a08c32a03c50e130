import { conflictPolicies, positionModes } from '@trade-executor/domain/account';
import { z } from 'zod';
import { DecimalText, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id, MomentQuery } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';

/** A trader's account at a venue with its money now, in `asset`. */
export const AccountView = z.object({
  accountId: z.string(),
  traderId: z.string(),
  venue: z.string(),
  paper: z.boolean(),
  asset: z.string(),
  /** Realised. */
  balance: DecimalText,
  /** Balance and open profit and loss. */
  equity: DecimalText,
  availableMargin: DecimalText,
  openPnl: DecimalText,
  /** Sum of the open positions' notional, whatever their side. */
  exposure: DecimalText,
  openTrades: z.number().int().nonnegative(),
  /** hedge: a long and a short of one symbol stand side by side. */
  positionMode: z.enum(positionModes),
  conflictPolicy: z.enum(conflictPolicies),
});
export type AccountView = z.infer<typeof AccountView>;

/** What is left out stays as it is. */
const AccountChange = z.strictObject({
  positionMode: z.enum(positionModes).optional(),
  conflictPolicy: z.enum(conflictPolicies).optional(),
});
export type AccountChange = z.infer<typeof AccountChange>;

export const EquityPoint = z.object({ at: UnixMsNumber, equity: DecimalText, balance: DecimalText });
export type EquityPoint = z.infer<typeof EquityPoint>;

/** At most 1,000 points, oldest first; a longer stretch is thinned out, first and last stay. Market time. */
export const EquityReply = z.object({ accountId: z.string(), asset: z.string(), points: z.array(EquityPoint) });
export type EquityReply = z.infer<typeof EquityReply>;

export const listAccountsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/accounts',
  summary: 'Accounts with their money',
  roles: ['trader', 'admin', 'support'],
  query: PageQuery,
  reply: pageOf(AccountView),
});

export const changeAccountEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/accounts/:accountId',
  summary: 'How an account keeps positions, and what happens when two trades want one symbol; the mode changes only while nothing is open',
  roles: ['trader', 'admin'],
  params: z.object({ accountId: Id }),
  body: AccountChange,
  reply: AccountView,
  idempotent: true,
});

export const getEquityEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/accounts/:accountId/equity',
  summary: 'How the equity of an account went',
  roles: ['trader', 'admin', 'support'],
  params: z.object({ accountId: Id }),
  query: z.object({ from: MomentQuery.optional(), to: MomentQuery.optional() }),
  reply: EquityReply,
});
