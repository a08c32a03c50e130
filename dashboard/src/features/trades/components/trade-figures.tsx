import { decimal, ZERO } from '@trade-executor/domain/decimal';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Facts } from '../../../components/figures/facts.tsx';
import { Signed } from '../../../components/figures/signed.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Tooltip } from '../../../components/ui/tooltip.tsx';
import { formatMoney, formatNumber, formatPrice, formatProfit } from '../../../lib/format-number.ts';
import { LevelBar } from './level-bar.tsx';

export function TradeFigures({ trade }: { readonly trade: TradeView }) {
  const { rMultiple } = trade;
  return (
    <Card className="px-4 py-4 sm:px-5">
      <p className="text-[13px] text-muted">{trade.stage === 'closed' ? 'Profit' : 'Profit so far'}, fees taken off</p>
      <p className="mt-0.5 flex items-baseline justify-between gap-3">
        <Signed value={trade.netPnl} asset={trade.quote} className="text-2xl font-semibold" />
        {rMultiple === null ? null : (
          <Tooltip content="R: the profit in multiples of the risk at entry as planned, costs included">
            <button type="button" className="num text-sm text-muted underline decoration-dotted underline-offset-4">
              {formatProfit(rMultiple)} R
            </button>
          </Tooltip>
        )}
      </p>
      <LevelBar trade={trade} className="my-4" />
      <Facts
        facts={[
          ['Quantity', `${formatNumber(trade.quantity)} ${trade.base}`],
          ...(decimal(trade.dust).eq(ZERO) ? [] : [['Too little to sell', `${formatNumber(trade.dust)} ${trade.base}`] as const]),
          ['Entry, average', trade.averageEntryPrice ? formatPrice(trade.averageEntryPrice) : 'not filled yet'],
          ['Market', trade.marketPrice ? formatPrice(trade.marketPrice) : '–'],
          ['Stop', formatPrice(trade.stopLoss)],
          ...trade.targets.map(
            ({ price, sharePercent, hit }, place) =>
              [`Target ${place + 1} · ${formatNumber(sharePercent)}%`, `${hit ? '✓ ' : ''}${formatPrice(price)}`] as const,
          ),
          ['Realised', <Signed key="realised" value={trade.realizedPnl} />],
          ['Open', <Signed key="open" value={trade.unrealizedPnl} />],
          ['Fees', formatMoney(trade.fees)],
          ...(trade.leverage === null ? [] : [['Funding', <Signed key="funding" value={trade.funding} />] as const]),
          ['Risked', formatMoney(trade.riskAmount)],
          ['Opened', <DateTime key="opened" at={trade.openedAt} />],
          ...(trade.closedAt === null ? [] : [['Closed', <DateTime key="closed" at={trade.closedAt} />] as const]),
        ]}
      />
    </Card>
  );
}
