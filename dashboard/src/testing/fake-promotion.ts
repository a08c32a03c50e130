import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import { decimal } from '@trade-executor/domain/decimal';
import { standingOf, summariseWorstCase } from '@trade-executor/domain/risk/confirmed-worst-case';
import { promotionGate } from '@trade-executor/domain/risk/promotion-gate';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { fakeNow } from './fake-replies.ts';

const account = { accountId: 'tess-paper', asset: 'USDT', equity: decimal('10455.48') };
const worstCase = summariseWorstCase({ ...account, settings: { ...defaultSettings, maxDailyLossRatio: decimal('0.05') } });
const before = summariseWorstCase({ ...account, equity: decimal('10190.3'), settings: { ...defaultSettings, maxOpenPositions: 3 } });
const confirmed = { ...before, at: fakeNow - 50 * 3_600_000 };
const texts = ({ equity, oneStopLoss, allStopsLoss, dailyLossLimit }: typeof worstCase) => ({
  equity: equity.toFixed(),
  oneStopLoss: oneStopLoss.toFixed(),
  allStopsLoss: allStopsLoss.toFixed(),
  dailyLossLimit: dailyLossLimit && dailyLossLimit.toFixed(),
});

/** A copier some trades into its time on paper, whose settings have changed since its worst case was confirmed. */
export const fakePromotion: PromotionView = {
  copierId: 'copier-1',
  ready: false,
  mayAnswer: true,
  steps: [...promotionGate({ paperTrades: 7, waiver: null, twoFactor: 'not_set_up', worstCase, confirmed })],
  paperTrades: { ended: 7, needed: 20, missing: 13, waived: null },
  twoFactor: 'not_set_up',
  worstCase: {
    ...texts(worstCase),
    fingerprint: worstCase.fingerprint,
    asset: 'USDT',
    maxOpenPositions: 5,
    stopsMayWiden: worstCase.stopsMayWiden,
    standing: standingOf(confirmed, worstCase),
    confirmed: { ...texts(confirmed), at: confirmed.at },
  },
};
