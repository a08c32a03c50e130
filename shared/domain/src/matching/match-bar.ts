import type { Decimal } from '../decimal.ts';
import type { Instrument, PriceBar } from '../instruments/instrument.ts';
import { applyFill } from './apply-fill.ts';
import { gapPrice, stoppedPrice } from './fill-price.ts';
import { unrealizedPnl } from './margin.ts';
import { positionOf, type Matched, type MatchEvent, type MatchingRules, type PaperAccountState, type PaperOrder } from './paper-account.ts';
import { firstAtOpen, firstTouched, levelOf, touchesAny } from './touched-orders.ts';

/**
 * Returns the account after a bar of one symbol; the same object when the bar executes nothing. Fills carry the time at which the bar ends.
 *
 * A bar does not tell whether its high or its low came first. Both ways are walked (open, low, high, close and open, high, low, close) and
 * the one that leaves the account poorer counts: of a stop and a target in one bar the stop comes first, and after an entry fill the rest
 * of the bar counts against it.
 */
export function matchBar(account: PaperAccountState, bar: PriceBar, instrument: Instrument, rules: MatchingRules): Matched {
  if (!touchesAny(account, bar)) return { account, events: [] };
  const { open, high, low, close } = bar;
  const lowFirst = walk(account, bar, [open, low, high, close], instrument, rules);
  const highFirst = walk(account, bar, [open, high, low, close], instrument, rules);
  return worth(highFirst.account, bar).lt(worth(lowFirst.account, bar)) ? highFirst : lowFirst;
}

function walk(
  account: PaperAccountState,
  bar: PriceBar,
  path: readonly [Decimal, ...Decimal[]],
  instrument: Instrument,
  rules: MatchingRules,
): Matched {
  let current = account;
  const events: MatchEvent[] = [];
  const fill = (order: PaperOrder, price: Decimal): void => {
    const liquidity = order.intent.type === 'limit' ? 'maker' : 'taker';
    const filled = applyFill(current, order, { price, liquidity, at: bar.to }, rules);
    current = filled.account;
    events.push(...filled.events);
  };
  const resting = (): readonly PaperOrder[] => current.openOrders.filter(({ intent }) => intent.symbol === bar.symbol);

  const [open, ...corners] = path;
  for (let order = firstAtOpen(resting(), open); order !== null; order = firstAtOpen(resting(), open)) {
    const { type, side } = order.intent;
    fill(order, type === 'stop' ? stoppedPrice(instrument, bar, open, side, rules) : gapPrice(instrument, bar, levelOf(order), side));
  }
  let from = open;
  for (const to of corners) {
    for (let order = firstTouched(resting(), from, to); order !== null; order = firstTouched(resting(), from, to)) {
      const level = levelOf(order);
      fill(order, order.intent.type === 'stop' ? stoppedPrice(instrument, bar, level, order.intent.side, rules) : level);
    }
    from = to;
  }
  return { account: current, events };
}

/** What the account is worth at the close, as far as this symbol is concerned. */
function worth(account: PaperAccountState, { symbol, close }: PriceBar): Decimal {
  const position = positionOf(account, symbol);
  return position === null ? account.balance : account.balance.plus(unrealizedPnl(position, close));
}
