import { ONE, ZERO, decimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import type { DecimalString, PositionSide, SignalOrder, SignalTakeProfit } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import type { PlannedTarget } from '../trade/plan.ts';
import { exitTouch, isAhead, moveAhead, roundBack } from './direction.ts';
import { averageEntry, type EntryLevel } from './entry-levels.ts';
import { percentToRatio } from './percent-to-ratio.ts';

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
  readonly instrument: Instrument;
  readonly levelFactor: Decimal;
  readonly entries: readonly EntryLevel[];
  readonly quote: Quote;
};

type Fate = 'kept' | 'open' | 'passed' | 'wrongSide' | 'ambiguous';
type JudgedTarget = { readonly price: Decimal; readonly fate: Fate; readonly share: Decimal };

/**
 * Returns the targets worth an order. Left out, their shares going to the others (open ones too) in proportion: a target the market has
 * reached, one not beyond the entry nearest the stop (a first target inside the zone is kept) or not beyond a breakout, a percentage whose meaning is not stated.
 * Shares in the text are kept when they add up to at most 100, else scaled to 100; targets without one split what is left, and where
 * nothing is left all are equal.
 */
export function targetLevels(input: TargetLevelsInput): TargetLevels {
  const { takeProfits, side } = input.order;
  const shares = readShares(takeProfits.map(({ share }) => share));
  const judged = takeProfits.map((target, place): JudgedTarget => ({ ...judge(target, input), share: shares[place] ?? ZERO }));

  const staying = judged.filter(({ fate, share }) => (fate === 'kept' || fate === 'open') && share.gt(ZERO));
  const whole = sumDecimals(judged.map(({ share }) => share));
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

/** Ratios that add up to 1 or less (but for the last digit of a division). */
function readShares(written: readonly (DecimalString | null)[]): readonly Decimal[] {
  if (written.length === 0) return [];
  const stated = sumDecimals(written.map((share) => decimal(share ?? '0')));
  const silent = written.filter((share) => share === null).length;
  const rest = decimal('100').minus(stated);
  if (stated.eq(ZERO) || (silent > 0 && rest.lte(ZERO))) return written.map(() => ONE.div(String(written.length)));
  const whole = rest.lt(ZERO) ? stated : decimal('100');
  return written.map((share) => (share === null ? rest.div(String(silent)) : decimal(share)).div(whole));
}

function judge(
  target: SignalTakeProfit,
  { order, profile, instrument, levelFactor, entries, quote }: TargetLevelsInput,
): Omit<JudgedTarget, 'share'> {
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
