import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig } from '../execution/testing/engine-rig.ts';
import type { AppEvent } from './app-event.ts';
import { createEventBus } from './event-bus.ts';
import { storeWithEvents } from './store-with-events.ts';
import { listenToAll } from './testing/listen-to-all.ts';
import { venueWithEvents } from './venue-with-events.ts';

const clock = { now: () => 1_000 };

async function openRig() {
  const bus = createEventBus(() => undefined);
  const events = listenToAll(bus);
  const rig = await openEngineRig({
    wrapStore: (store) => storeWithEvents({ store, bus, clock }),
    wrapVenue: (venue) => venueWithEvents({ name: 'paper', venue, bus, clock }),
  });
  return { rig, events };
}

const ofType = <T extends AppEvent['type']>(events: readonly AppEvent[], type: T) => events.filter((event) => event.type === type);

test('one signal is told as message, signal, trade, answered orders and receipt', async () => {
  const { rig, events } = await openRig();
  await rig.post({ outcome: entryOutcome() });
  const trade = await rig.trade();
  expect(ofType(events, 'message.received')).toMatchObject([{ messageId: 'message-1', kind: 'entry', applied: true }]);
  expect(ofType(events, 'signal.saved')).toMatchObject([{ signalId: trade.signalId }]);
  expect(ofType(events, 'trade.opened')).toMatchObject([{ tradeId: trade.tradeId, inserted: true }]);
  expect(ofType(events, 'receipt.created')).toMatchObject([{ traderId: 'trader-1', denied: false }]);
  const answered = ofType(events, 'order.answered');
  expect(answered).toHaveLength(trade.orders.length);
  expect(answered).toContainEqual(expect.objectContaining({ leg: 'entry-0', outcome: 'ACCEPTED', accountId: 'account-1' }));
  expect(ofType(events, 'trade.changed').at(-1)).toMatchObject({ stage: 'open', unprotected: false, unresolvedOrders: 0 });
  expect(ofType(events, 'trade.changed')).toContainEqual(expect.objectContaining({ unprotected: true }));
  await rig.engine().stop();
});

test('the same message again is told as known, and opens nothing', async () => {
  const { rig, events } = await openRig();
  await rig.post({ messageId: 'm', outcome: entryOutcome() });
  await rig.post({ messageId: 'm', outcome: entryOutcome() });
  expect(ofType(events, 'message.received')).toMatchObject([{ applied: true }, { applied: false }]);
  expect(ofType(events, 'trade.opened')).toHaveLength(1);
  await rig.engine().stop();
});

test('notifications are told once they are stored', async () => {
  const bus = createEventBus(() => undefined);
  const events = listenToAll(bus);
  const inner = await openEngineRig();
  const store = storeWithEvents({ store: inner.store, bus, clock });
  const telling = {
    key: 'card-1',
    kind: 'receipt',
    recipient: { type: 'user', discordUserId: 'user-1' },
    subjectId: 's',
    revision: 1,
  } as const;
  await inner.post({ outcome: entryOutcome() });
  const [receipt] = await store.latestReceipts('trader-1', 1);
  if (!receipt) throw new Error('no receipt');
  await store.saveReceipt({ ...receipt, receiptId: 'another' }, [telling]);
  expect(ofType(events, 'notification.created')).toEqual([]);
  await store.deliverOutboxes(100);
  await store.deliverOutboxes(100);
  expect(ofType(events, 'notification.created')).toEqual([
    { type: 'notification.created', key: 'card-1', owner: { traderId: 'trader-1' } },
  ]);
  await inner.engine().stop();
});
