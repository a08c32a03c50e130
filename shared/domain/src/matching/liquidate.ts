import { ceilToStep, floorToStep, ZERO, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { PaperIntent, PaperOrder } from './paper-account.ts';
import { sideOf, type LiquidationEvent } from '../position-event.ts';
import { liquidationPrice } from '../sizing/liquidation-price.ts';
import type { UnixMs } from '../time.ts';
import { applyFill } from './apply-fill.ts';
import { keepPositionEvent, type Matched, type MatchEvent, type MatchingRules } from './paper-account.ts';
import type { PaperAccountState, PaperPosition } from './paper-account.ts';

/**
 * Returns the first price on the tick at which an isolated position no longer keeps its maintenance margin; null when no price of the market
 * is that bad, and where nothing is kept (spot).
 */
export function liquidationLevel({ quantity, entryCost, leverage }: PaperPosition, instrument: Instrument): Decimal | null {
  const { maintenance, tickSize } = instrument;
  const side = sideOf(quantity);
  const held = quantity.abs();
  const price = liquidationPrice({ side, quantity: held, averageEntryPrice: entryCost.div(held), leverage, maintenance });
  if (price === null) return null;
  const level = side === 'long' ? floorToStep(price, tickSize) : ceilToStep(price, tickSize);
  return level.gt(ZERO) ? level : null;
}

/**
 * Returns the account after the venue closed a position for want of margin: all of it, at the liquidation price even where the market is
 * beyond (what is lost further is the venue's), as taker. Orders that could only have reduced it are cancelled.
 */
export function liquidate(account: PaperAccountState, position: PaperPosition, price: Decimal, at: UnixMs, rules: MatchingRules): Matched {
  const { accountId, nextSequence } = account;
  const { symbol, quantity, leverage } = position;
  const side = sideOf(quantity);
  const intent: PaperIntent = {
    clientOrderId: `${accountId}-l${nextSequence}`,
    symbol,
    side: side === 'long' ? 'sell' : 'buy',
    type: 'market',
    quantity: quantity.abs(),
    limitPrice: null,
    triggerPrice: null,
    ...(account.positionMode === 'hedge' ? { reduceOnly: false, positionSide: side } : { reduceOnly: true }),
    leverage,
  };
  const venueOrderId = `${accountId}-o${nextSequence}`;
  const order: PaperOrder = { intent, venueOrderId, status: 'open', fills: [] };
  const numbered = { ...account, nextSequence: nextSequence + 1 };
  const closed = applyFill(numbered, order, { price, liquidity: 'taker', at, most: null }, rules, 'liquidation');
  const toldOf = closed.events.map((event): MatchEvent => {
    if (event.type !== 'order_filled') return event;
    return { type: 'position_liquidated', accountId, symbol, side, venueOrderId, fill: event.fill };
  });
  const told = toldOf.filter((event): event is LiquidationEvent => event.type === 'position_liquidated');
  return { account: told.reduce(keepPositionEvent, closed.account), events: toldOf };
}
