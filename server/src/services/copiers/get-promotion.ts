import { getPromotionEndpoint } from '@trade-executor/contracts/api/promotion';
import type { ParamsOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { promotionGate, worstCaseSummary } from '@trade-executor/domain/risk/promotion-gate';
import type { Actor } from '../../auth/actor.ts';
import { moneyText } from '../../views/decimal-text.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { twoFactorNotSetUp, type TwoFactor } from '../access/two-factor.ts';
import type { ApiDeps } from '../api-deps.ts';
import { findOwnCopier } from './find-own-copier.ts';

type GetPromotionInput = { readonly actor: Actor; readonly params: ParamsOf<typeof getPromotionEndpoint> };

/** What still stands between a copier on paper and real money. Nothing can be waived or confirmed yet. Throws 404 NOT_FOUND for another tenant's. */
export async function getPromotion(
  { models, venue }: Pick<ApiDeps, 'models' | 'venue'>,
  { actor, params }: GetPromotionInput,
  twoFactor: TwoFactor = twoFactorNotSetUp,
): Promise<ReplyOf<typeof getPromotionEndpoint>> {
  requireEndpointRole(actor, getPromotionEndpoint);
  const { copierId, accountId, settings } = await findOwnCopier(models, actor, params.copierId);
  const [{ asset, equity }, paperTrades, state] = await Promise.all([
    venue.balance(accountId),
    models.trades.countDocuments({ copierId, open: false, 'trade.closeReason': { $ne: 'unfilled' } }),
    twoFactor.stateOf(actor.userId),
  ]);
  const summary = worstCaseSummary(settings, equity);
  const facts = { paperTrades, waivedAt: null, twoFactor: state, worstCaseConfirmedAt: null };
  const steps = promotionGate(facts, summary, asset);
  return {
    copierId,
    ready: steps.every(({ done }) => done),
    asset,
    equity: moneyText(equity),
    allStopsLoss: moneyText(summary.allStopsLoss),
    dailyLossLimit: summary.dailyLossLimit && moneyText(summary.dailyLossLimit),
    steps: [...steps],
  };
}
