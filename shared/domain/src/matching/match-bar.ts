import { floorToStep, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { BookDepth } from '../instruments/book-depth.ts';
import type { Instrument, PriceBar } from '../instruments/instrument.ts';
import { isCross, noOtherMarkets, type OtherMarkets } from './cross-margin.ts';
import { dueLiquidation, type DueLiquidation } from './due-liquidation.ts';
import { fillOrder } from './fill-order.ts';
import { bestPrice, gapPrice, stoppedPrice } from './fill-price.ts';
import { liquidate } from './liquidate.ts';
import { executableQuantity, unrealizedPnl } from './margin.ts';
import { positionsOf, type Matched, type MatchEvent, type MatchingRules, type PaperAccountState } from './paper-account.ts';
import type { PaperOrder } from './paper-account.ts';
import { holdingOf } from './spot/holdings.ts';
import { firstAtOpen, firstTouched, levelOf, touchesAny } from './touched-orders.ts';
import { walkBook } from './walk-book.ts';

/** What a bar meets beside the account; `depth` is looked at only when a stop goes off. */
export type BarMarkets = OtherMarkets & { readonly depth?: () => BookDepth | null };

/**
 * Returns the account after a bar of one symbol; the same object when the bar executes nothing. Fills carry the time at which the bar ends.
 *
 * A bar does not tell whether its high or its low came first. Both ways are walked (open, low, high, close and open, high, low, close) and
 * the one that leaves the account poorer counts: of a stop and a target in one bar the stop comes first, and after an entry fill the rest
 * of the bar counts against it. Where the volume is known, limit orders together get the rules' part of it, and what is left of them goes on
 * waiting; a stop takes what it needs, and pays for it by walking the book, by the slippage where none is known. A position whose margin is used up on the way is liquidated; a stop
 * that waits before that comes first. On cross margin the positions of this symbol are liquidated when the account has no more than all its
 * cross positions must keep, the other symbols standing at their last prices; where the market opens beyond, that comes before every order,
 * so that no stop loses what is not there.
 */
export function matchBar(
  account: PaperAccountState,
  bar: PriceBar,
  instrument: Instrument,
  rules: MatchingRules,
  { depth = () => null, ...others }: BarMarkets = noOtherMarkets,
): Matched {
  if (isUntouched(account, bar, instrument, others)) return { account, events: [] };
  const { open, high, low, close } = bar;
  const lowFirst = walk({ account, bar, instrument, rules, others, depth }, [open, low, high, close]);
  const highFirst = walk({ account, bar, instrument, rules, others, depth }, [open, high, low, close]);
  return worth(highFirst.account, bar).lt(worth(lowFirst.account, bar)) ? highFirst : lowFirst;
}

type WalkInput = {
  readonly account: PaperAccountState;
  readonly bar: PriceBar;
  readonly instrument: Instrument;
  readonly rules: MatchingRules;
  readonly others: OtherMarkets;
  readonly depth: () => BookDepth | null;
};

function walk({ account, bar, instrument, rules, others, depth }: WalkInput, path: readonly [Decimal, ...Decimal[]]): Matched {
  let current = account;
  const events: MatchEvent[] = [];
  const take = (matched: Matched): void => {
    current = matched.account;
    events.push(...matched.events);
  };
  /** What the bar still has for limit orders, which wait for others to come; null: as much as they want. */
  let supply = bar.volume && floorToStep(bar.volume.times(rules.volumeRatio), instrument.stepSize);
  const fill = (order: PaperOrder, price: Decimal): void => {
    const waits = order.intent.type === 'limit';
    const most = waits ? supply : null;
    const filled = fillOrder(current, order, { price, liquidity: waits ? 'maker' : 'taker', at: bar.to, most }, rules, instrument);
    take(filled);
    if (most === null) return;
    const taken = filled.events.map((event) => (event.type === 'order_filled' ? event.fill.quantity : ZERO));
    supply = most.minus(sumDecimals(taken));
  };
  const stopped = (order: PaperOrder, last: Decimal): Decimal => {
    const { side } = order.intent;
    const book = depth();
    const quantity = executableQuantity(current, order);
    if (book === null || quantity.lte(ZERO)) return stoppedPrice(instrument, bar, last, side, rules);
    const best = bestPrice(instrument, bar, last, side);
    return walkBook({ instrument, depth: book, side, quantity, best, worst: null })?.price ?? best;
  };
  const resting = (): readonly PaperOrder[] =>
    current.openOrders.filter(
      ({ intent }) => intent.symbol === bar.symbol && (intent.type === 'stop' || supply === null || supply.gt(ZERO)),
    );
  /** Closes the position whose margin is used up at `to`, unless an order waits before that; true when it did. */
  const liquidatesBefore = (order: PaperOrder | null, to: Decimal): boolean => {
    const due = dueLiquidation(current, instrument, to, others);
    if (due === null) return false;
    if (order !== null && isNoLaterThan(levelOf(order), due)) return false;
    for (const position of due.positions) take(liquidate(current, position, due.level, bar.to, rules));
    return true;
  };

  const [open, ...corners] = path;
  if (isCross(current, bar.symbol)) liquidatesBefore(null, open);
  for (let order = firstAtOpen(resting(), open); order !== null; order = firstAtOpen(resting(), open)) {
    const { type, side } = order.intent;
    fill(order, type === 'stop' ? stopped(order, open) : gapPrice(instrument, bar, levelOf(order), side));
  }
  while (liquidatesBefore(null, open)); // of two sides both may be
  let from = open;
  for (const to of corners) {
    for (;;) {
      const order = firstTouched(resting(), from, to);
      if (liquidatesBefore(order, to)) continue;
      if (order === null) break;
      const level = levelOf(order);
      fill(order, order.intent.type === 'stop' ? stopped(order, level) : level);
    }
    from = to;
  }
  return { account: current, events };
}

/** On its way there the price meets this level no later: a stop at the very price comes first. */
function isNoLaterThan(price: Decimal, { level, falling }: DueLiquidation): boolean {
  return falling ? price.gte(level) : price.lte(level);
}

/** Nothing of the bar reaches an order, or a position's end of margin. */
function isUntouched(account: PaperAccountState, bar: PriceBar, instrument: Instrument, others: OtherMarkets): boolean {
  if (touchesAny(account, bar)) return false;
  return [bar.low, bar.high].every((price) => dueLiquidation(account, instrument, price, others) === null);
}

/** What the account is worth at the close, as far as this symbol is concerned. */
function worth(account: PaperAccountState, { symbol, close }: PriceBar): Decimal {
  const held = holdingOf(account, symbol)?.quantity.times(close) ?? ZERO;
  return sumDecimals([account.balance, held, ...positionsOf(account, symbol).map((position) => unrealizedPnl(position, close))]);
}
