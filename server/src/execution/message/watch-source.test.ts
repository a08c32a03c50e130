import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { hear } from '@trade-executor/domain/signals/drift/heard-message';
import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { defaultSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { describe, expect, test } from 'vitest';
import { liftHalt, pullHalt } from '../halts/pull-halt.ts';
import type { KeptHalt } from '../ports/store.ts';
import { makeSource } from '../store/testing/make-facts.ts';
import { entryOutcome, instructionOutcome, noiseOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

const usual = 'LONG BTC\nEntry: now\nStop: 39000\nTargets: 41000 - 42000';
const refusal: Outcome = {
  ...noiseOutcome,
  kind: 'refusal',
  confidence: '0.67',
  refusal: { code: 'ENTRY_MISSING', detail: 'no entry was found' },
};

/** Some time ago the provider posted so many calls in his usual form. */
async function writeHistory({ store, clock }: EngineRig, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const where = { channelId: 'channel-1', messageId: `old-${place}`, revision: 0, at: clock.now() - (count - place) * 7_200_000 };
    await store.noteHeard('provider-1', hear({ ...where, text: usual, outcome: entryOutcome(), priceDistanceRatio: '0.001' }));
  }
}

const holdsOf = ({ store }: EngineRig): Promise<readonly KeptHalt[]> => store.latestHalts('provider', 'provider-1', 10);
const denialsOf = async ({ store }: EngineRig, messageId: string) =>
  (await store.receiptsOfMessage('channel-1', messageId)).map(({ denial }) => denial?.code ?? 'done');

async function toldPeople({ store, clock }: EngineRig): Promise<readonly string[]> {
  await store.deliverOutboxes(100);
  const claimed = await store.claimNotifications(clock.now(), 10_000, 100);
  for (const { key, revision } of claimed) await store.acknowledgeNotification(key, revision, 'direct', 'shown');
  return claimed.flatMap(({ kind, recipient, revision }) =>
    kind === 'halt' && recipient.type === 'user' ? [`${recipient.discordUserId} ${revision}`] : [],
  );
}

test('a provider who changes his form is held until somebody has looked: entries denied, exits carried out', async () => {
  const rig = await openEngineRig();
  await writeHistory(rig, 20);
  await rig.post({ messageId: 'good', text: usual, outcome: entryOutcome() });
  expect(await rig.trade()).toMatchObject({ stage: 'open' });

  await rig.post({ messageId: 'odd-1', text: 'Bitcoin up\nbuy zone 39 - 40\nbelow 38.9 it fails', outcome: refusal });
  expect(await holdsOf(rig)).toEqual([]);
  await rig.post({ messageId: 'odd-2', text: 'Bitcoin up again\nfirst goal 42\nbelow 38.8 it fails', outcome: refusal });
  const [hold] = await holdsOf(rig);
  expect(hold).toMatchObject({ cause: 'new_format', scope: 'provider', pause: 'entries_off', by: null, until: null, liftedAt: null });
  expect(hold?.examples.map(({ messageId }) => messageId)).toEqual(['odd-2', 'odd-1']);
  expect(await toldPeople(rig)).toEqual(['author-1 1', 'owner-1 1', 'user-1 1']);

  await rig.post({ messageId: 'held', text: usual, outcome: entryOutcome({ side: 'long' }) });
  expect(await denialsOf(rig, 'held')).toEqual(['TRADING_HALTED']);
  await rig.post({
    messageId: 'close',
    replyToMessageId: 'good',
    outcome: instructionOutcome({ action: 'close', target: { by: 'reply', value: null } }),
  });
  expect(await rig.trade()).toMatchObject({ stage: 'closed' });

  await rig.clock.advance(60_000);
  if (!hold) throw new Error('there is no hold');
  expect(await liftHalt(rig.store, hold, { at: rig.clock.now(), by: 'owner-1' })).toBe(true);
  expect(await toldPeople(rig)).toEqual(['author-1 2', 'owner-1 2', 'user-1 2']);
  await rig.clock.advance(60_000);
  await rig.post({ messageId: 'after', text: usual, outcome: entryOutcome() });
  expect(await denialsOf(rig, 'after')).toEqual(['done']);
  expect(await holdsOf(rig)).toHaveLength(1);
});

test('the message that trips the breaker is held itself, and heard twice it trips it once', async () => {
  const rig = await openEngineRig({ copiers: 2 });
  for (let n = 1; n <= 8; n += 1) await rig.post({ messageId: `call-${n}`, text: usual, outcome: entryOutcome() });
  expect(await denialsOf(rig, 'call-8')).toEqual(['TRADING_HALTED', 'TRADING_HALTED']);
  expect(await denialsOf(rig, 'call-7')).not.toContain('TRADING_HALTED');
  await rig.post({ messageId: 'call-8', text: usual, outcome: entryOutcome() });
  await rig.post({ messageId: 'call-9', text: usual, outcome: entryOutcome() });
  expect(await holdsOf(rig)).toMatchObject([{ cause: 'message_rate', detail: '8 signals came within a minute; at most 7 are expected.' }]);
});

test('a provider with limits of his own is held by them', async () => {
  const rig = await openEngineRig();
  rig.store.put({ sources: [makeSource({ limits: { ...defaultSourceLimits, messagesPerMinute: 2 } })] });
  for (let n = 1; n <= 3; n += 1) await rig.post({ messageId: `call-${n}`, text: usual, outcome: entryOutcome() });
  expect(await holdsOf(rig)).toMatchObject([{ cause: 'message_rate', detail: '3 signals came within a minute; at most 2 are expected.' }]);
});

describe('the first signals of a provider whom nobody knows', () => {
  const limits = { ...defaultSourceLimits, firstSignals: 2 };
  const said = async ({ store }: EngineRig, messageId: string) => {
    const [receipt] = await store.receiptsOfMessage('channel-1', messageId);
    const numbersOf = (name: string) => receipt?.rules.find(({ rule }) => rule === name)?.numbers;
    return [numbersOf('provider-known')?.['signal'] ?? 'known', numbersOf('size')?.['quantity']];
  };
  const closeAll = (rig: EngineRig) => rig.post({ outcome: instructionOutcome({ action: 'close', target: { by: 'all', value: null } }) });

  test('are traded at a quarter of the size, and what comes after them at the whole', async () => {
    const rig = await openEngineRig();
    rig.store.put({ sources: [makeSource({ limits, known: false })] });
    for (const messageId of ['one', 'two', 'three']) {
      await rig.post({ messageId, text: usual, outcome: entryOutcome() });
      await closeAll(rig);
    }
    expect([await said(rig, 'one'), await said(rig, 'two'), await said(rig, 'three')]).toEqual([
      ['1 of 2', '0.022'],
      ['2 of 2', '0.022'],
      ['known', '0.088'],
    ]);
  });

  test('keep their number when they are decided again, and when they are edited', async () => {
    const rig = await openEngineRig();
    rig.store.put({ sources: [makeSource({ limits, known: false })] });
    await rig.post({ messageId: 'one', text: usual, outcome: entryOutcome({ base: 'NOPE' }) });
    await rig.post({ messageId: 'two', text: usual, outcome: entryOutcome() });
    await rig.post({ messageId: 'two', text: usual, outcome: entryOutcome() });
    await rig.restart();
    await rig.post({ messageId: 'one', text: usual, revision: rig.clock.now(), outcome: entryOutcome({ base: 'NOWHERE' }) });
    expect((await rig.store.signalsOfMessage('channel-1', 'one')).map(({ signalNumber }) => signalNumber)).toEqual([1, 1]);
    expect((await rig.store.signalsOfMessage('channel-1', 'two')).map(({ signalNumber }) => signalNumber)).toEqual([2]);
    expect(await rig.store.nextSignalNumber('provider-1')).toBe(3);
  });

  test('are like any others where the owner knows him', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'one', text: usual, outcome: entryOutcome() });
    expect(await said(rig, 'one')).toEqual(['known', '0.088']);
  });
});

describe('what is no word of the provider does not count', () => {
  test.each([
    ['of a stranger', { authorised: false }],
    ['a part of another signal', { partOf: 'message-1' }],
    ['talk', { outcome: noiseOutcome }],
  ])('%s', async (_, message) => {
    const rig = await openEngineRig();
    for (let n = 0; n < 9; n += 1) await rig.post({ text: usual, outcome: entryOutcome(), ...message });
    expect(await holdsOf(rig)).toEqual([]);
  });
});

test('entries far from the market, three in a row, are held', async () => {
  const rig = await openEngineRig();
  const far = entryOutcome({
    legs: [{ type: 'limit', prices: ['25000'], shares: null }],
    stop: { price: '24000', percent: null, points: null, candle: null },
  });
  for (let n = 0; n < 3; n += 1) {
    await rig.post({ text: usual, outcome: far });
    await rig.clock.advance(60_000);
  }
  expect(await holdsOf(rig)).toMatchObject([
    { cause: 'price_band', detail: 'The last 3 entries are more than 25 % away from the market.' },
  ]);
});

test('a switch of the platform, pulled while a call is fanned out, reaches whoever has not traded yet', async () => {
  const pulled = Promise.withResolvers<void>();
  let asked = 0;
  const rig = await openEngineRig({
    copiers: 6,
    wrapStore: (store) => ({
      ...store,
      async liveHalts(now) {
        asked += 1;
        if (asked > 2) await pulled.promise; // the slower accounts of the fan-out
        return store.liveHalts(now);
      },
      async insertTrade(...input) {
        const inserted = await store.insertTrade(...input);
        const everything = makeHalt({ scope: 'platform', scopeId: 'platform', detail: 'An incident.', by: 'admin-1' });
        await pullHalt(store, everything); // right after the first trade was written
        pulled.resolve();
        return inserted;
      },
    }),
  });
  await rig.post({ messageId: 'call', text: usual, outcome: entryOutcome() });
  const outcomes = await denialsOf(rig, 'call');
  expect(outcomes).toHaveLength(6);
  expect(new Set(outcomes)).toEqual(new Set(['done', 'TRADING_HALTED']));
  expect(await rig.trades()).toHaveLength(outcomes.filter((outcome) => outcome === 'done').length);
});
