import { decimal } from '@trade-executor/domain/decimal';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { marginModes } from '@trade-executor/domain/signals/outcome';
import { makeStop, makeTakeProfit } from '@trade-executor/domain/testing/make-signal';
import { expect, test } from 'vitest';
import type { Venue } from './ports/venue.ts';
import { makeCopier } from './store/testing/make-facts.ts';
import { entryOutcome, openEngineRig } from './testing/engine-rig.ts';

const short = entryOutcome({
  side: 'short',
  stop: makeStop({ price: '41000' }),
  takeProfits: [makeTakeProfit('39000'), makeTakeProfit('38000')],
});

/** A venue that takes no stop, as none should: nothing stands between the position and its liquidation. */
const withoutStops = (venue: Venue): Venue => ({
  ...venue,
  place: (accountId, intent) =>
    intent.type === 'stop'
      ? Promise.resolve({ code: 'REJECTED', reason: 'NO_STOPS', venueMessage: 'no stops' })
      : venue.place(accountId, intent),
});

const hows = ['told by the stream', 'found by the look-up after a crash'] as const;
const modes = marginModes.flatMap((marginMode) => hows.map((how) => [marginMode, how] as const));

test.each(modes)('what the venue liquidates on %s margin ends its trade, %s; no more is lost than is there', async (marginMode, how) => {
  const rig = await openEngineRig({ account: { positionMode: 'hedge' }, wrapVenue: withoutStops });
  rig.store.put({ copiers: [makeCopier({ settings: { ...defaultSettings, marginMode } })] });
  await rig.post({ outcome: short });
  expect((await rig.trade()).position.quantity.gt('0')).toBe(true);
  if (how !== 'told by the stream') await rig.engine().stop();
  rig.feed.moveTo('400000');
  await rig.venue.advance();
  if (how !== 'told by the stream') await rig.restart();
  await rig.settle();
  const trade = await rig.trade();
  expect(trade).toMatchObject({ stage: 'closed', closeReason: 'liquidation', position: { quantity: decimal('0') } });
  const lost = trade.position.fees.minus(trade.position.realizedPnl);
  const { balance } = await rig.venue.balance('account-1');
  expect(balance.plus(lost).toString()).toBe('10000');
  expect(balance.gte('0')).toBe(true);
  expect(balance.lt('1000')).toBe(marginMode === 'cross'); // an isolated position loses its own margin only
});
