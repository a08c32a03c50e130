import { isDeepStrictEqual } from 'node:util';
import type { Decimal } from '@trade-executor/domain/decimal';
import { freeLease } from '../../models/account.model.ts';
import type { CommunityDocument } from '../../models/community.model.ts';
import type { CopierDocument } from '../../models/copier.model.ts';
import type { Models } from '../../models/create-models.ts';
import { toStored } from '../../models/decimal128.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import type { SeedDocuments } from './seed-documents.ts';

export type OpenPaperAccount = (accountId: string, startingBalance: Decimal) => Promise<void>;

/**
 * Upserts communities, admins, providers and sources; profiles, authors and settings that people changed stay until the seed
 * says something else of them.
 * Returns true when something of which the bot must know changed.
 */
export async function writePlaces(models: Models, documents: SeedDocuments, admins: readonly string[]): Promise<boolean> {
  for (const { communityId, ...community } of documents.communities) {
    const known = await models.communities.findOne({ communityId }, { _id: 0, seeded: 1 }).lean<Pick<CommunityDocument, 'seeded'>>();
    const { guildId, name, ownerDiscordUserId } = community;
    const isSaidBefore = known !== null && isDeepStrictEqual(known.seeded, community.seeded);
    const set = isSaidBefore ? { guildId, name, ownerDiscordUserId } : community;
    await models.communities.updateOne({ communityId }, { $set: set }, { upsert: true });
  }
  for (const discordUserId of admins) await models.admins.updateOne({ discordUserId }, { $set: { discordUserId } }, { upsert: true });
  let changes = 0;
  // Providers before their sources: a source that is found always has its provider.
  for (const { providerId, ...provider } of documents.providers) {
    const known = await models.providers.findOne({ providerId }, { _id: 0, seeded: 1 }).lean<Pick<ProviderDocument, 'seeded'>>();
    const isSaidBefore = known !== null && isDeepStrictEqual(known.seeded, provider.seeded);
    const { communityId, name } = provider;
    const set = isSaidBefore ? { communityId, name } : provider;
    const { modifiedCount, upsertedCount } = await models.providers.updateOne({ providerId }, { $set: set }, { upsert: true });
    changes += modifiedCount + upsertedCount;
  }
  for (const { sourceId, ...source } of documents.sources) {
    const { modifiedCount, upsertedCount } = await models.sources.updateOne({ sourceId }, { $set: source }, { upsert: true });
    changes += modifiedCount + upsertedCount;
  }
  return changes > 0;
}

/**
 * Upserts traders, accounts and copiers; keeps pauses, reservations, leases and balances, and settings that the trader changed
 * until the seed says something else of them.
 */
export async function writePeople(models: Models, documents: SeedDocuments, openPaperAccount: OpenPaperAccount): Promise<void> {
  for (const { traderId, ...trader } of documents.traders) {
    await models.traders.updateOne({ traderId }, { $set: trader }, { upsert: true });
  }
  for (const { account, startingBalance } of documents.accounts) {
    const { accountId, takerFeeRatio, makerFeeRatio, ...first } = toStored(account);
    await openPaperAccount(accountId, startingBalance);
    await models.accounts.updateOne(
      { accountId },
      { $set: { takerFeeRatio, makerFeeRatio }, $setOnInsert: { ...first, lease: freeLease } },
      { upsert: true },
    );
  }
  // Copiers last: from here on signals are traded.
  for (const { copierId, paused, settings, seeded, ...copier } of documents.copiers) {
    const known = await models.copiers.findOne({ copierId }, { _id: 0, seeded: 1 }).lean<Pick<CopierDocument, 'seeded'>>();
    const isSaidBefore = known !== null && isDeepStrictEqual(known.seeded, seeded);
    const set = isSaidBefore ? copier : { ...copier, settings: toStored(settings), seeded };
    await models.copiers.updateOne({ copierId }, { $set: set, $setOnInsert: { paused } }, { upsert: true });
  }
}
