import { type Decimal, ZERO, floorToStep } from '../decimal.ts';
import { exitTouch, isAhead, roundAhead, roundBack } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import { checkMinimums } from '../sizing/check-minimums.ts';
import { beyondLiquidation, type LiquidationSettings } from './beyond-liquidation.ts';
import type { Asker } from './event.ts';
import type { PlannedEntry, StopSource } from './plan.ts';
import { sellablePart, surelyLeft } from './spot/sellable-part.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';

export type ChangeStopInput = {
  readonly trade: Trade;
  /** In units of the instrument; put on the tick here, toward the entry. */
  readonly stopLoss: Decimal;
  readonly source: StopSource;
  readonly quote: Quote;
  readonly asker: Asker;
  readonly allowStopWidening: boolean;
  readonly settings: LiquidationSettings;
};

/**
 * Wishes that move the stop; none when it is there already. While nothing is filled a wider stop makes the entries smaller, so that the
 * risk stays what it was; later a provider may only tighten, unless the trader allows more. Nobody may put it where liquidation would come first:
 * the leverage stays what it is.
 * @returns or STOP_WRONG_SIDE, STOP_WOULD_TRIGGER, STOP_WIDENING_NOT_ALLOWED, STOP_BEYOND_LIQUIDATION, QUANTITY_BELOW_MINIMUM,
 * NOTIONAL_BELOW_MINIMUM
 */
export function changeStop(input: ChangeStopInput): Result<readonly Wish[], Denial> {
  const { trade, source, asker } = input;
  const stopLoss = onTick(input);
  if (stopLoss.eq(trade.plan.stopLoss)) return ok([]);
  const moved: Wish = { type: 'stop_moved', asker, stopLoss, source };
  const widens = isAhead(trade.side, trade.plan.stopLoss, stopLoss);
  if (trade.position.entered.eq(ZERO)) {
    const wrong = wrongSideOfEntries(input, stopLoss);
    if (wrong) return err(wrong);
    return widens ? widenUnfilled(input, stopLoss) : ok([moved]);
  }
  const market = exitTouch(trade.side, input.quote);
  const evidence = { stopLoss: stopLoss.toString(), current: trade.plan.stopLoss.toString(), market: market.toString() };
  if (!isAhead(trade.side, market, stopLoss)) return err({ code: 'STOP_WOULD_TRIGGER', evidence });
  if (widens && asker.by === 'provider' && !input.allowStopWidening) return err({ code: 'STOP_WIDENING_NOT_ALLOWED', evidence });
  const refused = widens
    ? (beyondLiquidation(trade, { ...trade.plan, stopLoss }, input.quote, input.settings) ?? tooLowToSell(trade, stopLoss))
    : null;
  return refused ? err(refused) : ok([moved]);
}

/** On spot a stop is an order like any other: at this price what is held has to be worth what the venue takes. */
function tooLowToSell(trade: Trade, stopLoss: Decimal): Denial | null {
  const { instrument, plan, position } = trade;
  const { symbol, kind, minNotional } = instrument;
  const { quantity } = position;
  if (kind !== 'spot' || quantity.eq(ZERO) || sellablePart(quantity, { instrument, plan: { ...plan, stopLoss } }).gt(ZERO)) return null;
  const notional = quantity.times(stopLoss).toString();
  return {
    code: 'NOTIONAL_BELOW_MINIMUM',
    evidence: { symbol, stopLoss: stopLoss.toString(), notional, minNotional: minNotional.toString() },
  };
}

/** Toward the average entry, from whichever side of it the stop is on. */
function onTick({ trade: { side, instrument, position }, stopLoss }: ChangeStopInput): Decimal {
  const earns = position.entered.gt(ZERO) && isAhead(side, stopLoss, position.averageEntryPrice);
  return earns ? roundBack(side, stopLoss, instrument.tickSize) : roundAhead(side, stopLoss, instrument.tickSize);
}

function wrongSideOfEntries({ trade, quote }: ChangeStopInput, stopLoss: Decimal): Denial | null {
  const prices = trade.plan.entries.map((entry) => priceOf(entry, quote));
  const passed = prices.find((price) => !isAhead(trade.side, price, stopLoss));
  if (passed === undefined) return null;
  return { code: 'STOP_WRONG_SIDE', evidence: { stopLoss: stopLoss.toString(), entry: passed.toString(), side: trade.side } };
}

const priceOf = ({ limitPrice, triggerPrice }: PlannedEntry, { last }: Quote): Decimal => limitPrice ?? triggerPrice ?? last;

function widenUnfilled({ trade, quote, source, asker, settings }: ChangeStopInput, stopLoss: Decimal): Result<readonly Wish[], Denial> {
  const { plan, instrument } = trade;
  const entries = plan.entries.map((entry) => {
    const price = priceOf(entry, quote);
    const narrower = price.minus(plan.stopLoss).abs().div(price.minus(stopLoss).abs());
    return { ...entry, quantity: floorToStep(entry.quantity.times(narrower), instrument.stepSize) };
  });
  const tooLittle = entries.map((entry) =>
    checkMinimums({ instrument, quantity: surelyLeft(entry.quantity, instrument), entryPrice: priceOf(entry, quote), stopLoss }),
  );
  const kept = entries.filter((_, place) => tooLittle[place] === null);
  const [first] = tooLittle;
  if (kept.length === 0) return first ? err(first) : ok([]);
  const amended = { ...plan, entries: kept, stopLoss, stopSource: source };
  const beyond = beyondLiquidation(trade, amended, quote, settings);
  return beyond ? err(beyond) : ok([{ type: 'plan_amended', asker, plan: amended }]);
}
