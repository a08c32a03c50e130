import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import { standingOf, type WorstCaseSummary } from '@trade-executor/domain/risk/confirmed-worst-case';
import { missingPaperTrades, PAPER_TRADES_NEEDED, promotionGate } from '@trade-executor/domain/risk/promotion-gate';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument } from '../../models/copier.model.ts';
import { moneyText } from '../../views/decimal-text.ts';
import type { PromotionStanding } from './read-promotion.ts';

/** The way to real money as the person who asks sees it. */
export function promotionView(
  { traderId }: Actor,
  copier: Pick<CopierDocument, 'copierId' | 'traderId'>,
  { facts, settings }: PromotionStanding,
): PromotionView {
  const { paperTrades, waiver, twoFactor, worstCase, confirmed } = facts;
  const { fingerprint, asset, stopsMayWiden } = worstCase;
  const steps = promotionGate(facts);
  return {
    copierId: copier.copierId,
    ready: steps.every(({ done }) => done),
    mayAnswer: copier.traderId === traderId,
    steps: [...steps],
    paperTrades: { ended: paperTrades, needed: PAPER_TRADES_NEEDED, missing: missingPaperTrades(facts), waived: waiver },
    twoFactor,
    worstCase: {
      ...amounts(worstCase),
      fingerprint,
      asset,
      maxOpenPositions: settings.maxOpenPositions,
      stopsMayWiden,
      standing: standingOf(confirmed, worstCase),
      confirmed: confirmed && { ...amounts(confirmed), at: confirmed.at },
    },
  };
}

function amounts({ equity, oneStopLoss, allStopsLoss, dailyLossLimit }: WorstCaseSummary) {
  return {
    equity: moneyText(equity),
    oneStopLoss: moneyText(oneStopLoss),
    allStopsLoss: moneyText(allStopsLoss),
    dailyLossLimit: dailyLossLimit && moneyText(dailyLossLimit),
  };
}
