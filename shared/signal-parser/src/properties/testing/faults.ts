import { decimal, maxDecimal, minDecimal } from '@trade-executor/domain/decimal';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import type { Draw } from './slips.ts';

/** A change that makes an order contradictory: whatever is read of it must be refused. Null where the order has nothing to change so. */
export type Fault = { readonly name: string; readonly make: (text: string, outcome: Outcome, draw: Draw) => string | null };

export const faults: readonly Fault[] = [
  {
    name: 'the stop on the wrong side of every entry',
    make: (text, outcome) => {
      const { side, highest, lowest, order } = measure(outcome);
      if (!order?.stop?.price || !highest || !lowest) return null;
      return replaceField(text, outcome, 'orders.0.stop.price', side === 'long' ? highest.times('1.05') : lowest.times('0.95'));
    },
  },
  {
    name: 'a target on the wrong side of every entry',
    make: (text, outcome, draw) => {
      const { side, highest, lowest, order } = measure(outcome);
      const at = draw(order?.takeProfits.length ?? 1);
      if (!order?.takeProfits[at]?.price || !highest || !lowest) return null;
      const field = `orders.0.takeProfits.${at}.price`;
      return replaceField(text, outcome, field, side === 'long' ? lowest.times('0.7') : highest.times('1.3'));
    },
  },
  {
    name: 'a target four times away',
    make: (text, outcome, draw) => {
      const { side, highest, lowest, order } = measure(outcome);
      const at = draw(order?.takeProfits.length ?? 1);
      if (!order?.takeProfits[at]?.price || !highest || !lowest) return null;
      const field = `orders.0.takeProfits.${at}.price`;
      return replaceField(text, outcome, field, side === 'long' ? highest.times('4') : lowest.div('4'));
    },
  },
  {
    name: 'a stop four times away',
    make: (text, outcome) => {
      const { side, highest, lowest, order } = measure(outcome);
      if (!order?.stop?.price || !highest || !lowest) return null;
      return replaceField(text, outcome, 'orders.0.stop.price', side === 'long' ? lowest.div('4') : highest.times('4'));
    },
  },
  {
    name: 'a second symbol in the heading',
    make: (text, outcome) => {
      const coin = outcome.evidence.find(({ field }) => field === 'orders.0.base');
      const { highest, order } = measure(outcome);
      if (!coin || !(highest || order?.stop?.price)) return null; // without levels each coin is an order of its own
      const other = outcome.orders[0]?.base === 'TRX' ? 'ATOM' : 'TRX';
      const written = text.slice(coin.start, coin.end);
      const form = written.includes('/') ? `${other}/USDT` : /usdt/i.test(written) ? `${other}USDT` : `#${other}`;
      return `${text.slice(0, coin.end)} ${form} ${text.slice(coin.end)}`;
    },
  },
];

function measure({ orders }: Outcome) {
  const [order] = orders;
  const entries = (order?.legs ?? []).flatMap(({ prices }) => prices).map((price) => decimal(price));
  const [first, ...rest] = entries;
  return {
    order,
    side: order?.side,
    highest: first ? maxDecimal(first, ...rest) : null,
    lowest: first ? minDecimal(first, ...rest) : null,
  };
}

function replaceField(
  text: string,
  { evidence }: Outcome,
  field: string,
  price: { readonly round: (places: number) => { readonly toFixed: () => string } },
) {
  const found = evidence.find((piece) => piece.field === field);
  return found ? text.slice(0, found.start) + price.round(10).toFixed() + text.slice(found.end) : null;
}
