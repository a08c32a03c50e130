import type { Models } from '../../../models/create-models.ts';
import { freeLease } from '../../../models/account.model.ts';
import { toStored } from '../../../models/decimal128.ts';
import { raiseSourcesVersion } from '../../../models/raise-sources-version.ts';
import type { StoreFacts } from '../store-facts.ts';

/** Adds or replaces facts by their ids, as administrators would. */
export async function putFacts(
  models: Models,
  { communities = [], sources = [], copiers = [], traders = [], accounts = [], admins = [], marketLimits }: Partial<StoreFacts>,
): Promise<void> {
  for (const discordUserId of admins) await models.admins.updateOne({ discordUserId }, { $set: { discordUserId } }, { upsert: true });
  if (marketLimits) await models.platformSettings.updateOne({ name: 'market-limits' }, { $set: { value: marketLimits } }, { upsert: true });
  for (const { communityId, ...known } of communities) {
    const community = { ...known, guildId: communityId };
    await models.communities.updateOne({ communityId }, { $set: community }, { upsert: true });
  }
  for (const { providerName: name, authorIds, profile, limits: sourceLimits, known, ...source } of sources) {
    const { sourceId, providerId, communityId } = source;
    await models.sources.updateOne({ sourceId }, { $set: source }, { upsert: true });
    const provider = { communityId, name, discordUserIds: [...authorIds], profile, sourceLimits, known };
    await models.providers.updateOne({ providerId }, { $set: provider }, { upsert: true });
  }
  if (sources.length > 0) await raiseSourcesVersion(models);
  for (const { settingSources: _, ...copier } of copiers) {
    await models.copiers.updateOne({ copierId: copier.copierId }, { $set: toStored(copier) }, { upsert: true });
  }
  for (const { traderId, discordUserId } of traders) {
    await models.traders.updateOne({ traderId }, { $set: { discordUserId, displayName: traderId } }, { upsert: true });
  }
  for (const account of accounts) {
    const update = { $set: toStored(account), $setOnInsert: { lease: freeLease } };
    await models.accounts.updateOne({ accountId: account.accountId }, update, { upsert: true });
  }
}
