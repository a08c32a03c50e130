import { summariseWorstCase } from '@trade-executor/domain/risk/confirmed-worst-case';
import type { PromotionFacts } from '@trade-executor/domain/risk/promotion-gate';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument, CopierPromotion } from '../../models/copier.model.ts';
import { fromStored } from '../../models/decimal128.ts';
import { notFound } from '../access/not-found.ts';
import type { ApiDeps } from '../api-deps.ts';
import { effectiveCopiers } from '../copiers/effective-copiers.ts';

/** What the gate is asked with, and the settings in force that it speaks of. */
export type PromotionStanding = { readonly facts: PromotionFacts; readonly settings: CopierSettings };

/** Returns how far a copier is on its way to real money, for the person who asks: the second factor is that person's. */
export async function readPromotion(
  { models, venue, twoFactor }: Pick<ApiDeps, 'models' | 'venue' | 'twoFactor'>,
  actor: Actor,
  document: CopierDocument,
): Promise<PromotionStanding> {
  const { copierId, accountId } = document;
  const [[copier], { asset, equity }, paperTrades, state] = await Promise.all([
    effectiveCopiers(models, [document]),
    venue.balance(accountId),
    models.trades.countDocuments({ copierId, open: false, 'trade.closeReason': { $ne: 'unfilled' } }),
    twoFactor.stateOf(actor.userId),
  ]);
  if (!copier) throw notFound('copier');
  const { settings } = copier;
  const { waiver, confirmed } = fromStored<CopierPromotion>(document.promotion ?? {});
  const worstCase = summariseWorstCase({ accountId, asset, equity, settings });
  return { settings, facts: { paperTrades, waiver: waiver ?? null, twoFactor: state, worstCase, confirmed: confirmed ?? null } };
}
