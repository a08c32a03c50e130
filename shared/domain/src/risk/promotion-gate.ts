import type { Decimal } from '../decimal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { worstCaseOf } from '../settings/worst-case-of.ts';
import type { UnixMs } from '../time.ts';

/** So many trades that had a position must have ended on paper, unless their trader waives them. */
const PAPER_TRADES_NEEDED = 20;

/** not_set_up: the person has no second factor (or there is none to have). */
export type TwoFactorState = 'not_set_up' | 'not_confirmed' | 'confirmed';

/** What a trader confirms to have understood. Money is quote asset, of the equity at present. */
export type WorstCaseSummary = {
  readonly equity: Decimal;
  /** Lost when all positions allowed hit their stops at once. */
  readonly allStopsLoss: Decimal;
  readonly dailyLossLimit: Decimal | null;
};

export type PromotionFacts = {
  /** That had a position and are closed. */
  readonly paperTrades: number;
  /** Wall clock: when the trader said that he wants no more of them; null: he did not. */
  readonly waivedAt: UnixMs | null;
  readonly twoFactor: TwoFactorState;
  /** Wall clock: when he confirmed the worst case of the settings as they are now; null: he did not, or they were changed since. */
  readonly worstCaseConfirmedAt: UnixMs | null;
};

export const promotionSteps = ['paper_trades', 'two_factor', 'worst_case'] as const;

export type PromotionStep = {
  readonly step: (typeof promotionSteps)[number];
  readonly done: boolean;
  /** A sentence for people: what is done, or what is missing and what to do. */
  readonly text: string;
};

/** All that stands between a copier on paper and real money; it may go live when every step is done. */
export function promotionGate(
  facts: PromotionFacts,
  { allStopsLoss, dailyLossLimit }: WorstCaseSummary,
  asset: string,
): readonly PromotionStep[] {
  const money = (amount: Decimal): string => `${amount.round(2).toFixed(2)} ${asset}`;
  const daily = dailyLossLimit === null ? 'there is no daily loss limit' : `trading pauses when a day loses ${money(dailyLossLimit)}`;
  const confirmed = facts.worstCaseConfirmedAt !== null;
  return [
    paperStep(facts),
    twoFactorStep(facts),
    {
      step: 'worst_case',
      done: confirmed,
      text: `If every stop is hit at once, ${money(allStopsLoss)} are lost; ${daily}. ${confirmed ? 'Confirmed.' : 'Confirm that you have understood this.'}`,
    },
  ];
}

/** The worst case in money. */
export function worstCaseSummary(settings: CopierSettings, equity: Decimal): WorstCaseSummary {
  const { allStops, daily } = worstCaseOf(settings);
  return { equity, allStopsLoss: equity.times(allStops), dailyLossLimit: daily && equity.times(daily) };
}

function paperStep({ paperTrades, waivedAt }: PromotionFacts): PromotionStep {
  const count = `${paperTrades} of ${PAPER_TRADES_NEEDED} trades have ended on paper`;
  if (paperTrades >= PAPER_TRADES_NEEDED) return { step: 'paper_trades', done: true, text: `${count}.` };
  if (waivedAt !== null) return { step: 'paper_trades', done: true, text: `${count}; you waived the others.` };
  return { step: 'paper_trades', done: false, text: `${count}. Let the copier go on, or waive the others in so many words.` };
}

const twoFactorTexts: Readonly<Record<TwoFactorState, string>> = {
  not_set_up: 'Two-factor log-in is not set up. Without it nobody goes live.',
  not_confirmed: 'Confirm with your second factor that it is you.',
  confirmed: 'Confirmed with your second factor.',
};

function twoFactorStep({ twoFactor }: PromotionFacts): PromotionStep {
  return { step: 'two_factor', done: twoFactor === 'confirmed', text: twoFactorTexts[twoFactor] };
}
