import { ProviderProfile, SourcePermissions } from '@trade-executor/contracts/internal/sources';
import { z } from 'zod';
import { boundedDecimal, boundedInteger, DiscordId, Name } from './seed-fields.ts';
import { SettingsSeed } from './settings-seed.ts';

const listOf = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item, { error: `must be a list of ${what}` }).min(1, `must name at least one of the ${what}`);

/** A Discord server that uses the product. */
export const CommunitySeed = z.strictObject({
  communityId: Name.optional(),
  guildId: DiscordId,
  name: Name,
  ownerDiscordUserId: DiscordId,
  /** With which its traders copy where neither they nor the provider say otherwise. */
  defaultSettings: SettingsSeed.optional(),
});
export type CommunitySeed = z.infer<typeof CommunitySeed>;

/** Somebody who posts signals. The first Discord user is the identity: the others may change. */
export const ProviderSeed = z.strictObject({
  name: Name,
  /** The community; may be left out when there is only one. */
  guildId: DiscordId.optional(),
  discordUserIds: listOf(DiscordId, 'Discord users who post for this provider'),
  channelIds: listOf(DiscordId, 'channels in which this provider posts signals'),
  profile: ProviderProfile.partial().strict().optional(),
  /** Known to the owner: his first signals are traded at full size. */
  known: z.boolean('must be true or false').optional(),
  /** How he suggests to be copied. */
  suggestedSettings: SettingsSeed.optional(),
  /** What is read in these channels besides plain posts; left out, what the owner set stays. */
  allow: SourcePermissions.partial().strict().optional(),
  joinWithinSeconds: boundedInteger({
    least: 0,
    most: 600,
    whatItIs: 'how many seconds after a part of a signal the next one may come',
  }).optional(),
  parseReceipts: z.boolean('must be true or false').optional(),
});
export type ProviderSeed = z.infer<typeof ProviderSeed>;

/** A person with a paper account, and whom they copy (by the provider's name). */
export const TraderSeed = z.strictObject({
  discordUserId: DiscordId,
  displayName: Name,
  paperBalance: boundedDecimal({ least: '0', most: '1000000000', whatItIs: 'the starting balance in USDT' }),
  copiers: z.array(z.strictObject({ provider: Name, settings: SettingsSeed.optional() }), { error: 'must be a list' }).default([]),
});
export type TraderSeed = z.infer<typeof TraderSeed>;

/** Discord users who run the installation. */
export const AdminSeed = DiscordId;

/** What an installation starts with; every name and id in it is known to fit the others. */
export type Seed = {
  readonly communities: readonly CommunitySeed[];
  readonly providers: readonly ProviderSeed[];
  readonly traders: readonly TraderSeed[];
  readonly admins: readonly string[];
};
