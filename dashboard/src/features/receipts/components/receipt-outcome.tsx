import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Link } from '@tanstack/react-router';
import { Facts } from '../../../components/figures/facts.tsx';
import { Signed } from '../../../components/figures/signed.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { formatMoney, formatNumber, formatPrice, formatProfit } from '../../../lib/format-number.ts';
import { leverageWords } from '../../../lib/leverage-words.ts';
import { StageBadge } from '../../trades/components/stage-badge.tsx';
import { TradeLegs } from '../../trades/components/trade-legs.tsx';
import { TradeOrders } from '../../trades/components/trade-orders.tsx';

/** What came of a decision: the trade's money as it stands, its orders with what they filled, and what each leg earned. */
export function ReceiptOutcome({ trade }: { readonly trade: TradeView }) {
  const { rMultiple } = trade;
  return (
    <>
      <Card>
        <CardHeader
          title="What came of it"
          hint={
            <span className="flex flex-wrap items-center gap-2 pt-0.5">
              {trade.side === 'long' ? 'Long' : 'Short'} {trade.base}/{trade.quote} · {leverageWords(trade)}
              <StageBadge trade={trade} />
            </span>
          }
          action={
            <Button asChild size="small">
              <Link to="/trades/$tradeId" params={{ tradeId: trade.tradeId }}>
                Open the trade
              </Link>
            </Button>
          }
        />
        <CardBody className="pt-1">
          <Facts
            facts={[
              ['Open now', `${formatNumber(trade.quantity)} ${trade.base}`],
              ['Entry, average', trade.averageEntryPrice ? formatPrice(trade.averageEntryPrice) : 'not filled yet'],
              ['Risked', `${formatMoney(trade.riskAmount)} ${trade.quote}`],
              ['Realised', <Signed key="realised" value={trade.realizedPnl} />],
              ['Open', <Signed key="open" value={trade.unrealizedPnl} />],
              ['Fees', formatMoney(trade.fees)],
              ...(trade.leverage === null ? [] : [['Funding', <Signed key="funding" value={trade.funding} />] as const]),
              [
                'Profit, fees taken off',
                <span key="net" className="font-semibold">
                  <Signed value={trade.netPnl} asset={trade.quote} /> {rMultiple === null ? '' : `${formatProfit(rMultiple)} R`}
                </span>,
              ],
            ]}
          />
        </CardBody>
      </Card>
      <TradeOrders orders={trade.orders} />
      <TradeLegs trade={trade} />
    </>
  );
}
