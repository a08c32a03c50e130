import { summariseWorstCase } from '@trade-executor/domain/risk/confirmed-worst-case';
import type { PromotionFacts } from '@trade-executor/domain/risk/promotion-gate';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import type { CopierDocument, CopierPromotion } from '../../models/copier.model.ts';
import type { Models } from '../../models/create-models.ts';
import { fromStored } from '../../models/decimal128.ts';
import { notFound } from '../access/not-found.ts';
import type { ApiDeps } from '../api-deps.ts';
import { effectiveCopiers } from '../copiers/effective-copiers.ts';

/** What the gate is asked with, and the settings in force that it speaks of. */
export type PromotionStanding = { readonly facts: PromotionFacts; readonly settings: CopierSettings };

/** Returns how far a copier is on its way to real money. */
export async function readPromotion(
  { models, venue, twoFactor }: Pick<ApiDeps, 'models' | 'venue' | 'twoFactor'>,
  document: CopierDocument,
): Promise<PromotionStanding> {
  const { copierId, accountId, traderId } = document;
  const [[copier], { asset, equity }, paperTrades, userId] = await Promise.all([
    effectiveCopiers(models, [document]),
    venue.balance(accountId),
    models.trades.countDocuments({ copierId, open: false, 'trade.closeReason': { $ne: 'unfilled' } }),
    userIdOf(models, traderId),
  ]);
  if (!copier) throw notFound('copier');
  const { settings } = copier;
  const state = userId === null ? 'not_set_up' : await twoFactor.stateOf(userId);
  const { waiver, confirmed } = fromStored<CopierPromotion>(document.promotion ?? {});
  const worstCase = summariseWorstCase({ accountId, asset, equity, settings });
  return { settings, facts: { paperTrades, waiver: waiver ?? null, twoFactor: state, worstCase, confirmed: confirmed ?? null } };
}

/** The trader's user; null: he never logged in. */
async function userIdOf({ traders, users }: Pick<Models, 'traders' | 'users'>, traderId: string): Promise<string | null> {
  const trader = await traders.findOne({ traderId }, { _id: 0, discordUserId: 1 }).lean();
  const user = trader && (await users.findOne({ discordUserId: trader.discordUserId }, { _id: 0, userId: 1 }).lean());
  return user?.userId ?? null;
}
