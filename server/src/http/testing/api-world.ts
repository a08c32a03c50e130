import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';

/** Two tenants who must never see each other, and people above them. */
export const people = {
  tom: '700000000000000001',
  nora: '700000000000000002',
  olga: '700000000000000003',
  tina: '700000000000000011',
  pia: '700000000000000012',
  otto: '700000000000000013',
  adam: '700000000000000021',
  sue: '700000000000000022',
  gus: '700000000000000023',
} as const;
export type Person = keyof typeof people;

export const places = {
  north: { guildId: '900000000000000001', channelId: '900000000000000002' },
  south: { guildId: '900000000000000011', channelId: '900000000000000012' },
} as const;

const profile = { defaultQuote: defaultProfile.defaultQuote };

/** What an administrator would seed: tom copies nora in olga's community, tina copies pia in otto's. */
export const seed = {
  communities: [
    { guildId: places.north.guildId, name: 'North', ownerDiscordUserId: people.olga },
    { guildId: places.south.guildId, name: 'South', ownerDiscordUserId: people.otto },
  ],
  providers: [
    {
      name: 'Nora',
      guildId: places.north.guildId,
      discordUserIds: [people.nora],
      channelIds: [places.north.channelId],
      profile,
      known: true,
    },
    {
      name: 'Pia',
      guildId: places.south.guildId,
      discordUserIds: [people.pia],
      channelIds: [places.south.channelId],
      profile,
      known: true,
    },
  ],
  traders: [
    { discordUserId: people.tom, displayName: 'Tom', paperBalance: '10000', copiers: [{ provider: 'Nora' }] },
    { discordUserId: people.tina, displayName: 'Tina', paperBalance: '20000', copiers: [{ provider: 'Pia' }] },
  ],
  admins: [people.adam],
};

const guild = (id: string, ownerId: string) => ({ id, name: id, ownerId, channels: [] });

/** The same people at Discord. */
export const sandboxWorld = {
  guilds: [guild(places.north.guildId, people.olga), guild(places.south.guildId, people.otto)],
  people: Object.entries(people).map(([name, id]) => ({ id, username: name, displayName: name, role: 'guest' as const })),
};
