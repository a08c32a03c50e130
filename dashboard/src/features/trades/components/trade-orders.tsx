import type { OrderView } from '@trade-executor/contracts/views/trade-view';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { Table, Td, Th, Tr } from '../../../components/ui/table.tsx';
import { formatNumber, formatPrice } from '../../../lib/format-number.ts';
import { legWords, statusWords } from '../trade-words.ts';

export function TradeOrders({ orders }: { readonly orders: readonly OrderView[] }) {
  return (
    <Card>
      <CardHeader title="Orders" hint="What was asked of the venue, and how it ended" />
      <Table label="Orders of this trade">
        <thead>
          <tr>
            <Th>Order</Th>
            <Th>Type</Th>
            <Th className="text-right">Quantity</Th>
            <Th className="text-right">Filled</Th>
            <Th className="text-right">Price</Th>
            <Th className="text-right">Filled at</Th>
            <Th>State</Th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Tr key={order.clientOrderId}>
              <Td className="whitespace-nowrap">
                {legWords(order.leg)} <span className="text-muted">{order.side}</span>
              </Td>
              <Td>{order.type}</Td>
              <Td className="num text-right">{formatNumber(order.quantity)}</Td>
              <Td className="num text-right">{formatNumber(order.filledQuantity)}</Td>
              <Td className="num text-right">{order.price ? formatPrice(order.price) : 'market'}</Td>
              <Td className="num text-right">{order.averageFillPrice ? formatPrice(order.averageFillPrice) : '–'}</Td>
              <Td className="whitespace-nowrap">{statusWords(order.status)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
