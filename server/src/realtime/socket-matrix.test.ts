import type { ServerToPeopleEvents } from '@trade-executor/contracts/people-channel';
import { describe, expect, test } from 'vitest';
import type { AppEvent } from '../events/app-event.ts';
import { makeActor } from './testing/make-actor.ts';
import { createLogins, openRealtimeRig, type Logins, type PersonSocket, type RealtimeRig } from './testing/realtime-rig.ts';

type PeopleEvent = keyof ServerToPeopleEvents;

/** Everybody with a login that holds. Each also has a trader of their own, so that each can be told something that nobody else hears. */
const actors = {
  alice: makeActor('alice'),
  aliceOnHerPhone: makeActor('alice', { sessionId: 'session-of-alice-phone' }),
  bob: makeActor('bob'),
  mira: makeActor('mira', { providerIds: ['provider-1'], roles: ['provider'] }),
  otherProvider: makeActor('other-provider', { providerIds: ['provider-2'], roles: ['provider'] }),
  olga: makeActor('olga', { communityIds: ['community-1'], roles: ['owner'] }),
  otherOwner: makeActor('other-owner', { communityIds: ['community-2'], roles: ['owner'] }),
  adam: makeActor('adam', { roles: ['admin'] }),
  support: makeActor('support', { roles: ['support'] }),
  guest: makeActor('guest', { roles: [] }),
};
type Person = keyof typeof actors;
const people = Object.keys(actors).filter((name): name is Person => name in actors);

type Happening = AppEvent | { readonly type: 'session.revoked'; readonly of: Person };

type Row<E extends PeopleEvent> = {
  /** What happens. */
  readonly when: string;
  readonly happens: Happening;
  readonly hint: Parameters<ServerToPeopleEvents[E]>;
  /** Everybody who hears of it; nobody else does. */
  readonly hearers: readonly [Person, ...Person[]];
};

/** A new event without a row does not compile. */
const table: { readonly [E in PeopleEvent]: readonly [Row<E>, ...Row<E>[]] } = {
  'trade.changed': [
    {
      when: 'a trade of Alice moved',
      happens: {
        type: 'trade.changed',
        tradeId: 'trade-1',
        accountId: 'account-alice',
        communityId: 'community-1',
        providerId: 'provider-1',
        stage: 'open',
        unresolvedOrders: 0,
        unprotected: false,
        leftInEmergency: false,
        at: 0,
      },
      hint: [{ tradeId: 'trade-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'adam', 'support'],
    },
  ],
  'provider.changed': [
    {
      when: "Mira's profile is another",
      happens: { type: 'provider.changed', providerId: 'provider-1', communityId: 'community-1' },
      hint: [{ providerId: 'provider-1' }],
      hearers: ['mira', 'olga', 'adam', 'support'],
    },
  ],
  'receipt.created': [
    {
      when: 'a call was decided for Alice',
      happens: receipt({ traderId: 'trader-alice' }),
      hint: [{ receiptId: 'receipt-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'adam', 'support'],
    },
    {
      when: 'a message of Mira was refused before it reached anybody',
      happens: receipt({ traderId: null }),
      hint: [{ receiptId: 'receipt-1' }],
      hearers: ['mira', 'olga', 'adam', 'support'],
    },
    {
      when: "a message in Olga's community was refused that is no provider's",
      happens: receipt({ traderId: null, providerId: null }),
      hint: [{ receiptId: 'receipt-1' }],
      hearers: ['olga', 'adam', 'support'],
    },
  ],
  'signal.received': [
    {
      when: 'Mira called',
      happens: message({ kind: 'entry' }),
      hint: [{ messageId: 'message-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'mira', 'olga', 'adam', 'support'],
    },
    {
      when: 'Mira deleted a call',
      happens: message({ kind: 'deleted' }),
      hint: [{ messageId: 'message-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'mira', 'olga', 'adam', 'support'],
    },
  ],
  'equity.changed': [
    {
      when: "Alice's account was counted",
      happens: { type: 'equity.changed', accountId: 'account-alice' },
      hint: [{ accountId: 'account-alice' }],
      hearers: ['alice', 'aliceOnHerPhone'],
    },
  ],
  'copier.changed': [
    {
      when: 'Alice paused a copier',
      happens: { type: 'copier.changed', copierId: 'copier-alice', traderId: 'trader-alice' },
      hint: [{ copierId: 'copier-alice' }],
      hearers: ['alice', 'aliceOnHerPhone'],
    },
  ],
  'confirmation.changed': [
    {
      when: 'Alice is asked about a doubtful signal',
      happens: { type: 'confirmation.changed', confirmationId: 'confirmation-1', traderId: 'trader-alice' },
      hint: [{ confirmationId: 'confirmation-1' }],
      hearers: ['alice', 'aliceOnHerPhone'],
    },
  ],
  'halt.changed': [
    {
      when: 'Alice turned her copying off',
      happens: { type: 'halt.changed', haltId: 'halt-1', scope: 'trader', scopeId: 'trader-alice' },
      hint: [{ haltId: 'halt-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'adam', 'support'],
    },
    {
      when: 'Mira is held',
      happens: { type: 'halt.changed', haltId: 'halt-1', scope: 'provider', scopeId: 'provider-1' },
      hint: [{ haltId: 'halt-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'mira', 'olga', 'adam', 'support'],
    },
    {
      when: 'a community without channels is halted',
      happens: { type: 'halt.changed', haltId: 'halt-1', scope: 'community', scopeId: 'community-2' },
      hint: [{ haltId: 'halt-1' }],
      hearers: ['otherOwner', 'adam', 'support'],
    },
    {
      when: 'the platform is halted',
      happens: { type: 'halt.changed', haltId: 'halt-1', scope: 'platform', scopeId: 'platform' },
      hint: [{ haltId: 'halt-1' }],
      hearers: ['alice', 'aliceOnHerPhone', 'bob', 'mira', 'olga', 'adam', 'support'],
    },
  ],
  'notification.created': [
    {
      when: 'Alice is told of her account',
      happens: { type: 'notification.created', key: 'key-1', owner: { accountId: 'account-alice' } },
      hint: [{ key: 'key-1' }],
      hearers: ['alice', 'aliceOnHerPhone'],
    },
    {
      when: 'Alice is told as a trader',
      happens: { type: 'notification.created', key: 'key-1', owner: { traderId: 'trader-alice' } },
      hint: [{ key: 'key-1' }],
      hearers: ['alice', 'aliceOnHerPhone'],
    },
  ],
  'session.revoked': [
    { when: "one of Alice's logins was ended", happens: { type: 'session.revoked', of: 'alice' }, hint: [], hearers: ['alice'] },
    { when: "an admin's login was ended", happens: { type: 'session.revoked', of: 'adam' }, hint: [], hearers: ['adam'] },
  ],
};

/** Those who must not get in, as (cookie, origin), and the code that tells them why. */
const strangers = {
  'anonymous, without a cookie': { cookie: null, code: 'SESSION_INVALID' },
  'with a cookie that was made up': { cookie: 'sid=guessed', code: 'SESSION_INVALID' },
  'with a session that was revoked': { cookie: 'sid=revoked', code: 'SESSION_INVALID' },
  'an admin whose page names no Origin': { cookie: 'sid=adam', origin: null, code: 'ORIGIN_REFUSED' },
  // A web socket's answer is 403 without words for the page; the test below reads the code of the answer.
  'Alice on a foreign page': { cookie: 'sid=alice', origin: 'https://evil.example', code: 'websocket error' },
  'an admin on a foreign page': { cookie: 'sid=adam', origin: 'https://localhost:3000', code: 'websocket error' },
} as const satisfies Record<string, { cookie: string | null; origin?: string | null; code: string }>;

const rows = Object.entries(table).flatMap(([event, ofEvent]) => ofEvent.map((row) => ({ ...row, event })));

describe.each(rows)('$event, when $when', ({ event, happens, hint, hearers }) => {
  test(`is heard by ${hearers.join(', ')}, and by nobody else`, async () => {
    const { rig, logins, sockets, revoked, refused } = await openHouse();
    const heard = hearers.map((name) => sockets[name].next(event));
    happen(happens, rig, logins);
    await Promise.all(heard); // one emission to all rooms: whoever else it is for has been sent it as well
    const gone = hearers.filter(() => event === 'session.revoked');
    const others = people.filter((name) => !gone.includes(name));
    await Promise.all(others.map((name) => markEnd(rig, name, sockets[name])));

    for (const name of people) {
      const expected = hearers.includes(name) ? [[event, ...(hint.length > 0 ? hint : [undefined])]] : [];
      expect(sockets[name].heard.filter(isNoMark), name).toEqual(expected);
      expect(sockets[name].socket.connected, name).toBe(!gone.includes(name));
    }
    expect(revoked.heard, 'a session that was revoked before').toEqual([['session.revoked', undefined]]);
    for (const { heard: ofStranger, socket } of refused) expect([ofStranger, socket.connected]).toEqual([[], false]);
  });
});

test.each(Object.entries(strangers))('%s: the handshake is refused', async (_who, { code, ...handshake }) => {
  const { rig } = await openHouse();
  const refusals: string[] = [];
  rig.bus.on('socket.refused', ({ type }) => void refusals.push(type));
  expect(await knock(rig, handshake).next('connect_error')).toMatchObject({ message: code });
  expect(refusals).toHaveLength(1);
});

test('a foreign page reads ORIGIN_REFUSED with 403, whoever it has logged in', async () => {
  const { rig } = await openHouse();
  for (const cookie of ['sid=alice', 'sid=adam', '']) {
    const headers = { origin: 'https://evil.example', cookie };
    const answer = await fetch(`${rig.url}/socket.io/?EIO=4&transport=polling`, { headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ message: 'ORIGIN_REFUSED' });
  }
});

/** Everybody is connected; one was and is revoked; the strangers have tried. */
async function openHouse() {
  const logins = createLogins();
  for (const name of people) logins.put(`sid=${name}`, actors[name]);
  logins.put('sid=revoked', makeActor('alice', { sessionId: 'session-of-alice-old' }));
  const rig = await openRealtimeRig(logins);
  const open = (name: Person): PersonSocket => rig.connect(`sid=${name}`);
  const sockets = {
    alice: open('alice'),
    aliceOnHerPhone: open('aliceOnHerPhone'),
    bob: open('bob'),
    mira: open('mira'),
    otherProvider: open('otherProvider'),
    olga: open('olga'),
    otherOwner: open('otherOwner'),
    adam: open('adam'),
    support: open('support'),
    guest: open('guest'),
  } satisfies Record<Person, PersonSocket>;
  const revoked = rig.connect('sid=revoked');
  await Promise.all([...Object.values(sockets), revoked].map(({ next }) => next('connect')));
  const closed = revoked.next('disconnect');
  logins.revoke('sid=revoked', rig);
  await closed;
  const refused = Object.values(strangers).map((stranger) => knock(rig, stranger));
  await Promise.all(refused.map(({ next }) => next('connect_error')));
  return { rig, logins, sockets, revoked, refused };
}

function knock(rig: RealtimeRig, { cookie, origin }: { readonly cookie: string | null; readonly origin?: string | null }): PersonSocket {
  return origin === undefined ? rig.connect(cookie) : rig.connect(cookie, origin);
}

function happen(what: Happening, rig: RealtimeRig, logins: Logins): void {
  if (what.type === 'session.revoked') logins.revoke(`sid=${what.of}`, rig);
  else rig.bus.emit(what);
}

/** Tells somebody something of their own; when it is there, all that was sent before is there too. */
async function markEnd(rig: RealtimeRig, name: Person, person: PersonSocket): Promise<void> {
  const copierId = `mark-of-${name}`;
  const there = new Promise<void>((resolve) => {
    person.socket.on('copier.changed', (hint: { readonly copierId: string }) => void (hint.copierId === copierId && resolve()));
  });
  rig.bus.emit({ type: 'copier.changed', copierId, traderId: actors[name].traderId ?? '' });
  await there;
}

function isNoMark([, payload]: readonly [string, unknown]): boolean {
  return !JSON.stringify(payload ?? null).includes('mark-of-');
}

function receipt(changes: { readonly traderId: string | null; readonly providerId?: string | null }): Happening {
  const common = { type: 'receipt.created', receiptId: 'receipt-1', subject: 'entry', communityId: 'community-1' } as const;
  return { ...common, providerId: 'provider-1', denied: changes.traderId === null, ...changes };
}

function message({ kind }: { readonly kind: 'entry' | 'deleted' }): Happening {
  const common = { type: 'message.received', guildId: 'guild-1', channelId: 'channel-1', messageId: 'message-1' } as const;
  return { ...common, kind, applied: true, at: 0 };
}
