import type { LegView, TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import type { ReactNode } from 'react';
import { Signed } from '../../../components/figures/signed.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { formatMoney, formatNumber, formatPrice, formatProfit } from '../../../lib/format-number.ts';
import { legWords } from '../trade-words.ts';

/** What each leg earned; with funding, which belongs to none, it adds up to the trade. */
export function TradeLegs({ trade }: { readonly trade: TradeView }) {
  const { legs, funding } = trade;
  if (legs.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Profit by leg"
        hint="Targets, stop and exit against the average entry; entries with what is open of them. R counts the risk as planned."
      />
      <Table label="Profit of each leg of this trade">
        <thead>
          <tr>
            <Th>Leg</Th>
            <Th className="text-right">Quantity</Th>
            <Th className="text-right">Price</Th>
            <Th className="text-right">Fees</Th>
            <Th className="text-right">Before fees</Th>
            <Th className="text-right">Net</Th>
            <Th className="text-right">R</Th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) => (
            <Row
              key={leg.leg}
              name={legWords(leg.leg)}
              quantity={formatNumber(leg.quantity)}
              price={formatPrice(leg.averagePrice)}
              {...moneyOf(leg)}
            />
          ))}
          {decimal(funding).eq(ZERO) ? null : <Row name="Funding" netPnl={funding} />}
          <Row name={<strong>Together</strong>} {...moneyOf(trade)} />
        </tbody>
      </Table>
    </Card>
  );
}

type Money = { readonly fees?: string; readonly gross?: string; readonly netPnl: string; readonly rMultiple?: string | null };
type RowProps = Money & { readonly name: ReactNode; readonly quantity?: string; readonly price?: string };

function Row({ name, quantity = '', price = '', fees, gross, netPnl, rMultiple = null }: RowProps) {
  return (
    <Tr>
      <Td className="whitespace-nowrap">{name}</Td>
      <Td className="num text-right">{quantity}</Td>
      <Td className="num text-right">{price}</Td>
      <Td className="num text-right">{fees === undefined ? '' : formatMoney(fees)}</Td>
      <Td className="text-right">{gross === undefined ? '' : <Signed value={gross} />}</Td>
      <Td className="text-right">
        <Signed value={netPnl} className="font-medium" />
      </Td>
      <Td className="num text-right">{rMultiple === null ? '' : formatProfit(rMultiple)}</Td>
    </Tr>
  );
}

/** What is realised of a leg or trade and what is open of it, in one figure. */
function moneyOf({ fees, realizedPnl, unrealizedPnl, netPnl, rMultiple }: Omit<LegView, 'leg' | 'quantity' | 'averagePrice'>): Money {
  const gross = decimal(realizedPnl)
    .plus(decimal(unrealizedPnl ?? '0'))
    .toFixed();
  return { fees, gross, netPnl, rMultiple };
}
