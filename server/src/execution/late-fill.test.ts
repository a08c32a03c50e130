import { decimal } from '@trade-executor/domain/decimal';
import { makeLeg } from '@trade-executor/domain/testing/make-signal';
import { expect, test } from 'vitest';
import type { Store } from './ports/store.ts';
import type { Venue } from './ports/venue.ts';
import { sweepReservations } from './sweep-reservations.ts';
import { entryOutcome, instructionOutcome, openEngineRig } from './testing/engine-rig.ts';

/** A venue that keeps fills to itself until it is told to tell them. */
function withLateFills() {
  const late: (() => Promise<void>)[] = [];
  const wrapVenue = (venue: Venue): Venue => ({
    ...venue,
    async findOrder(...asked) {
      const answer = await venue.findOrder(...asked);
      return answer.code === 'FOUND' ? { ...answer, order: { ...answer.order, fills: [] } } : answer;
    },
    subscribe: (listener) =>
      venue.subscribe(async (event) => {
        if (event.type === 'order_filled') late.push(() => listener(event));
        else await listener(event);
      }),
  });
  return { wrapVenue, tell: async () => void (await Promise.all(late.splice(0).map((one) => one()))) };
}

/** Opens a trade that ends without a fill, and then learns of one. */
async function openLate(wrapStore?: (store: Store) => Store) {
  const fills = withLateFills();
  const rig = await openEngineRig({ volume: decimal('0.2'), wrapVenue: fills.wrapVenue, ...(wrapStore && { wrapStore }) }); // a tenth of it fills
  await rig.post({ messageId: 'call', outcome: entryOutcome({ legs: [makeLeg('limit', ['39500'])] }) });
  rig.feed.moveTo('39400');
  await rig.follow();
  await rig.post({ messageId: 'off', replyToMessageId: 'call', outcome: instructionOutcome({ action: 'cancel' }) });
  expect((await rig.trade()).stage).toBe('closed');
  await fills.tell();
  await rig.settle();
  expect((await rig.trade()).stage).toBe('open');
  return rig;
}

async function whyAnotherIsDenied(rig: Awaited<ReturnType<typeof openLate>>) {
  await rig.post({ messageId: 'another', outcome: entryOutcome() });
  const receipts = await rig.store.receiptsOfMessage('channel-1', 'another');
  return receipts.map(({ denial }) => denial?.code);
}

test('a fill that comes after the end opens the trade again: it is protected, counts, and stands in the way of another', async () => {
  const rig = await openLate();
  const stops = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.type === 'stop');
  expect(stops.map(({ intent }) => intent.quantity.toString())).toEqual(['0.02']);
  expect(await whyAnotherIsDenied(rig)).toEqual(['SYMBOL_ALREADY_OPEN']);
});

test('it counts, too, when leftovers of closed trades are swept in the moment before it is saved', async () => {
  const rig = await openLate((store) => ({
    ...store,
    async saveTrade(...saving) {
      await sweepReservations(store, Date.now());
      return store.saveTrade(...saving);
    },
  }));
  expect(await whyAnotherIsDenied(rig)).toEqual(['SYMBOL_ALREADY_OPEN']);
});
