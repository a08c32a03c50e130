import { describe, expect, test } from 'vitest';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import { createCrashPoint } from './testing/crash-point.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig, type EngineRigOptions } from './testing/engine-rig.ts';

const ofBtc = { by: 'symbol', value: 'BTC' } as const;
const again = (changes: Partial<SignalAction> = {}) => instructionOutcome({ action: 'reenter', target: ofBtc, ...changes });

/** A call that was followed and stopped out at 39,000; the market is back at 40,000. */
async function afterStop(options: EngineRigOptions = {}): Promise<EngineRig> {
  const rig = await openEngineRig(options);
  await rig.post({ messageId: 'call', outcome: entryOutcome() });
  rig.feed.moveTo('38900');
  await rig.follow();
  rig.feed.moveTo('40000');
  await rig.follow();
  return rig;
}

const rounds = async (rig: EngineRig): Promise<readonly string[]> =>
  (await rig.trades()).toSorted((a, b) => a.round - b.round).map(({ copierId, round, stage }) => `${copierId} ${round} ${stage}`);

/** The denials of a message's receipts, "done" where there is none. */
const told = async (rig: EngineRig, messageId: string): Promise<readonly string[]> =>
  (await rig.store.receiptsOfMessage('channel-1', messageId)).map(({ denial }) =>
    denial === null ? 'done' : [denial.code, denial.evidence['reason']].filter(Boolean).join(': '),
  );

describe('“re-enter BTC”', () => {
  test('after the stop opens another round, protected, with ids and a receipt of its own', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 open']);
    const [first, second] = (await rig.trades()).toSorted((a, b) => a.round - b.round);
    expect(second).toMatchObject({
      signalId: first?.signalId,
      reentry: { messageId: 'again', place: 0, revision: 0, legs: [{ type: 'market' }] },
    });
    const ids = [first, second].map((trade) => trade?.orders.map(({ intent }) => intent.clientOrderId) ?? []);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    expect(await rig.venue.positions('account-1')).toHaveLength(1);
    expect(rig.engine().protection.unprotectedCount()).toBe(0);
    const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'again');
    expect(receipt).toMatchObject({ subject: 'instruction', denial: null, tradeId: second?.tradeId, understood: { action: 'reenter' } });
    expect(receipt?.rules.length).toBeGreaterThan(10);
    expect(receipt?.plan?.stopLoss.toString()).toBe('39000');
  });

  test('enters where it says, else where the call did', async () => {
    const rig = await afterStop({ settings: { maxReentries: 2 } });
    await rig.post({ messageId: 'lower', outcome: again({ price: '39700' }) });
    expect((await rig.venue.openOrders('account-1')).map(({ intent }) => intent.limitPrice?.toFixed())).toEqual(['39700']);
    await rig.post({ outcome: instructionOutcome({ action: 'cancel', target: ofBtc }) });
    await rig.post({ messageId: 'as-before', outcome: again() });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 closed', 'copier-1 3 open']);
  });

  test('is decided on every copier by his own rules, with his own size', async () => {
    const rig = await afterStop({ copiers: 3 });
    await rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
    expect((await rounds(rig)).filter((line) => line.endsWith('2 open'))).toHaveLength(3);
  });

  test('while the call is open is refused with the reason', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    await rig.post({ messageId: 'again', outcome: again() });
    expect(await rounds(rig)).toEqual(['copier-1 1 open']);
    expect(await told(rig, 'again')).toEqual(['ACTION_NOT_SUPPORTED: the call is still open']);
  });

  test.each([
    [0, ['copier-1 1 closed'], ['REENTRY_LIMIT'], []],
    [1, ['copier-1 1 closed', 'copier-1 2 closed'], ['done'], ['REENTRY_LIMIT']],
  ] as const)('no more often than the copier allows: %i', async (maxReentries, ended, first, second) => {
    const rig = await afterStop({ settings: { maxReentries } });
    await rig.post({ messageId: 'first', outcome: again({ atMarket: true }) });
    expect(await told(rig, 'first')).toEqual(first);
    if (second.length > 0) {
      await rig.post({ outcome: instructionOutcome({ action: 'close', target: ofBtc }) });
      await rig.post({ messageId: 'second', outcome: again({ atMarket: true }) });
      expect(await told(rig, 'second')).toEqual(second);
    }
    expect(await rounds(rig)).toEqual(ended);
  });

  test('heard twice, and edited without another meaning, opens one round', async () => {
    const rig = await afterStop({ settings: { maxReentries: 5 } });
    await rig.post({ messageId: 'again', outcome: again({ price: '39700' }) });
    await rig.post({ messageId: 'again', outcome: again({ price: '39700' }) });
    await rig.post({ messageId: 'again', revision: rig.clock.now() + 1_000, outcome: again({ price: '39700.0' }) });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 entering']);
    await rig.post({ outcome: instructionOutcome({ action: 'cancel', target: ofBtc }) });
    await rig.post({ messageId: 'again', revision: rig.clock.now() + 2_000, outcome: again({ price: '39700' }) });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 closed']);
    expect(await told(rig, 'again')).toEqual(['done']);
  });

  test('edited to other prices comes too late, and says so', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', outcome: again({ price: '39700' }) });
    await rig.post({ messageId: 'again', revision: rig.clock.now() + 1_000, outcome: again({ price: '39600' }) });
    expect((await rig.venue.openOrders('account-1')).map(({ intent }) => intent.limitPrice?.toFixed())).toEqual(['39700']);
    expect(await told(rig, 'again')).toContainEqual(expect.stringMatching(/^ACTION_NOT_SUPPORTED: its round was opened before the edit/));
  });

  test('denied stays denied, however often it is heard', async () => {
    const rig = await afterStop();
    rig.feed.moveTo('43000');
    await rig.follow();
    await rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
    rig.feed.moveTo('40000');
    await rig.follow();
    await rig.post({ messageId: 'again', revision: rig.clock.now() + 1_000, outcome: again({ atMarket: true }) });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed']);
    expect(await told(rig, 'again')).toEqual(['PRICE_TOO_FAR: the market is beyond every target']);
  });

  test('that comes late opens nothing', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', postedAt: rig.clock.now() - 20 * 60_000, outcome: again({ atMarket: true }) });
    expect(await told(rig, 'again')).toEqual(['SIGNAL_STALE']);
    expect(await rounds(rig)).toEqual(['copier-1 1 closed']);
  });

  test('read with doubt is left to the trader, until it is said more clearly', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', outcome: { ...again({ atMarket: true }), confidence: '0.6' } });
    expect(await told(rig, 'again')).toEqual(['INSTRUCTION_DOUBTFUL']);
    await rig.post({ messageId: 'again', revision: rig.clock.now() + 1_000, outcome: again({ atMarket: true }) });
    expect((await told(rig, 'again')).toSorted()).toEqual(['INSTRUCTION_DOUBTFUL', 'done']);
  });

  test('after the trader closed by himself is his own to do', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    await rig.engine().closeByTrader(await rig.trade(), 'press-1');
    await rig.settle();
    await rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
    expect(await told(rig, 'again')).toEqual(['ACTION_NOT_SUPPORTED: you closed the call yourself']);
  });

  test('of a call that nobody made, or that nobody follows, is refused under the message', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
    expect(await told(rig, 'again')).toEqual(['TARGET_UNKNOWN']);
  });

  test('in reply means that call, not the newest', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'newer', outcome: entryOutcome({ stop: { price: '39500', percent: null, points: null, candle: null } }) });
    await rig.post({ outcome: instructionOutcome({ action: 'close', target: ofBtc }) });
    await rig.post({ replyToMessageId: 'call', outcome: again({ target: { by: 'reply', value: null }, atMarket: true }) });
    const second = (await rig.trades()).find(({ round }) => round === 2);
    expect(second?.plan.stopLoss.toString()).toBe('39000');
  });

  test('keeps its own entries when the call is edited, and follows the rest', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', outcome: again({ price: '39700' }) });
    const stop = { price: '38800', percent: null, points: null, candle: null };
    await rig.post({ messageId: 'call', revision: rig.clock.now() + 1_000, outcome: entryOutcome({ stop }) });
    expect((await rig.venue.openOrders('account-1')).map(({ intent }) => intent.limitPrice?.toFixed())).toEqual(['39700']);
    expect((await rig.trades()).find(({ round }) => round === 2)?.plan.stopLoss.toString()).toBe('38800');
    await rig.post({ messageId: 'call', revision: rig.clock.now() + 2_000, outcome: entryOutcome({ base: 'ETH', stop }) });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 closed']);
  });

  test('deleted takes back what has not filled of it', async () => {
    const rig = await afterStop();
    await rig.post({ messageId: 'again', outcome: again({ price: '39700' }) });
    await rig.post({ messageId: 'again', revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null });
    expect(await rounds(rig)).toEqual(['copier-1 1 closed', 'copier-1 2 closed']);
    expect(await rig.venue.openOrders('account-1')).toEqual([]);
  });
});

test('a crash before or after any call through a port leaves one round and one receipt', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at += 1) {
      const crash = createCrashPoint(at, when);
      const rig = await afterStop({ wrapStore: crash.wrapStore, wrapVenue: crash.wrapVenue });
      crash.arm();
      const say = () => rig.post({ messageId: 'again', outcome: again({ atMarket: true }) });
      await Promise.race([say(), crash.crashed]);
      const hasCrashed = crash.hasCrashed();
      if (hasCrashed) {
        await rig.restart();
        await say(); // the bot tells it until it is acknowledged
        await rig.clock.advance(31_000);
        await rig.follow();
      }
      expect(await rounds(rig), `${when} call ${at}`).toEqual(['copier-1 1 closed', 'copier-1 2 open']);
      expect(await told(rig, 'again')).toEqual(['done']);
      expect(await rig.venue.positions('account-1')).toHaveLength(1);
      if (!hasCrashed) break;
    }
  }
});
