import { decimal } from '@trade-executor/domain/decimal';
import { makeStop, makeTakeProfit } from '@trade-executor/domain/testing/make-signal';
import { expect, test } from 'vitest';
import type { Venue } from './ports/venue.ts';
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

test.each(['told by the stream', 'found by the look-up after a crash'])('what the venue liquidates ends its trade: %s', async (how) => {
  const rig = await openEngineRig({ wrapVenue: withoutStops });
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
  expect((await rig.venue.balance('account-1')).balance.plus(lost).toString()).toBe('10000');
});
