import type { World } from './put-world.ts';

const guildId = '900000000000000001';
/** Discord ids of the demo community's demoPeople. */
export const demoPeople = {
  owner: '910000000000000001',
  admin: '910000000000000002',
  mira: '910000000000000003',
  leo: '910000000000000004',
  tess: '910000000000000005',
  guest: '910000000000000006',
};
/** … and of its channels. */
export const demoChannels = { mira: '920000000000000001', leo: '920000000000000002', lounge: '920000000000000003' };

/** The people and channels of the demo community in the Discord sandbox. */
export const demoWorld: World = {
  guilds: [
    {
      id: guildId,
      name: 'Harbour Traders',
      ownerId: demoPeople.owner,
      channels: [
        { id: demoChannels.mira, name: 'mira-signals', topic: 'Calls of Mira. Post here as Mira, and the bot acts.' },
        { id: demoChannels.leo, name: 'leo-scalps', topic: 'Calls of Leo.' },
        { id: demoChannels.lounge, name: 'lounge', topic: 'Talk. Nothing here is read as a signal.' },
      ],
    },
  ],
  people: [
    { id: demoPeople.mira, username: 'mira', displayName: 'Mira', role: 'provider' },
    { id: demoPeople.leo, username: 'leo', displayName: 'Leo', role: 'provider' },
    { id: demoPeople.tess, username: 'tess', displayName: 'Tess', role: 'trader' },
    { id: demoPeople.owner, username: 'olga', displayName: 'Olga', role: 'owner' },
    { id: demoPeople.admin, username: 'adam', displayName: 'Adam', role: 'admin' },
    { id: demoPeople.guest, username: 'gus', displayName: 'Gus', role: 'guest' },
  ],
};

/** Who may signal where in the demo community, and who copies whom; the form of a file for `npm run seed`. */
export const demoSeed = {
  communities: [{ guildId, name: 'Harbour Traders', ownerDiscordUserId: demoPeople.owner }],
  providers: [
    { name: 'Mira', guildId, discordUserIds: [demoPeople.mira], channelIds: [demoChannels.mira], known: true },
    { name: 'Leo', guildId, discordUserIds: [demoPeople.leo], channelIds: [demoChannels.leo], known: true },
  ],
  traders: [
    {
      discordUserId: demoPeople.tess,
      displayName: 'Tess',
      paperBalance: '10000',
      copiers: [{ provider: 'Mira' }, { provider: 'Leo', settings: { riskPercent: '0.5' } }],
    },
  ],
  admins: [demoPeople.admin],
};
