import { exportTradesEndpoint } from '@trade-executor/contracts/api/trades';
import type { QueryOf } from '@trade-executor/contracts/api/endpoint';
import { MOST_PER_PAGE } from '@trade-executor/contracts/api/page';
import type { LegView, TradeView } from '@trade-executor/contracts/views/trade-view';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { csvLine } from './csv.ts';
import { readTrades } from './list-trades.ts';

const timeText = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

/** "target-1 0.5 @ 41000 fees 1 net 499 0.4990R" */
const legText = ({ leg, quantity, averagePrice, fees, netPnl, rMultiple }: LegView): string =>
  `${leg} ${quantity} @ ${averagePrice} fees ${fees} net ${netPnl}${rMultiple === null ? '' : ` ${rMultiple}R`}`;

const columns: readonly (readonly [name: string, read: (trade: TradeView) => string])[] = [
  ['tradeId', ({ tradeId }) => tradeId],
  ['openedAt', ({ openedAt }) => timeText(openedAt)],
  ['closedAt', ({ closedAt }) => timeText(closedAt)],
  ['provider', ({ providerName }) => providerName],
  ['symbol', ({ symbol }) => symbol],
  ['side', ({ side }) => side],
  ['stage', ({ stage }) => stage],
  ['closeReason', ({ closeReason }) => closeReason ?? ''],
  ['leverage', ({ leverage }) => leverage ?? ''],
  ['quantityOpen', ({ quantity }) => quantity],
  ['averageEntryPrice', ({ averageEntryPrice }) => averageEntryPrice ?? ''],
  ['stopLoss', ({ stopLoss }) => stopLoss],
  ['riskAmount', ({ riskAmount }) => riskAmount],
  ['realizedPnl', ({ realizedPnl }) => realizedPnl],
  ['fees', ({ fees }) => fees],
  ['funding', ({ funding }) => funding],
  ['unrealizedPnl', ({ unrealizedPnl }) => unrealizedPnl ?? ''],
  ['netPnl', ({ netPnl }) => netPnl],
  ['rMultiple', ({ rMultiple }) => rMultiple ?? ''],
  ['asset', ({ quote }) => quote],
  ['paper', ({ paper }) => (paper ? 'yes' : 'no')],
  ['legs', ({ legs }) => legs.map(legText).join('; ')],
];

type ExportTradesInput = { readonly actor: Actor; readonly query: QueryOf<typeof exportTradesEndpoint> };

/** The actor's trades as CSV, newest first, read and told page by page. The role is checked with the first line. */
export async function* exportTrades(deps: Pick<ApiDeps, 'models' | 'market'>, { actor, query }: ExportTradesInput): AsyncGenerator<string> {
  requireEndpointRole(actor, exportTradesEndpoint);
  let cursor: string | undefined;
  let header = csvLine(columns.map(([name]) => name));
  do {
    const page = await readTrades(deps, actor, { ...query, limit: MOST_PER_PAGE, cursor });
    const views = await tradeViews(deps, page.items);
    yield header + views.map((view) => csvLine(columns.map(([, read]) => read(view)))).join('');
    header = '';
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
