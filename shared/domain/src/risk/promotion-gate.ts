import type { Decimal } from '../decimal.ts';
import type { UnixMs } from '../time.ts';
import { standingOf, type ConfirmationStanding, type ConfirmedWorstCase, type WorstCaseSummary } from './confirmed-worst-case.ts';

/** So many trades that had a position must have ended on paper, unless their trader waives those that are missing. */
export const PAPER_TRADES_NEEDED = 20;

/** not_set_up: the person has no second factor (or there is none to have). */
export const twoFactorStates = ['not_set_up', 'not_confirmed', 'confirmed'] as const;
export type TwoFactorState = (typeof twoFactorStates)[number];

/** A trader does without so many paper trades. `at`: wall clock. */
export type PaperTradesWaiver = { readonly missing: number; readonly at: UnixMs };

export type PromotionFacts = {
  /** That had a position and are closed. */
  readonly paperTrades: number;
  readonly waiver: PaperTradesWaiver | null;
  readonly twoFactor: TwoFactorState;
  /** As it is now. */
  readonly worstCase: WorstCaseSummary;
  readonly confirmed: ConfirmedWorstCase | null;
};

export const promotionSteps = ['paper_trades', 'two_factor', 'worst_case'] as const;

export type PromotionStep = {
  readonly step: (typeof promotionSteps)[number];
  readonly done: boolean;
  /** A sentence for people: what is done, or what is missing and what to do. */
  readonly text: string;
};

/** All that stands between a copier on paper and real money; it may go live when every step is done. */
export function promotionGate(facts: PromotionFacts): readonly PromotionStep[] {
  return [paperStep(facts), twoFactorStep(facts), worstCaseStep(facts)];
}

/** How many paper trades a trader has still to wait for, or to waive. */
export function missingPaperTrades({ paperTrades }: Pick<PromotionFacts, 'paperTrades'>): number {
  return Math.max(PAPER_TRADES_NEEDED - paperTrades, 0);
}

function paperStep({ paperTrades, waiver }: PromotionFacts): PromotionStep {
  const count = `${paperTrades} of ${PAPER_TRADES_NEEDED} trades have ended on paper`;
  const missing = missingPaperTrades({ paperTrades });
  if (missing === 0) return { step: 'paper_trades', done: true, text: `${count}.` };
  if (waiver !== null && waiver.missing >= missing) {
    return { step: 'paper_trades', done: true, text: `${count}; you waived the other ${missing}.` };
  }
  return { step: 'paper_trades', done: false, text: `${count}. Let the copier go on, or waive the other ${missing} in so many words.` };
}

const twoFactorTexts: Readonly<Record<TwoFactorState, string>> = {
  not_set_up: 'Two-factor log-in is not set up, and cannot be set up here yet. Without it nobody goes live: stay on paper meanwhile.',
  not_confirmed: 'Confirm with your second factor that it is you.',
  confirmed: 'Confirmed with your second factor.',
};

function twoFactorStep({ twoFactor }: PromotionFacts): PromotionStep {
  return { step: 'two_factor', done: twoFactor === 'confirmed', text: twoFactorTexts[twoFactor] };
}

function worstCaseStep({ worstCase, confirmed }: PromotionFacts): PromotionStep {
  const { asset, allStopsLoss, dailyLossLimit } = worstCase;
  const money = (amount: Decimal): string => `${amount.round(2).toFixed(2)} ${asset}`;
  const daily = dailyLossLimit === null ? 'there is no daily loss limit' : `trading pauses when a day loses ${money(dailyLossLimit)}`;
  const standing = standingOf(confirmed, worstCase);
  const was = confirmed === null ? '' : `you confirmed ${money(confirmed.allStopsLoss)}`;
  const texts: Readonly<Record<ConfirmationStanding, string>> = {
    missing: 'Confirm that you have understood this.',
    confirmed: 'Confirmed.',
    settings_changed: `Settings have changed since ${was}: confirm again.`,
    equity_grown: `The account is worth more than when ${was}: confirm again.`,
  };
  return {
    step: 'worst_case',
    done: standing === 'confirmed',
    text: `If every stop is hit at once, ${money(allStopsLoss)} are lost; ${daily}. ${texts[standing]}`,
  };
}
