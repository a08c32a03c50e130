import { decimal, maxDecimal } from '@trade-executor/domain/decimal';
import type { SuggestedField } from '@trade-executor/domain/signals/profile-suggestion';
import { fewExamples, fieldExample, messagesOf, type PastOrder } from './past-reading.ts';

/** Fewer show a habit of nobody. */
const fewestMessages = 3;
const nearlyAll = 0.9;
const most = 0.6;
/** More is a slip of the pen. */
const highestLeverage = '200';

/** Returns what the orders show by themselves: quote, market, leverage, candles of stops, and whether there always is a stop. */
export function suggestFromOrders(orders: readonly PastOrder[]): readonly SuggestedField[] {
  return [...quoteOf(orders), ...marketOf(orders), ...leverageOf(orders), ...candleOf(orders), ...stopRequiredOf(orders)];
}

function quoteOf(orders: readonly PastOrder[]): readonly SuggestedField[] {
  const stated = orders.filter(({ order }) => order.quote !== null);
  const usual = mostFrequent(stated, ({ order }) => order.quote ?? '', nearlyAll);
  if (!usual) return [];
  const { value, among, messages } = usual;
  const silent = orders.length - stated.length;
  const rest = silent > 0 ? `; ${ordersWord(silent)} without a quote would get it` : '';
  const why = `${among.length} of ${ordersWord(stated.length)} with a quote are in ${value}${rest}.`;
  return [{ field: 'defaultQuote', value, why, messages, examples: fewExamples(among.map((one) => fieldExample(one, 'quote'))) }];
}

function marketOf(orders: readonly PastOrder[]): readonly SuggestedField[] {
  const stated = orders.filter(({ order }) => order.market !== null);
  const usual = mostFrequent(stated, ({ order }) => order.market ?? '', nearlyAll);
  if (!usual) return [];
  const { among, messages } = usual;
  const value = usual.value === 'spot' ? 'spot' : 'futures';
  const why = `${among.length} of ${ordersWord(stated.length)} that tell their market are ${value}.`;
  return [{ field: 'defaultMarket', value, why, messages, examples: fewExamples(among.map((one) => fieldExample(one, 'leverage', true))) }];
}

function leverageOf(orders: readonly PastOrder[]): readonly SuggestedField[] {
  const stated = orders.flatMap((one) => {
    const written = one.order.leverage ?? one.order.leverageRange?.[1] ?? null;
    return written === null || decimal(written).gt(highestLeverage) ? [] : [{ ...one, leverage: decimal(written) }];
  });
  const messages = messagesOf(stated);
  if (messages < fewestMessages) return [];
  const highest = stated.map(({ leverage }) => leverage).reduce((one, other) => maxDecimal(one, other));
  const those = stated.filter(({ leverage }) => leverage.eq(highest));
  const why = `${highest.toFixed()}x is the highest leverage in ${ordersWord(stated.length)} that state one.`;
  const examples = those.map((one) => fieldExample(one, one.order.leverage === null ? 'leverageRange' : 'leverage'));
  return [{ field: 'leverageCap', value: highest.toFixed(), why, messages, examples: fewExamples(examples) }];
}

function candleOf(orders: readonly PastOrder[]): readonly SuggestedField[] {
  const stops = orders.filter(({ order }) => order.stop !== null);
  const stated = stops.filter(({ order }) => order.stop?.candle);
  const usual = mostFrequent(stated, ({ order }) => order.stop?.candle ?? '', nearlyAll);
  if (!usual || usual.among.length < stops.length * most) return [];
  const { value, among, messages } = usual;
  const why = `${among.length} of ${stops.length} stops say that they count at the close of a ${value} candle.`;
  return [
    { field: 'softStopCandle', value, why, messages, examples: fewExamples(among.map((one) => fieldExample(one, 'stop.price', true))) },
  ];
}

function stopRequiredOf(orders: readonly PastOrder[]): readonly SuggestedField[] {
  const stops = orders.filter(({ order }) => order.stop !== null);
  const messages = messagesOf(stops);
  if (messages < fewestMessages || stops.length < orders.length) return [];
  const why = `All ${orders.length} orders carry a stop, so one without is likely a slip.`;
  const examples = stops.map((one) => fieldExample(one, 'stop.price', true));
  return [{ field: 'stopRequired', value: true, why, messages, examples: fewExamples(examples) }];
}

type Usual = { readonly value: string; readonly among: readonly PastOrder[]; readonly messages: number };

/** The value of at least `share` of the orders; null when there is none, or too few messages say so. */
function mostFrequent(orders: readonly PastOrder[], valueOf: (order: PastOrder) => string, share: number): Usual | null {
  const groups = Map.groupBy(orders, valueOf);
  const [largest] = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  if (!largest) return null;
  const [value, among] = largest;
  const messages = messagesOf(among);
  return messages >= fewestMessages && among.length >= orders.length * share ? { value, among, messages } : null;
}

function ordersWord(count: number): string {
  return count === 1 ? '1 order' : `${count} orders`;
}
