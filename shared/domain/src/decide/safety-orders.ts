import { ZERO, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { EntrySettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { isAhead, moveAhead, roundBack } from './direction.ts';
import type { EntryLevel } from './entry-levels.ts';

type SafetyOrdersInput = { readonly order: SignalOrder; readonly settings: EntrySettings; readonly instrument: Instrument };

/**
 * Returns the entries and the copier's safety orders (DCA) after them: limits each a step further against the position than the one before,
 * the first a step from the furthest entry, each `dcaFactor` times as heavy as the one before. They are sized within the trade's risk like
 * any entry; one beyond the stop is left out by `withinStop`.
 */
export function withSafetyOrders(
  entries: readonly EntryLevel[],
  { order: { side }, settings, instrument }: SafetyOrdersInput,
): readonly EntryLevel[] {
  const [first, ...others] = entries;
  if (first === undefined || settings.dcaOrders === 0) return entries;
  const furthest = others.reduce((far, entry) => (isAhead(side, far.price, entry.price) ? entry : far), first);
  const orders: EntryLevel[] = [];
  let { price, weight }: { price: Decimal; weight: Decimal } = furthest;
  for (let place = 0; place < settings.dcaOrders; place += 1) {
    price = moveAhead(side, price, settings.dcaStepRatio.times('-1'));
    weight = weight.times(settings.dcaFactor);
    const limitPrice = roundBack(side, price, instrument.tickSize);
    if (limitPrice.gt(ZERO)) orders.push({ type: 'limit', limitPrice, triggerPrice: null, price: limitPrice, asked: null, weight });
  }
  return [...entries, ...orders];
}

/** Without the safety orders that the stop comes before; entries of the text stay, for a rule to judge. */
export function withinStop(entries: readonly EntryLevel[], side: SignalOrder['side'], stopLoss: Decimal): readonly EntryLevel[] {
  const isSafetyOrder = ({ type, asked }: EntryLevel): boolean => type === 'limit' && asked === null;
  return entries.filter((entry) => !isSafetyOrder(entry) || isAhead(side, entry.price, stopLoss));
}
