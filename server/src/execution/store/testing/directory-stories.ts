import { defaultMarketLimits } from '@trade-executor/domain/risk/market-limits';
import { describe, expect, test } from 'vitest';
import type { FreshStore } from './fresh-store.ts';
import { makeCopier, makeSource, makeTrader } from './make-facts.ts';

export function directoryStories(fresh: FreshStore): void {
  describe('who posts where, who copies whom', () => {
    test('an empty store knows nobody', async () => {
      const { store } = await fresh();
      expect((await store.sources()).sources).toEqual([]);
      expect(await store.findSource('guild-1', 'channel-1')).toBeNull();
      expect(await store.findCopier('copier-1')).toBeNull();
      expect(await store.copiersOf('provider-1')).toEqual([]);
      expect(await store.findTrader('trader-1')).toBeNull();
      expect(await store.findTraderByDiscordId('user-1')).toBeNull();
    });

    test('a source is found by guild and channel together, with its provider and profile', async () => {
      const { store, put } = await fresh();
      const other = makeSource({
        sourceId: 'source-2',
        channelId: 'channel-2',
        providerId: 'provider-2',
        providerName: 'Bob',
        authorIds: [],
      });
      await put({ sources: [makeSource(), other] });
      expect(await store.findSource('guild-1', 'channel-1')).toEqual(makeSource());
      expect(await store.findSource('guild-1', 'channel-2')).toEqual(other);
      expect(await store.findSource('guild-2', 'channel-1')).toBeNull();
      expect((await store.sources()).sources).toEqual([makeSource(), other]);
    });

    test('a changed profile raises the version of the sources', async () => {
      const { store, put } = await fresh();
      await put({ sources: [makeSource()] });
      const before = await store.sources();
      const changed = makeSource({ profile: { ...makeSource().profile, leverageCap: '20', ignoreLines: ['join us'] } });
      await put({ sources: [changed] });
      const after = await store.sources();
      expect(after.version).toBeGreaterThan(before.version);
      expect(after.sources).toEqual([changed]);
    });

    test('copiers are found by id, provider and trader, their settings exact', async () => {
      const { store, put } = await fresh();
      const mine = makeCopier();
      const mineToo = makeCopier({ copierId: 'copier-2', providerId: 'provider-2', paused: true });
      const theirs = makeCopier({ copierId: 'copier-3', traderId: 'trader-2', accountId: 'account-2' });
      await put({ copiers: [mine, mineToo, theirs] });
      expect(await store.findCopier('copier-2')).toEqual(mineToo);
      expect(await store.copiersOf('provider-1')).toEqual([mine, theirs]);
      expect(await store.copiersOfTrader('trader-1')).toEqual([mine, mineToo]);
    });

    test('a community is known with its owner', async () => {
      const { store, put } = await fresh();
      const north = { communityId: 'community-1', name: 'North', ownerDiscordUserId: 'user-9' };
      await put({ communities: [north] });
      expect(await store.findCommunity('community-1')).toEqual(north);
      expect(await store.findCommunity('community-2')).toBeNull();
    });

    test('admins are known, and what they set of the market; what they did not set has its default', async () => {
      const { store, put } = await fresh();
      expect(await store.admins()).toEqual([]);
      expect(await store.marketLimits()).toEqual(defaultMarketLimits);
      await put({ admins: ['user-1', 'user-2'], marketLimits: { on: false, calmMinutes: 3 } });
      expect((await store.admins()).toSorted()).toEqual(['user-1', 'user-2']);
      expect(await store.marketLimits()).toEqual({ ...defaultMarketLimits, on: false, calmMinutes: 3 });
    });

    test('a trader is known by their Discord user', async () => {
      const { store, put } = await fresh();
      await put({ traders: [makeTrader(), makeTrader({ traderId: 'trader-2', discordUserId: 'user-2' })] });
      expect(await store.findTraderByDiscordId('user-2')).toEqual({ traderId: 'trader-2', discordUserId: 'user-2' });
      expect(await store.findTrader('trader-1')).toEqual(makeTrader());
    });
  });
}
