import type { Overview } from '@trade-executor/contracts/api/overview';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Link } from '@tanstack/react-router';
import { Radio } from 'lucide-react';
import { Signed } from '../../../components/figures/signed.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { formatNumber, formatPrice } from '../../../lib/format-number.ts';
import { LevelBar } from '../../trades/components/level-bar.tsx';
import { StageBadge } from '../../trades/components/stage-badge.tsx';
import { TradeName } from '../../trades/components/trade-name.tsx';

export function OpenTradesCard({ overview }: { readonly overview: Overview }) {
  const { openTrades, openTradeCount } = overview;
  return (
    <Card>
      <CardHeader
        title="Open trades"
        hint={openTradeCount > openTrades.length ? `The newest ${openTrades.length} of ${openTradeCount}` : undefined}
        action={
          openTradeCount > 0 ? (
            <Button asChild variant="ghost" size="small">
              <Link to="/trades" search={{ open: 'yes' }}>
                All in the history
              </Link>
            </Button>
          ) : null
        }
      />
      {openTrades.length === 0 ? (
        <EmptyState
          icon={Radio}
          title="Nothing is open"
          action={
            <Button asChild>
              <Link to="/feed">See the signals</Link>
            </Button>
          }
        >
          When a provider you copy posts a call that passes your rules, the trade appears here by itself.
        </EmptyState>
      ) : (
        <>
          <div className="hidden md:block">
            <OpenTradesTable trades={openTrades} />
          </div>
          <ul className="md:hidden">
            {openTrades.map((trade) => (
              <OpenTradeItem key={trade.tradeId} trade={trade} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function OpenTradesTable({ trades }: { readonly trades: readonly TradeView[] }) {
  return (
    <Table label="Open trades">
      <thead>
        <tr>
          <Th>Trade</Th>
          <Th>State</Th>
          <Th className="text-right">Quantity</Th>
          <Th className="text-right">Entry</Th>
          <Th className="text-right">Market</Th>
          <Th className="w-44">Stop to targets</Th>
          <Th className="text-right">Open profit</Th>
        </tr>
      </thead>
      <tbody>
        {trades.map((trade) => (
          <Tr key={trade.tradeId}>
            <Td className="py-2.5">
              <TradeName trade={trade} />
            </Td>
            <Td>
              <StageBadge trade={trade} />
            </Td>
            <Td className="num text-right">{formatNumber(trade.quantity)}</Td>
            <Td className="num text-right">{trade.averageEntryPrice ? formatPrice(trade.averageEntryPrice) : '–'}</Td>
            <Td className="num text-right">{trade.marketPrice ? formatPrice(trade.marketPrice) : '–'}</Td>
            <Td>
              <LevelBar trade={trade} />
            </Td>
            <Td className="text-right font-medium">
              <Signed value={trade.unrealizedPnl} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function OpenTradeItem({ trade }: { readonly trade: TradeView }) {
  return (
    <li className="border-t px-4 py-3.5 first:border-t-0">
      <div className="flex items-center justify-between gap-3">
        <TradeName trade={trade} />
        <span className="flex shrink-0 flex-col items-end gap-1">
          <Signed value={trade.unrealizedPnl} className="font-medium" />
          <StageBadge trade={trade} />
        </span>
      </div>
      <LevelBar trade={trade} className="mt-3" />
      <div className="num mt-1 flex justify-between text-xs text-muted">
        <span>Stop {formatPrice(trade.stopLoss)}</span>
        {trade.targets.length > 0 ? <span>Target {formatPrice(trade.targets.at(-1)?.price ?? '0')}</span> : null}
      </div>
    </li>
  );
}
