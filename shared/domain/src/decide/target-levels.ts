import { ZERO, decimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import type { PositionSide, SignalOrder, SignalTakeProfit } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import type { PlannedTarget } from '../trade/plan.ts';
import { exitTouch, isAhead, moveAhead, roundBack } from './direction.ts';
import { averageEntry, type EntryLevel } from './entry-levels.ts';
import { percentToRatio } from './percent-to-ratio.ts';
import { targetShares, type ShareSettings } from './target-shares.ts';

/** What becomes of the targets of the text, before they are sliced to the venue's minimums. */
export type TargetLevels = {
  /** Nearest first; an open target's share is in none of them. */
  readonly targets: readonly PlannedTarget[];
  /** How many the text names, and how many of them are open or were left out, by reason. */
  readonly given: number;
  readonly open: number;
  readonly passed: number;
  readonly wrongSide: number;
  readonly ambiguous: number;
};

export type TargetLevelsInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly settings: ShareSettings;
  readonly instrument: Instrument;
  readonly levelFactor: Decimal;
  readonly entries: readonly EntryLevel[];
  readonly quote: Quote;
};

type Fate = 'kept' | 'open' | 'passed' | 'wrongSide' | 'ambiguous';
type PricedTarget = { readonly price: Decimal; readonly fate: Fate };
type JudgedTarget = PricedTarget & { readonly share: Decimal };

/**
 * Returns the targets worth an order. Left out, their shares going to the others (open ones too) in proportion: a target the market has
 * reached, one not beyond the entry nearest the stop (a first target inside the zone is kept) or not beyond a breakout, a percentage whose meaning is not stated.
 * What each is worth says `targetShares`.
 */
export function targetLevels(input: TargetLevelsInput): TargetLevels {
  const { takeProfits, side } = input.order;
  const priced = takeProfits.map((target) => judge(target, input));
  const shares = targetShares(takeProfits, placesOf(priced, side), input.settings);
  const judged = priced.map((target, at): JudgedTarget => ({ ...target, share: shares[at] ?? ZERO }));

  const whole = sumDecimals(judged.map(({ share }) => share));
  const staying = withSomeShare(
    judged.filter(({ fate }) => fate === 'kept' || fate === 'open'),
    whole,
  );
  const left = sumDecimals(staying.map(({ share }) => share));
  const kept = staying
    .filter(({ fate }) => fate === 'kept')
    .toSorted((a, b) => (side === 'long' ? a.price.cmp(b.price) : b.price.cmp(a.price)));
  const count = (fate: Fate): number => judged.filter((target) => target.fate === fate).length;
  return {
    targets: kept.map(({ price, share }) => ({ price, share: left.eq(whole) ? share : share.times(whole).div(left) })),
    given: takeProfits.length,
    open: count('open'),
    passed: count('passed'),
    wrongSide: count('wrongSide'),
    ambiguous: count('ambiguous'),
  };
}

/** The place of each, the nearest 0; those without a price come last, in the order of the text. */
function placesOf(targets: readonly PricedTarget[], side: PositionSide): readonly number[] {
  const isPriced = ({ price }: PricedTarget): boolean => price.gt(ZERO);
  const ranked = targets.toSorted((a, b) => {
    if (!isPriced(a) || !isPriced(b)) return Number(isPriced(b)) - Number(isPriced(a));
    return side === 'long' ? a.price.cmp(b.price) : b.price.cmp(a.price);
  });
  return targets.map((target) => ranked.indexOf(target));
}

/** Those that close something; where only those left out would have, these do, all alike. */
function withSomeShare(targets: readonly JudgedTarget[], whole: Decimal): readonly JudgedTarget[] {
  const closing = targets.filter(({ share }) => share.gt(ZERO));
  return closing.length > 0 ? closing : targets.map((target) => ({ ...target, share: whole.div(String(targets.length)) }));
}

function judge(target: SignalTakeProfit, { order, profile, instrument, levelFactor, entries, quote }: TargetLevelsInput): PricedTarget {
  const { side } = order;
  let price = target.price === null ? null : decimal(target.price).times(levelFactor);
  if (price === null && target.percent !== null && entries.length > 0) {
    const ratio = percentToRatio(target.percent, order, profile);
    if (!ratio.ok) return { price: ZERO, fate: 'ambiguous' };
    price = moveAhead(side, averageEntry(entries), ratio.value);
  }
  if (price === null) return { price: ZERO, fate: 'open' };
  price = roundBack(side, price, instrument.tickSize);
  if (price.lte(ZERO) || !isBeyondEntries(side, price, entries)) return { price, fate: 'wrongSide' };
  return { price, fate: isAhead(side, price, exitTouch(side, quote)) ? 'kept' : 'passed' };
}

/** Beyond the entry nearest the stop, and beyond every breakout: that one fills no better than at its trigger. */
function isBeyondEntries(side: PositionSide, target: Decimal, entries: readonly EntryLevel[]): boolean {
  const beyond = entries.filter(({ price }) => isAhead(side, target, price));
  return beyond.length > 0 && entries.every((entry) => entry.type !== 'stop' || beyond.includes(entry));
}
