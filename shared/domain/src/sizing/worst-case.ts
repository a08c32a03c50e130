import { maxDecimal, ONE, type Decimal } from '../decimal.ts';
import { moveAhead } from '../decide/direction.ts';
import type { EntryLevel } from '../decide/entry-levels.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import type { PositionSide } from '../signals/outcome.ts';

/** What trading costs beside the price. Ratios: 0.0006 is six basis points. */
export type Costs = { readonly takerFeeRatio: Decimal; readonly slippageRatio: Decimal };

/** One way in at its worst: what one unit of base asset may cost to enter and to lose. Quote asset. */
export type WorstCase = { readonly entryPrice: Decimal; readonly lossPerUnit: Decimal };

export type WorstCaseInput = {
  readonly kind: Instrument['kind'];
  readonly side: PositionSide;
  readonly entry: Pick<EntryLevel, 'type' | 'price'>;
  readonly stopLoss: Decimal;
  readonly costs: Costs;
};

/**
 * Market and stop orders slip by `slippageRatio` (a limit cannot), the stop slips too, and both fills pay the taker fee:
 * |worst entry - worst exit| + takerFee * (worst entry + worst exit). Linear instruments. On spot the entry's fee is taken out of what was bought:
 * worst entry - (1 - takerFee)² * worst exit.
 */
export function worstCase({ kind, side, entry, stopLoss, costs }: WorstCaseInput): WorstCase {
  const entryPrice = entry.type === 'limit' ? entry.price : moveAhead(side, entry.price, costs.slippageRatio);
  const exitPrice = moveAhead(side, stopLoss, costs.slippageRatio.times('-1'));
  if (kind === 'spot') {
    const kept = ONE.minus(costs.takerFeeRatio);
    return { entryPrice, lossPerUnit: entryPrice.minus(exitPrice.times(kept).times(kept)) };
  }
  const fees = costs.takerFeeRatio.times(entryPrice.plus(exitPrice));
  return { entryPrice, lossPerUnit: entryPrice.minus(exitPrice).abs().plus(fees) };
}

/** The most one unit can bind: a sell limit below the market fills at the market, dearer than its limit. Quote asset. */
export function dearestPrice(side: PositionSide, entry: EntryLevel, { entryPrice }: WorstCase, quote: Quote): Decimal {
  return side === 'long' ? entryPrice : maxDecimal(entry.price, quote.bid);
}
