import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { useTable } from '@tanstack/react-table';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { Signed } from '../../../components/figures/signed.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { historyColumns, historyFeatures, numericColumns } from './history-columns.tsx';
import { StageBadge } from './stage-badge.tsx';
import { TradeName } from './trade-name.tsx';

export function HistoryTable({ trades }: { readonly trades: readonly TradeView[] }) {
  const table = useTable({
    features: historyFeatures,
    columns: historyColumns,
    data: trades,
    getRowId: ({ tradeId }) => tradeId,
  });
  const alignment = (columnId: string) => (numericColumns.has(columnId) ? 'text-right num' : undefined);
  return (
    <>
      <div className="hidden md:block">
        <Table label="Trades">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <Th key={header.id} className={alignment(header.column.id)}>
                    <table.FlexRender header={header} />
                  </Th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <Tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <Td key={cell.id} className={alignment(cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="md:hidden">
        {trades.map((trade) => (
          <li key={trade.tradeId} className="flex items-center justify-between gap-3 border-t px-4 py-3 first:border-t-0">
            <span className="min-w-0">
              <TradeName trade={trade} />
              <DateTime at={trade.openedAt} className="num block pl-[42px] text-xs text-muted" />
            </span>
            <span className="flex shrink-0 flex-col items-end gap-1.5">
              <Signed value={trade.netPnl} className="font-medium" />
              <StageBadge trade={trade} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
