import type { Account } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import { toSettingsJson, type SettingsJsonChange } from '@trade-executor/domain/settings/setting-json';
import type { Decimal } from '@trade-executor/domain/decimal';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import { nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { SECOND_MS } from '@trade-executor/domain/time';
import type { CommunityDocument } from '../../models/community.model.ts';
import { toStored } from '../../models/decimal128.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import type { SourceDocument } from '../../models/source.model.ts';
import type { TraderDocument } from '../../models/trader.model.ts';
import type { Seed } from './seed-file.ts';
import { communityIdOf, copierIdOf, paperAccountIdOf, providerIdOf, sourceIdOf, traderIdOf } from './seed-ids.ts';
import { toSettings } from './to-settings.ts';

/** What the paper venue charges. */
export type PaperFees = Pick<Account, 'takerFeeRatio' | 'makerFeeRatio'>;

/** `settings` are the trader's own words. */
export type CopierSeeded = Omit<Copier, 'settings' | 'settingSources'> & {
  readonly settings: SettingsChange;
  readonly seeded: { readonly settings: SettingsJsonChange };
};

export type SeedDocuments = {
  readonly communities: readonly CommunityDocument[];
  readonly providers: readonly ProviderDocument[];
  readonly sources: readonly SourceDocument[];
  readonly traders: readonly TraderDocument[];
  readonly accounts: readonly { readonly account: Account; readonly startingBalance: Decimal }[];
  readonly copiers: readonly CopierSeeded[];
};

/** The documents that a seed stands for: pure, the same seed always gives the same ones. */
export function seedDocuments(seed: Seed, { takerFeeRatio, makerFeeRatio }: PaperFees): SeedDocuments {
  const communities = seed.communities.map(({ communityId, guildId, name, ownerDiscordUserId, defaultSettings }) => ({
    communityId: communityId ?? communityIdOf(guildId),
    guildId,
    name,
    ownerDiscordUserId,
    ...(defaultSettings && {
      defaultSettings: toStored(toSettings(defaultSettings)),
      seeded: { defaultSettings: toSettingsJson(toSettings(defaultSettings)) },
    }),
  }));
  const providers = seed.providers.map(
    ({ name, guildId, discordUserIds, channelIds, profile, suggestedSettings, known, allow, joinWithinSeconds, parseReceipts }) => {
      const community = communities.find((candidate) => guildId === undefined || candidate.guildId === guildId);
      if (community === undefined) throw new Error(`the seed was not read by readSeed: provider "${name}" has no community`);
      const { communityId } = community;
      const providerId = providerIdOf(community.guildId, discordUserIds[0] ?? '');
      const sources = channelIds.map((channelId) => ({
        sourceId: sourceIdOf(community.guildId, channelId),
        communityId,
        guildId: community.guildId,
        channelId,
        providerId,
        ...(allow && { allow: { ...nothingAllowed, ...allow } }),
        ...(joinWithinSeconds !== undefined && { joinWithinMs: joinWithinSeconds * SECOND_MS }),
        ...(parseReceipts !== undefined && { parseReceipts }),
      }));
      const suggested = suggestedSettings && toSettings(suggestedSettings);
      const seeded = {
        discordUserIds,
        profile: profile ?? {},
        ...(suggested && { suggestedSettings: toSettingsJson(suggested) }),
        ...(known !== undefined && { known }),
      };
      const document = {
        providerId,
        communityId,
        name,
        discordUserIds,
        profile: completeProfile(seeded.profile),
        seeded,
        ...(known !== undefined && { known }),
        ...(suggested && { suggestedSettings: toStored(suggested) }),
      };
      return { document, sources };
    },
  );
  const traders = seed.traders.map(({ discordUserId, displayName, paperBalance, copiers }) => {
    const traderId = traderIdOf(discordUserId);
    const accountId = paperAccountIdOf(traderId);
    const account: Account = {
      accountId,
      traderId,
      venue: 'paper',
      asset: 'USDT',
      takerFeeRatio,
      makerFeeRatio,
      positionMode: 'one_way',
      conflictPolicy: 'first_wins',
      reservations: [],
      version: 1,
    };
    return {
      document: { traderId, discordUserId, displayName },
      account: { account, startingBalance: paperBalance },
      copiers: copiers.map(({ provider, settings }): CopierSeeded => {
        const copied = providers.find(({ document }) => document.name === provider);
        if (copied === undefined) throw new Error(`the seed was not read by readSeed: there is no provider "${provider}"`);
        const { providerId, communityId } = copied.document;
        const copierId = copierIdOf(traderId, providerId);
        const own = toSettings(settings);
        const seeded = { settings: toSettingsJson(own) };
        return { copierId, communityId, providerId, traderId, accountId, paused: false, settings: own, seeded };
      }),
    };
  });
  return {
    communities,
    providers: providers.map(({ document }) => document),
    sources: providers.flatMap(({ sources }) => sources),
    traders: traders.map(({ document }) => document),
    accounts: traders.map(({ account }) => account),
    copiers: traders.flatMap(({ copiers }) => copiers),
  };
}
