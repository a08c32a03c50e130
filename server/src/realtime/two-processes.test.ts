import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import type { AppEvent } from '../events/app-event.ts';
import { makeActor } from './testing/make-actor.ts';
import { BOT_TOKEN, createLogins, openRealtimeRig, type RealtimeRig } from './testing/realtime-rig.ts';
import { redisServerPath, startRedis } from './testing/start-redis.ts';

const path = redisServerPath();
if (path === null) console.warn('skipped: two processes over Redis (no redis-server on this machine)');

/** Two servers as two processes would be: nothing shared but Redis and who is logged in. */
async function openTwo() {
  const redis = await startRedis(path ?? '');
  const logins = createLogins();
  logins.put('sid=alice', makeActor('alice'));
  logins.put('sid=bob', makeActor('bob'));
  const [here, there] = [await openRealtimeRig(logins, redis.url), await openRealtimeRig(logins, redis.url)];
  logins.put('sid=probe', makeActor('probe', { traderId: null, communityIds: ['community-probe'] }));
  await Promise.all([untilHeard(here, there), untilHeard(there, here)]);
  return { logins, here, there, redis };
}

const refusedIn = (communityId: string): AppEvent => ({
  type: 'receipt.created',
  receiptId: 'receipt-1',
  subject: 'message',
  communityId,
  providerId: null,
  traderId: null,
  denied: true,
});

/** Says something again and again until the other one has it: the subscription takes its moment. */
async function untilHeard(speaker: RealtimeRig, listener: RealtimeRig): Promise<void> {
  const probe = listener.connect('sid=probe');
  await probe.next('connect');
  const heard = probe.hears(1);
  const timer = setInterval(() => speaker.bus.emit(refusedIn('community-probe')), 10);
  onTestFinished(() => clearInterval(timer));
  await heard;
  clearInterval(timer);
}

test.skipIf(path === null)('what happens in one process is heard on the sockets of the other, and only by whom it concerns', async () => {
  const { here, there } = await openTwo();
  const [aliceHere, aliceThere, bobThere] = [here.connect('sid=alice'), there.connect('sid=alice'), there.connect('sid=bob')];
  await Promise.all([aliceHere, aliceThere, bobThere].map(({ next }) => next('connect')));
  here.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  here.bus.emit({ type: 'equity.changed', accountId: 'account-bob' });
  await Promise.all([aliceHere.hears(1), aliceThere.hears(1), bobThere.hears(1)]);
  there.bus.emit({ type: 'copier.changed', copierId: 'copier-alice', traderId: 'trader-alice' });
  await Promise.all([aliceHere.hears(2), aliceThere.hears(2)]);
  expect(aliceHere.heard).toEqual(aliceThere.heard);
  expect(aliceThere.heard).toEqual([
    ['equity.changed', { accountId: 'account-alice' }],
    ['copier.changed', { copierId: 'copier-alice' }],
  ]);
  expect(bobThere.heard).toEqual([['equity.changed', { accountId: 'account-bob' }]]);
});

test.skipIf(path === null)('a session revoked in one process loses its sockets in the other within a second', async () => {
  const { logins, here, there } = await openTwo();
  const [alice, bob] = [there.connect('sid=alice'), there.connect('sid=bob')];
  await Promise.all([alice.next('connect'), bob.next('connect')]);
  const gone = [alice.next('session.revoked'), alice.next('disconnect')];
  const startedAt = performance.now();
  logins.revoke('sid=alice', here);
  await Promise.all(gone);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(bob.socket.connected).toBe(true);
});

test.skipIf(path === null)('a role that changed in one process holds in the other', async () => {
  const { logins, here, there } = await openTwo();
  const bob = there.connect('sid=bob');
  await bob.next('connect');
  logins.put('sid=bob', makeActor('bob', { traderId: null, communityIds: ['community-1'] }));
  here.bus.emit({ type: 'user.changed', userId: 'user-of-bob' });
  const heard = bob.hears(1);
  const timer = setInterval(() => here.bus.emit(refusedIn('community-1')), 10);
  onTestFinished(() => clearInterval(timer));
  await heard;
});

test.skipIf(path === null)('the bot is reached from the process that it is not connected to', async () => {
  const { here, there } = await openTwo();
  const bot = io(there.url, { transports: ['websocket'], auth: { token: BOT_TOKEN }, reconnection: false });
  onTestFinished(() => void bot.close());
  await new Promise((resolve) => bot.once('notifications.waiting', resolve));
  expect(await here.realtime.botRoom.isConnected()).toBe(true);
  const hint = new Promise<void>((resolve) => {
    bot.once('notifications.waiting', () => resolve());
  });
  here.realtime.botRoom.notificationsWaiting();
  await hint;
});

test.skipIf(path === null)('without Redis each process still reaches its own; once Redis is back, the others as well', async () => {
  const { here, there, redis } = await openTwo();
  const [alice, bob] = [here.connect('sid=alice'), there.connect('sid=bob')];
  await Promise.all([alice.next('connect'), bob.next('connect')]);
  await redis.stop();
  here.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  await alice.hears(1);
  await startRedis(path ?? '', Number(new URL(redis.url).port));
  await untilHeard(there, here);
  await untilHeard(here, there);
});

test.skipIf(path === null)('a process can be stopped while Redis is away', async () => {
  const { here, redis } = await openTwo();
  await redis.stop();
  here.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  await here.clock.advance(0);
  await here.realtime.close();
});
