import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import { exitTouch, isAhead, roundAhead } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CloseCondition, SignalAction } from '../signals/outcome.ts';
import type { LiquidationSettings } from './beyond-liquidation.ts';
import { changeStop } from './change-stop.ts';
import { closeAtTarget } from './close-at-target.ts';
import { closeNow } from './close-position.ts';
import type { Asker } from './event.ts';
import { frameMs } from './manage/candle-frame.ts';
import { notSupported } from './not-supported.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';
import { readWrittenPrice } from './written-price.ts';

export type ConditionalCloseInput = {
  readonly trade: Trade;
  readonly action: SignalAction;
  readonly quote: Quote | null;
  readonly asker: Asker;
  readonly allowStopWidening: boolean;
  readonly settings: LiquidationSettings;
};

/** The condition, its price in units of the instrument. */
type Condition = ConditionalCloseInput & {
  readonly quote: Quote;
  readonly price: Decimal;
  readonly fraction: Decimal;
  readonly candle: string | null;
};

type Wishes = Result<readonly Wish[], Denial>;

/**
 * What "close if …" comes to. Where the position loses: at a candle's close a soft stop, else the stop itself, which only ever comes closer; the stop
 * that the venue holds is never loosened. Where it earns: a target for what is to be closed. A condition that the market meets already closes
 * at once.
 * @returns or ACTION_NOT_SUPPORTED with the reason for what no order can express, STOP_…, PRICE_…, QUANTITY_BELOW_MINIMUM
 */
export function conditionalClose(input: ConditionalCloseInput): Wishes {
  const { trade, action, quote } = input;
  if (action.price === null || action.price === 'entry') return notSupported(action, 'the message does not say at which price');
  if (trade.closeWanted) return ok([]);
  const price = readWrittenPrice(action.price, trade.instrument, quote);
  if (!price.ok) return price;
  if (quote === null) return err({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: trade.instrument.symbol } });
  const { candle, direction } = action.condition ?? { candle: null, direction: null };
  const fraction = decimal(action.fraction ?? '1');
  if (fraction.lte(ZERO) || fraction.gt(ONE)) return notSupported(action, 'the part to close is not between nothing and all');
  const condition: Condition = { ...input, quote, price: price.value, fraction, candle };
  return isTowardLoss(condition, direction) ? whereItLoses(condition, direction) : whereItEarns(condition);
}

/** Below, for a long. Where the text names no direction, the market (before the first fill: the entries) says it. */
function isTowardLoss({ trade, price, quote }: Condition, direction: CloseCondition['direction']): boolean {
  if (direction !== null) return (direction === 'below') === (trade.side === 'long');
  return referencesOf(trade, quote).every((reference) => isAhead(trade.side, reference, price));
}

/** What a level has to lie behind (or ahead) of: the market, and before the first fill every entry. */
function referencesOf({ side, plan, position }: Trade, quote: Quote): readonly Decimal[] {
  if (position.entered.gt(ZERO)) return [exitTouch(side, quote)];
  return plan.entries.map(({ limitPrice, triggerPrice }) => limitPrice ?? triggerPrice ?? quote.last);
}

function whereItLoses(condition: Condition, direction: CloseCondition['direction']): Wishes {
  const { trade, action, price, quote, candle, fraction } = condition;
  if (!fraction.eq(ONE)) return notSupported(action, 'a stop closes all that is open, not a part of it');
  if (candle !== null) return holdSoftStop(condition, candle);
  const isThere = trade.position.quantity.gt(ZERO) && !isAhead(trade.side, exitTouch(trade.side, quote), price);
  if (isThere && direction !== null) return closeNow({ ...condition, fraction });
  if (isAhead(trade.side, trade.plan.stopLoss, price)) return stopComesFirst(condition);
  return closerStop(condition);
}

/** A candle's close is no order at any venue: the level is watched here, and the stop that the venue holds stays where it is. */
function holdSoftStop(condition: Condition, candle: string): Wishes {
  const { trade, action, asker, quote, allowStopWidening } = condition;
  const { side, plan, instrument, position } = trade;
  if (frameMs(candle) === null) return notSupported(action, 'the message does not say which candle has to close there');
  const price = roundAhead(side, condition.price, instrument.tickSize);
  if (!isAhead(side, price, plan.stopLoss)) return stopComesFirst(condition);
  const { softStop } = plan.management;
  if (softStop?.price.eq(price) && softStop.candle === candle) return ok([]);
  const evidence = { stopLoss: price.toString(), current: String(softStop?.price ?? plan.stopLoss), side };
  if (softStop && isAhead(side, softStop.price, price) && !allowStopWidening) return err({ code: 'STOP_WIDENING_NOT_ALLOWED', evidence });
  const isBehindEntries = referencesOf(trade, quote).every((reference) => isAhead(side, reference, price));
  if (position.entered.eq(ZERO) && !isBehindEntries) return err({ code: 'STOP_WRONG_SIDE', evidence });
  const management = { ...plan.management, softStop: { price, candle, timeoutMs: null } };
  const detail = `it is closed when a ${candle} candle closes ${side === 'long' ? 'at or below' : 'at or above'} ${price.toString()}`;
  return ok([{ type: 'plan_amended', asker, plan: { ...plan, management } }, noteOf(asker, detail)]);
}

/** Moves the stop; a soft stop that is closer still stays, for its rule may close earlier. */
function closerStop(condition: Condition): Wishes {
  const { trade, asker, price, quote, settings } = condition;
  const source = asker.by === 'trader' ? 'trader' : 'instruction';
  const change = changeStop({ trade, stopLoss: price, source, quote, asker, allowStopWidening: false, settings });
  if (!change.ok || change.value.length === 0) return change;
  const { softStop } = trade.plan.management;
  const wishes = change.value.map((wish): Wish => {
    const isCloser = wish.type === 'stop_moved' && softStop !== null && isAhead(trade.side, softStop.price, wish.stopLoss);
    if (!isCloser) return wish;
    return { type: 'plan_amended', asker, plan: { ...trade.plan, stopLoss: wish.stopLoss, stopSource: wish.source } };
  });
  return ok([...wishes, noteOf(asker, `it is closed at ${price.toString()}: the stop is there now`)]);
}

function whereItEarns({ trade, action, price, quote, candle, fraction, asker }: Condition): Wishes {
  if (candle !== null) return notSupported(action, 'no target waits for the close of a candle');
  if (referencesOf(trade, quote).every((reference) => isAhead(trade.side, price, reference))) {
    return closeAtTarget({ trade, action, price, fraction, asker });
  }
  if (trade.position.quantity.gt(ZERO)) return closeNow({ trade, action, quote, asker, fraction });
  return notSupported(action, 'the price is not ahead of the entries');
}

function stopComesFirst({ trade, action }: Condition): Result<never, Denial> {
  return notSupported(action, `the stop at ${trade.plan.stopLoss.toString()} comes first`);
}

function noteOf(asker: Asker, detail: string): Wish {
  return { type: 'noted', asker, code: 'CLOSE_IF', detail };
}
