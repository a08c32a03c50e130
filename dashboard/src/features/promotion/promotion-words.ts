import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import type { PromotionStep } from '@trade-executor/domain/risk/promotion-gate';
import type { BadgeTone } from '../../components/ui/badge.tsx';
import { formatMoney } from '../../lib/format-number.ts';
import { formatDateTime } from '../../lib/format-time.ts';
import { lossLines, type LossWords, type WorstCaseLine } from '../copier-settings/worst-case-lines.ts';

type WorstCase = PromotionView['worstCase'];

export const stepTitles: Readonly<Record<PromotionStep['step'], string>> = {
  paper_trades: 'Paper trades',
  two_factor: 'Two-factor log-in',
  worst_case: 'The worst case',
};

/** What is said of the whole while nothing is unfolded. */
export function promotionSummary({ ready, steps, worstCase }: Pick<PromotionView, 'ready' | 'steps' | 'worstCase'>): {
  readonly hint: string;
  readonly badge: string;
  readonly tone: BadgeTone;
} {
  const done = steps.filter((step) => step.done).length;
  const badge = `${done} of ${steps.length} done`;
  if (ready) return { hint: 'On paper. Every step to real money is done.', badge, tone: 'gain' };
  if (isVoid(worstCase)) return { hint: 'On paper. What you confirmed counts no more.', badge: 'Confirm again', tone: 'warn' };
  return { hint: 'On paper. What stands between this copier and real money', badge, tone: 'neutral' };
}

/** The worst case was confirmed, and counts no more. */
export function isVoid({ standing }: Pick<WorstCase, 'standing'>): boolean {
  return standing === 'settings_changed' || standing === 'equity_grown';
}

/** The worst case in money; beside what was confirmed where that counts no more. */
export function promotionLines(worstCase: WorstCase): readonly WorstCaseLine[] {
  const { confirmed, asset, maxOpenPositions } = worstCase;
  const now = lossWords(worstCase, asset);
  return lossLines(maxOpenPositions, isVoid(worstCase) && confirmed !== null ? lossWords(confirmed, asset) : now, now);
}

/** What the trader has to do about the worst case, or has done. */
export function worstCaseText({ standing, confirmed }: Pick<WorstCase, 'standing' | 'confirmed'>): string {
  const at = confirmed === null ? '' : formatDateTime(confirmed.at);
  switch (standing) {
    case 'missing':
      return 'This is what the settings in force let the account lose. Read it, then confirm that you have understood it.';
    case 'confirmed':
      return `Confirmed on ${at}. It counts until a setting changes or the account has grown by a tenth.`;
    case 'settings_changed':
      return `Settings have changed since you confirmed on ${at}, so that counts no more. Read what may be lost now, then confirm again.`;
    case 'equity_grown':
      return `The account has grown by more than a tenth since you confirmed on ${at}, so that counts no more. Read what may be lost now, then confirm again.`;
  }
}

function lossWords(
  { oneStopLoss, allStopsLoss, dailyLossLimit }: Omit<NonNullable<WorstCase['confirmed']>, 'at'>,
  asset: string,
): LossWords {
  const money = (amount: string): string => `${formatMoney(amount)} ${asset}`;
  return {
    oneStop: money(oneStopLoss),
    allStops: money(allStopsLoss),
    daily: dailyLossLimit === null ? 'no limit' : money(dailyLossLimit),
  };
}
