import type { World } from './put-world.ts';

const guildId = '900000000000000001';
const people = {
  owner: '910000000000000001',
  admin: '910000000000000002',
  mira: '910000000000000003',
  leo: '910000000000000004',
  tess: '910000000000000005',
  guest: '910000000000000006',
};
const channels = { mira: '920000000000000001', leo: '920000000000000002', lounge: '920000000000000003' };

/** The people and channels of the demo community in the Discord sandbox. */
export const demoWorld: World = {
  guilds: [
    {
      id: guildId,
      name: 'Harbour Traders',
      ownerId: people.owner,
      channels: [
        { id: channels.mira, name: 'mira-signals', topic: 'Calls of Mira. Post here as Mira, and the bot acts.' },
        { id: channels.leo, name: 'leo-scalps', topic: 'Calls of Leo.' },
        { id: channels.lounge, name: 'lounge', topic: 'Talk. Nothing here is read as a signal.' },
      ],
    },
  ],
  people: [
    { id: people.mira, username: 'mira', displayName: 'Mira', role: 'provider' },
    { id: people.leo, username: 'leo', displayName: 'Leo', role: 'provider' },
    { id: people.tess, username: 'tess', displayName: 'Tess', role: 'trader' },
    { id: people.owner, username: 'olga', displayName: 'Olga', role: 'owner' },
    { id: people.admin, username: 'adam', displayName: 'Adam', role: 'admin' },
    { id: people.guest, username: 'gus', displayName: 'Gus', role: 'guest' },
  ],
};

/** Who may signal where in the demo community, and who copies whom; the form of a file for `npm run seed`. */
export const demoSeed = {
  communities: [{ guildId, name: 'Harbour Traders', ownerDiscordUserId: people.owner }],
  providers: [
    { name: 'Mira', guildId, discordUserIds: [people.mira], channelIds: [channels.mira] },
    { name: 'Leo', guildId, discordUserIds: [people.leo], channelIds: [channels.leo] },
  ],
  traders: [
    {
      discordUserId: people.tess,
      displayName: 'Tess',
      paperBalance: '10000',
      copiers: [{ provider: 'Mira' }, { provider: 'Leo', settings: { riskPercent: '0.5' } }],
    },
  ],
  admins: [people.admin],
};
