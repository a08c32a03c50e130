import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import { exitTouch, isAhead, moveAhead } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalAction } from '../signals/outcome.ts';
import { closeAtTarget } from './close-at-target.ts';
import type { Asker } from './event.ts';
import { notSupported } from './not-supported.ts';
import { partToClose } from './part-to-close.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';
import { readWrittenPrice } from './written-price.ts';

/** A price no further ahead than this is where the market was when it was written. */
const AT_MARKET_RATIO = decimal('0.002');

export type ClosePositionInput = {
  readonly trade: Trade;
  readonly action: SignalAction;
  readonly quote: Quote | null;
  readonly asker: Asker;
  /** Of what is open; null: the message does not say it. */
  readonly fraction: Decimal | null;
};

type Wishes = Result<readonly Wish[], Denial>;

/**
 * Wishes that close what is open, or a part of it: at market, or by a target where the message names a price that lies ahead of the market (in
 * the direction in which the position earns). At a price that the market has reached, or as good as reached, it is closed at once.
 * @returns or QUANTITY_BELOW_MINIMUM, PRICE_…, or ACTION_NOT_SUPPORTED with the reason
 */
export function closePosition(input: ClosePositionInput): Wishes {
  const { trade, action, quote, asker, fraction } = input;
  if (fraction === null) return notSupported(action, 'the message does not say how much to close');
  if (fraction.lte(ZERO) || fraction.gt(ONE)) return notSupported(action, 'the part to close is not between nothing and all');
  if (trade.closeWanted) return ok([]);
  const { position, side } = trade;
  if (position.quantity.eq(ZERO) || action.price === null || action.atMarket) return closeNow({ ...input, fraction });
  const price = action.price === 'entry' ? ok(position.averageEntryPrice) : readWrittenPrice(action.price, trade.instrument, quote);
  if (!price.ok) return price;
  if (quote === null) return err({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: trade.instrument.symbol } });
  const reached = moveAhead(side, exitTouch(side, quote), AT_MARKET_RATIO);
  const isAheadOfMarket = isAhead(side, price.value, reached);
  return isAheadOfMarket ? closeAtTarget({ trade, action, price: price.value, fraction, asker }) : closeNow({ ...input, fraction });
}

/** At market. */
export function closeNow({ trade, action, asker, fraction }: ClosePositionInput & { readonly fraction: Decimal }): Wishes {
  const close: Wish = { type: 'close_wanted', asker, fraction };
  if (trade.closeWanted) return ok([]);
  if (fraction.eq(ONE)) return ok([close]);
  if (trade.position.quantity.eq(ZERO)) return notSupported(action, 'nothing is filled yet');
  if (partToClose(trade, fraction) !== null) return ok([close]);
  const evidence = { quantity: trade.position.quantity.times(fraction).toString(), minQuantity: trade.instrument.minQuantity.toString() };
  return err({ code: 'QUANTITY_BELOW_MINIMUM', evidence });
}
