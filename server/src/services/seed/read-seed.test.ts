import { describe, expect, test } from 'vitest';
import { readSeed } from './read-seed.ts';
import { makeSeed } from './testing/make-seed.ts';

const faultsOf = (seed: unknown): readonly string[] => {
  const read = readSeed(seed);
  return read.ok ? [] : read.error.faults;
};

describe('reading a seed', () => {
  test('a sound one is read; amounts may be texts or numbers', () => {
    const read = readSeed(makeSeed());
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(read.value.traders.map(({ paperBalance }) => paperBalance.toString())).toEqual(['10000', '250.5']);
    expect(read.value.traders[1]?.copiers).toEqual([]);
  });

  test('an empty one is sound: there is nothing to map', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each([[null], ['text'], [[]]])('%j is not a seed', (value) => {
    expect(faultsOf(value)).toEqual(['The seed must be an object with the lists communities, providers, traders, admins.']);
  });

  test('all faults are told at once, each with its place and what to do', () => {
    const seed = {
      communities: [{ guildId: 123, name: 'Traders', ownerDiscordUserId: '100000000000000001' }],
      providers: [{ name: 'Alice', guildId: '200000000000000009', discordUserIds: [], channelIds: ['#signals'], chanels: [] }],
      traders: [
        {
          discordUserId: '100000000000000002',
          displayName: 'Tom',
          paperBalance: '-5',
          copiers: [{ provider: 'Alice', settings: { riskPercent: 101, maxOpenPositions: 2.5 } }],
        },
        { discordUserId: '100000000000000003', displayName: 'Eve', paperBalance: 'much', copiers: [] },
        { discordUserId: '100000000000000004', displayName: 'Max', paperBalance: '1', copiers: [{ provider: 'Bob' }] },
        { discordUserId: '100000000000000004', displayName: 'Max again' },
      ],
      admin: [],
    };
    expect(faultsOf(seed)).toEqual([
      'admin: there is no such list. The lists are communities, providers, traders, admins.',
      'communities[0] ("Traders").guildId: must be a Discord id in quotes, such as "123456789012345678".',
      'providers[0] ("Alice").discordUserIds: must name at least one of the Discord users who post for this provider.',
      'providers[0] ("Alice").channelIds[0]: is not a Discord id (15 to 21 digits): in Discord, with developer mode on, right-click and copy the id.',
      'providers[0] ("Alice"): chanels is not known here. Remove it or check its spelling.',
      'traders[0] ("Tom").paperBalance: must be the starting balance in USDT, more than 0 and at most 1000000000.',
      'traders[0] ("Tom").copiers[0].settings.riskPercent: must be the percent of equity lost at the stop, more than 0 and at most 100.',
      'traders[0] ("Tom").copiers[0].settings.maxOpenPositions: must be how many positions may be open, a whole number from 1 to 1000.',
      'traders[1] ("Eve").paperBalance: must be the starting balance in USDT, more than 0 and at most 1000000000.',
      'traders[3] ("Max again").paperBalance: is missing; it must be the starting balance in USDT, more than 0 and at most 1000000000.',
      'traders ("Max"): there is no provider "Bob". Known: Alice.',
    ]);
  });

  test('what is there twice, or names what is not there, is told', () => {
    const { communities, providers, traders } = makeSeed();
    const [community] = communities;
    const [alice] = providers;
    const faults = faultsOf({
      communities: [community, { ...community, name: 'Same guild' }],
      providers: [
        alice,
        { ...alice, name: 'Alice' },
        { ...alice, name: 'Bob', guildId: '200000000000000009', discordUserIds: ['100000000000000055'] },
      ],
      traders: [...traders, { ...traders[0], displayName: 'Twin', copiers: [{ provider: 'Alice' }, { provider: 'Alice' }] }],
    });
    expect(faults).toEqual([
      'communities: guildId 200000000000000001 is there more than once. Keep one of them.',
      'providers: name Alice is there more than once. Keep one of them.',
      'providers: channel 300000000000000001 is there more than once. Keep one of them.',
      'providers: channel 300000000000000002 is there more than once. Keep one of them.',
      'providers: the first Discord user, who is the identity of a provider in a community, 100000000000000011 is there more than once. Keep one of them.',
      'traders: discordUserId 100000000000000021 is there more than once. Keep one of them.',
      'providers ("Bob").guildId: there is no community with guildId 200000000000000009. Add it to communities.',
      'traders ("Twin"): the copier of "Alice" is there more than once. Keep one of them.',
    ]);
  });

  test('with several communities a provider must say to which one it belongs', () => {
    const { communities, providers } = makeSeed();
    const second = { guildId: '200000000000000002', name: 'Second', ownerDiscordUserId: '100000000000000001' };
    expect(faultsOf({ communities: [...communities, second], providers })).toEqual([
      'providers ("Alice"): there are 2 communities. Say with guildId to which one this provider belongs.',
    ]);
  });

  test('settings by name are told in words when they are wrong, and a thing may be said once', () => {
    const { communities, providers, traders } = makeSeed();
    const [community] = communities;
    const [alice] = providers;
    const [tom] = traders;
    expect(
      faultsOf({
        communities: [{ ...community, defaultSettings: { riskRatio: 0.5, hope: 1 } }],
        providers: [{ ...alice, suggestedSettings: { riskPercent: 1, riskRatio: 0.01 } }],
        traders: [{ ...tom, copiers: [{ provider: 'Alice', settings: { timeZone: 'Mars', maxLeverage: 999 } }] }],
      }),
    ).toEqual([
      'communities[0] ("Traders").defaultSettings.riskRatio: Risk a trade must be from 0.0001 (0.01%) to 0.1 (10%).',
      'communities[0] ("Traders").defaultSettings: hope is not known here. Remove it or check its spelling.',
      'providers[0] ("Alice").suggestedSettings.riskPercent: says the same as riskRatio. Keep one of them.',
      'traders[0] ("Tom").copiers[0].settings.maxLeverage: must be the highest leverage, from 1 and at most 200.',
      'traders[0] ("Tom").copiers[0].settings.timeZone: Time zone must be a time zone such as Europe/Berlin.',
    ]);
  });
});
