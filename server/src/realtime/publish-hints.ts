import type { AppEventOf, Owner } from '../events/app-event.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Log } from '../execution/execution-deps.ts';
import type { Clock } from '../execution/ports/clock.ts';
import { createAudience, type Audience } from './audience.ts';
import { createConflater } from './conflate.ts';
import type { PeopleRooms } from './people-room.ts';
import { adminRoom, communityRoom, providerRoom } from './rooms.ts';

/** A trade that is busy changes many times in one go; nobody can look more often than this. */
const CONFLATE_MS = 100;

type PublishHintsInput = {
  readonly bus: EventBus;
  readonly rooms: Pick<PeopleRooms, 'people' | 'recheckUser'>;
  readonly store: Parameters<typeof createAudience>[0];
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Log;
};

/** Turns what happens in this process into hints in the rooms of those whom it concerns, in every process. Returns how to stop. */
export function publishHints({ bus, rooms: { people, recheckUser }, store, clock, log }: PublishHintsInput): () => void {
  const audience: Audience = createAudience(store);
  const conflate = createConflater({ clock, windowMs: CONFLATE_MS });

  function tell(found: Promise<readonly string[]> | readonly string[], emit: (room: ReturnType<typeof people.to>) => void): void {
    Promise.resolve(found)
      .then((rooms) => (rooms.length > 0 ? emit(people.to([...rooms])) : undefined))
      .catch((error: unknown) => log.error({ event: 'hint.failed', error }, 'a hint was not given; pages fetch again by themselves'));
  }
  const withAdmins = async (owner: Owner): Promise<readonly string[]> => [...(await audience.ofOwner(owner)), adminRoom];

  function onMessage(event: AppEventOf<'message.received'>): void {
    if (!event.applied || event.kind === 'noise') return;
    tell(audience.ofMessage(event), (room) => room.emit('signal.received', { messageId: event.messageId }));
  }

  const leave = [
    bus.on('message.received', onMessage),
    bus.on('trade.changed', ({ tradeId, accountId }) =>
      conflate(tradeId, () => tell(withAdmins({ accountId }), (room) => room.emit('trade.changed', { tradeId }))),
    ),
    bus.on('receipt.created', (event) =>
      tell(audience.ofReceipt(event), (room) => room.emit('receipt.created', { receiptId: event.receiptId })),
    ),
    bus.on('confirmation.changed', ({ confirmationId, traderId }) =>
      tell(audience.ofOwner({ traderId }), (room) => room.emit('confirmation.changed', { confirmationId })),
    ),
    bus.on('notification.created', ({ key, owner }) => tell(audience.ofOwner(owner), (room) => room.emit('notification.created', { key }))),
    bus.on('equity.changed', ({ accountId }) =>
      tell(audience.ofOwner({ accountId }), (room) => room.emit('equity.changed', { accountId })),
    ),
    bus.on('provider.changed', ({ providerId, communityId }) =>
      tell([providerRoom(providerId), communityRoom(communityId), adminRoom], (room) => room.emit('provider.changed', { providerId })),
    ),
    bus.on('copier.changed', ({ copierId, traderId }) =>
      tell(audience.ofOwner({ traderId }), (room) => room.emit('copier.changed', { copierId })),
    ),
    bus.on('halt.changed', (event) => tell(audience.ofHalt(event), (room) => room.emit('halt.changed', { haltId: event.haltId }))),
    bus.on('user.changed', ({ userId }) => void recheckUser(userId)),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
