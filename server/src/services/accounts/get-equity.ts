import { getEquityEndpoint, type EquityReply } from '@trade-executor/contracts/api/accounts';
import type { ParamsOf, QueryOf } from '@trade-executor/contracts/api/endpoint';
import { decimal } from '@trade-executor/domain/decimal';
import { DAY_MS, MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Actor } from '../../auth/actor.ts';
import type { EquitySnapshotDocument } from '../../models/equity-snapshot.model.ts';
import { allOf, type Filter } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { tradeScope } from '../access/trade-scope.ts';
import type { ApiDeps } from '../api-deps.ts';
import { moneyText } from '../../views/decimal-text.ts';
import { thinOut } from './thin-out.ts';

const MOST_POINTS = 1_000;
/** Longer stretches are read at every n-th minute only. */
const MOST_READ = 20_000;

type GetEquityInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof getEquityEndpoint>;
  readonly query: QueryOf<typeof getEquityEndpoint>;
};

/** How an account's equity went from `from` to `to` (market time), by default the last day. Throws 404 NOT_FOUND for another tenant's account. */
export async function getEquity(deps: ApiDeps, { actor, params: { accountId }, query }: GetEquityInput): Promise<EquityReply> {
  requireEndpointRole(actor, getEquityEndpoint);
  const { models, clock } = deps;
  const scope = await tradeScope(models, actor);
  const account = scope && (await models.accounts.findOne(allOf({ accountId }, { $and: [scope] }), { _id: 0, asset: 1 }).lean());
  if (!account) throw notFound('account');
  const to = query.to ?? clock.marketNow() + 1;
  const from = query.from ?? Math.max(0, to - DAY_MS);
  const found = await models.equitySnapshots
    .find(allOf({ accountId, minute: minutesBetween(from, Math.min(to, clock.marketNow() + 1)) }, { at: { $gte: from, $lt: to } }), {
      _id: 0,
      at: 1,
      equity: 1,
      balance: 1,
    })
    .sort({ minute: 1 })
    .limit(MOST_READ)
    .lean<Pick<EquitySnapshotDocument, 'at' | 'equity' | 'balance'>[]>();
  const points = thinOut(found, MOST_POINTS).map(({ at, equity, balance }) => ({
    at,
    equity: moneyText(decimal(equity.toString())),
    balance: moneyText(decimal(balance.toString())),
  }));
  return { accountId, asset: account.asset, points };
}

function minutesBetween(from: UnixMs, to: UnixMs): Filter {
  const [first, last] = [Math.floor(from / MINUTE_MS), Math.floor(to / MINUTE_MS)];
  const every = Math.ceil((last - first) / MOST_READ);
  return { $gte: first, $lte: last, ...(every > 1 ? { $mod: [every, 0] } : {}) };
}
