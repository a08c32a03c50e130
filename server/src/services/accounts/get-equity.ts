import { getEquityEndpoint, type EquityReply } from '@trade-executor/contracts/api/accounts';
import type { ParamsOf, QueryOf } from '@trade-executor/contracts/api/endpoint';
import { decimal } from '@trade-executor/domain/decimal';
import { DAY_MS, MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Actor } from '../../auth/actor.ts';
import type { EquitySnapshotDocument } from '../../models/equity-snapshot.model.ts';
import type { Models } from '../../models/create-models.ts';
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
export async function getEquity(
  deps: Pick<ApiDeps, 'models' | 'clock'>,
  { actor, params: { accountId }, query }: GetEquityInput,
): Promise<EquityReply> {
  requireEndpointRole(actor, getEquityEndpoint);
  const { models, clock } = deps;
  const scope = await tradeScope(models, actor);
  const account = scope && (await models.accounts.findOne(allOf({ accountId }, { $and: [scope] }), { _id: 0, asset: 1 }).lean());
  if (!account) throw notFound('account');
  const to = query.to ?? clock.marketNow() + 1;
  const from = query.from ?? Math.max(0, to - DAY_MS);
  const found = await readSnapshots(models, accountId, { from, to });
  const points = thinOut(found, MOST_POINTS).map(({ at, equity, balance }) => ({
    at,
    equity: moneyText(decimal(equity.toString())),
    balance: moneyText(decimal(balance.toString())),
  }));
  return { accountId, asset: account.asset, points };
}

type Snapshot = Pick<EquitySnapshotDocument, 'at' | 'equity' | 'balance'>;

async function readSnapshots(
  { equitySnapshots }: Pick<Models, 'equitySnapshots'>,
  accountId: string,
  { from, to }: { readonly from: UnixMs; readonly to: UnixMs },
): Promise<readonly Snapshot[]> {
  const minute = { $gte: Math.floor(from / MINUTE_MS), $lte: Math.floor(to / MINUTE_MS) };
  const [first, last] = await Promise.all(
    ([1, -1] as const).map((direction) =>
      equitySnapshots.findOne({ accountId, minute }, { _id: 0, minute: 1 }).sort({ minute: direction }).lean(),
    ),
  );
  if (!first || !last) return [];
  const every = Math.ceil((last.minute - first.minute + 1) / MOST_READ);
  const some: Filter = every > 1 ? { $mod: [every, first.minute % every] } : {};
  const filter: Filter = { accountId, minute: { ...minute, ...some }, at: { $gte: from, $lt: to } };
  return equitySnapshots.find(filter, { _id: 0, at: 1, equity: 1, balance: 1 }).sort({ minute: 1 }).lean<Snapshot[]>();
}
