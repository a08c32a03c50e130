import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { Signed } from '../../../components/figures/signed.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { formatMoney, formatPrice, formatProfit } from '../../../lib/format-number.ts';
import { formatDuration } from '../../../lib/format-time.ts';
import { StageBadge } from './stage-badge.tsx';
import { TradeName } from './trade-name.tsx';

export const historyFeatures = tableFeatures({});
const helper = createColumnHelper<typeof historyFeatures, TradeView>();

/** The order is the server's, newest first; sorting a page of a longer list by anything else would mislead. */
export const historyColumns = helper.columns([
  helper.display({ id: 'trade', header: 'Trade', cell: ({ row }) => <TradeName trade={row.original} /> }),
  helper.display({ id: 'state', header: 'State', cell: ({ row }) => <StageBadge trade={row.original} /> }),
  helper.display({ id: 'opened', header: 'Opened', cell: ({ row }) => <DateTime at={row.original.openedAt} className="num" /> }),
  helper.display({
    id: 'lasted',
    header: 'Lasted',
    cell: ({ row: { original } }) => (original.closedAt === null ? '–' : formatDuration(original.closedAt - original.openedAt)),
  }),
  helper.display({
    id: 'entry',
    header: 'Entry',
    cell: ({ row: { original } }) => (original.averageEntryPrice === null ? '–' : formatPrice(original.averageEntryPrice)),
  }),
  helper.display({ id: 'stop', header: 'Stop', cell: ({ row: { original } }) => formatPrice(original.stopLoss) }),
  helper.display({
    id: 'targets',
    header: 'Targets',
    cell: ({ row: { original } }) => `${original.targets.filter(({ hit }) => hit).length} of ${original.targets.length}`,
  }),
  helper.display({ id: 'risk', header: 'Risked', cell: ({ row: { original } }) => formatMoney(original.riskAmount) }),
  helper.display({
    id: 'risks',
    header: 'R',
    cell: ({ row: { original } }) => (original.rMultiple === null ? '–' : formatProfit(original.rMultiple)),
  }),
  helper.display({
    id: 'profit',
    header: 'Profit',
    cell: ({ row }) => <Signed value={row.original.netPnl} className="font-medium" />,
  }),
]);

export const numericColumns: ReadonlySet<string> = new Set(['opened', 'lasted', 'entry', 'stop', 'targets', 'risk', 'risks', 'profit']);
