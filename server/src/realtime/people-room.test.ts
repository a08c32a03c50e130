import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import type { AppEventOf } from '../events/app-event.ts';
import { makeActor } from './testing/make-actor.ts';
import { BOT_TOKEN, createLogins, openRealtimeRig } from './testing/realtime-rig.ts';

function changed(trader: string, changes: Partial<AppEventOf<'trade.changed'>> = {}): AppEventOf<'trade.changed'> {
  return {
    type: 'trade.changed',
    tradeId: `trade-of-${trader}`,
    accountId: `account-${trader}`,
    communityId: 'community-1',
    providerId: 'provider-1',
    stage: 'open',
    unresolvedOrders: 0,
    unprotected: false,
    leftInEmergency: false,
    at: 0,
    ...changes,
  };
}

const message: AppEventOf<'message.received'> = {
  type: 'message.received',
  guildId: 'guild-1',
  channelId: 'channel-1',
  messageId: 'message-1',
  kind: 'entry',
  applied: true,
  at: 0,
};

async function openHouse() {
  const logins = createLogins();
  logins.put('sid=alice', makeActor('alice'));
  logins.put('sid=bob', makeActor('bob'));
  logins.put('sid=owner', makeActor('owner', { traderId: null, communityIds: ['community-1'], roles: ['owner'] }));
  logins.put('sid=admin', makeActor('admin', { traderId: null, roles: ['admin'] }));
  return { logins, rig: await openRealtimeRig(logins) };
}

test('everybody hears what is theirs, and nothing of another', async () => {
  const { rig } = await openHouse();
  const people = ['alice', 'bob', 'owner', 'admin'].map((name) => rig.connect(`sid=${name}`));
  await Promise.all(people.map(({ next }) => next('connect')));
  const [alice, bob, owner, admin] = people;
  rig.bus.emit(changed('alice'));
  rig.bus.emit({
    type: 'receipt.created',
    receiptId: 'r-1',
    subject: 'entry',
    communityId: 'community-1',
    providerId: 'p',
    traderId: 'trader-alice',
    denied: false,
  });
  rig.bus.emit({ type: 'notification.created', key: 'card', owner: { accountId: 'account-alice' } });
  rig.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  rig.bus.emit({ type: 'copier.changed', copierId: 'copier-alice', traderId: 'trader-alice' });
  rig.bus.emit({ ...message, kind: 'noise', messageId: 'noise' });
  rig.bus.emit({ ...message, applied: false, messageId: 'known' });
  rig.bus.emit(message);
  rig.bus.emit({
    type: 'receipt.created',
    receiptId: 'r-2',
    subject: 'entry',
    communityId: 'community-1',
    providerId: 'p',
    traderId: null,
    denied: true,
  });
  rig.bus.emit({ type: 'equity.changed', accountId: 'account-bob' });
  await Promise.all([alice?.hears(6), bob?.hears(1), owner?.hears(2), admin?.hears(4)]);

  const signal = ['signal.received', { messageId: 'message-1' }];
  expect(alice?.heard.toSorted(byName)).toEqual([
    ['copier.changed', { copierId: 'copier-alice' }],
    ['equity.changed', { accountId: 'account-alice' }],
    ['notification.created', { key: 'card' }],
    ['receipt.created', { receiptId: 'r-1' }],
    signal,
    ['trade.changed', { tradeId: 'trade-of-alice' }],
  ]);
  expect(bob?.heard).toEqual([['equity.changed', { accountId: 'account-bob' }]]);
  expect(owner?.heard.toSorted(byName)).toEqual([['receipt.created', { receiptId: 'r-2' }], signal]);
  expect(admin?.heard.toSorted(byName)).toEqual([
    ['receipt.created', { receiptId: 'r-1' }],
    ['receipt.created', { receiptId: 'r-2' }],
    signal,
    ['trade.changed', { tradeId: 'trade-of-alice' }],
  ]);
});

test('a trade that is busy is told at once and once more, per 100 ms', async () => {
  const { rig } = await openHouse();
  const alice = rig.connect('sid=alice');
  await alice.next('connect');
  for (let change = 0; change < 50; change++) rig.bus.emit(changed('alice'));
  rig.bus.emit(changed('alice', { tradeId: 'other' }));
  await rig.clock.advance(100);
  const end = alice.next('equity.changed');
  rig.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  await end;
  const ids = alice.heard.flatMap(([event, payload]) => (event === 'trade.changed' ? [payload] : []));
  expect(ids).toEqual([{ tradeId: 'trade-of-alice' }, { tradeId: 'other' }, { tradeId: 'trade-of-alice' }]);
});

test('no cookie, a wrong cookie, no origin and a foreign origin are all refused', async () => {
  const { rig } = await openHouse();
  const refused: string[] = [];
  rig.bus.on('socket.refused', ({ type }) => refused.push(type));
  const why = async (cookie: string | null, origin?: string | null): Promise<string> => {
    const error = await rig.connect(cookie, origin).next('connect_error');
    return error instanceof Error ? error.message : '';
  };
  expect(await why(null)).toBe('SESSION_INVALID');
  expect(await why('sid=guessed')).toBe('SESSION_INVALID');
  expect(await why('sid=alice', null)).toBe('ORIGIN_REFUSED');
  expect(await why('sid=alice', 'https://evil.example')).toBe('websocket error');
  expect(await why('sid=alice', 'http://localhost:3000.evil.example')).toBe('websocket error');
  expect(refused).toHaveLength(5);
});

test('a foreign page is answered 403 whichever transport it tries', async () => {
  const { rig } = await openHouse();
  const headers = { origin: 'https://evil.example', cookie: 'sid=alice' };
  const answer = await fetch(`${rig.url}/socket.io/?EIO=4&transport=polling`, { headers });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('a page of ours that polls is let in: its browser says that it is ours', async () => {
  const { rig } = await openHouse();
  const extraHeaders = { cookie: 'sid=alice', 'sec-fetch-site': 'same-origin' };
  const socket = io(`${rig.url}/people`, { transports: ['polling'], reconnection: false, extraHeaders });
  onTestFinished(() => void socket.close());
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const heard = new Promise((resolve) => socket.once('equity.changed', resolve));
  rig.bus.emit({ type: 'equity.changed', accountId: 'account-alice' });
  expect(await heard).toEqual({ accountId: 'account-alice' });
});

test('a revoked session is told, and its sockets are closed within a second; others stay', async () => {
  const { rig, logins } = await openHouse();
  const first = rig.connect('sid=alice');
  const second = rig.connect('sid=alice');
  const bob = rig.connect('sid=bob');
  await Promise.all([first, second, bob].map(({ next }) => next('connect')));
  const told = [first.next('session.revoked'), second.next('session.revoked')];
  const closed = [first.next('disconnect'), second.next('disconnect')];
  const startedAt = performance.now();
  logins.revoke('sid=alice', rig);
  await Promise.all([...told, ...closed]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(bob.socket.connected).toBe(true);
});

test('a session that is over without a word is noticed at the next check', async () => {
  const logins = createLogins();
  let over = false;
  const rig = await openRealtimeRig({ ...logins, actorOfHandshake: async () => (over ? null : makeActor('alice')) });
  const alice = rig.connect('sid=alice');
  await alice.next('connect');
  over = true;
  const closed = alice.next('disconnect');
  await rig.clock.advance(60_000);
  await closed;
});

test('a role that was taken away takes its events along at once', async () => {
  const { rig, logins } = await openHouse();
  const admin = rig.connect('sid=admin');
  const owner = rig.connect('sid=owner');
  await Promise.all([admin.next('connect'), owner.next('connect')]);
  logins.put('sid=admin', makeActor('admin', { traderId: 'trader-bob', roles: ['trader'] }));
  rig.bus.emit({ type: 'user.changed', userId: 'user-of-admin' });
  await rig.clock.advance(0);
  rig.bus.emit(message);
  await owner.next('signal.received');
  const own = admin.next('equity.changed');
  rig.bus.emit({ type: 'equity.changed', accountId: 'account-bob' });
  await own;
  expect(admin.heard.map(([event]) => event)).toEqual(['equity.changed']);
});

test('the bot is let in beside people, on its own namespace with its own token', async () => {
  const { rig } = await openHouse();
  const bot = io(rig.url, { transports: ['websocket'], auth: { token: BOT_TOKEN }, reconnection: false });
  onTestFinished(() => void bot.close());
  const heard: string[] = [];
  bot.onAny((event: string) => void heard.push(event));
  await new Promise((resolve) => bot.once('sources', resolve));
  const alice = rig.connect('sid=alice');
  await alice.next('connect');
  const waiting = new Promise((resolve) => bot.once('notifications.waiting', resolve));
  rig.bus.emit(changed('alice'));
  rig.realtime.botRoom.notificationsWaiting();
  await waiting;
  expect(new Set(heard)).toEqual(new Set(['sources', 'notifications.waiting']));
  expect(alice.heard.map(([event]) => event)).toEqual(['trade.changed']);
});

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left.localeCompare(right);
}
