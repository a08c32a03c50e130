import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { ConfirmationAnswer } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { MINUTE_MS } from '@trade-executor/domain/time';
import { describe, expect, test } from 'vitest';
import { createCrashPoint } from '../testing/crash-point.ts';
import { entryOutcome, instructionOutcome, noiseOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

const doubtful = (changes: Partial<SignalOrder> = {}) => ({ ...entryOutcome(changes), confidence: '0.65' });

const postDoubtful = (rig: EngineRig) => rig.post({ messageId: 'call', outcome: doubtful() });

async function questions(rig: EngineRig): Promise<readonly Confirmation[]> {
  return rig.store.confirmationsOfMessage('channel-1', 'call');
}

async function question(rig: EngineRig): Promise<Confirmation> {
  const [first] = await questions(rig);
  if (!first) throw new Error('nobody was asked');
  return first;
}

async function answer(rig: EngineRig, given: ConfirmationAnswer, number = 1): Promise<Confirmation | null> {
  const { confirmationId } = await question(rig);
  const answered = await rig.engine().answerQuestion({ confirmationId, question: number, answer: given });
  await rig.settle();
  return answered;
}

/** Subject and word of each receipt, oldest first. */
async function receipts(rig: EngineRig): Promise<readonly string[]> {
  const all = await rig.store.receiptsOfMessage('channel-1', 'call');
  return all.map(({ subject, denial }) => `${subject} ${denial?.code ?? 'done'}`).toSorted();
}

describe('a doubtful signal', () => {
  test('is not traded and holds nothing back, but its trader is asked, once', async () => {
    const rig = await openEngineRig();
    expect(await postDoubtful(rig)).toBe('understood');
    await postDoubtful(rig);
    expect(await rig.trades()).toEqual([]);
    expect((await rig.store.findAccount('account-1'))?.reservations).toEqual([]);
    expect(await questions(rig)).toMatchObject([{ state: 'waiting', question: 1, confidence: '0.65', confirmBelow: '0.75' }]);
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_PENDING']);
    await rig.store.deliverOutboxes(100);
    const told = await rig.store.claimNotifications(rig.clock.now(), 0, 10);
    expect(told.filter(({ recipient }) => recipient.type === 'user').map(({ kind }) => kind)).toEqual(['confirmation']);
  });

  test('is opened as any other once confirmed, at the prices of then', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    rig.feed.moveTo('40100');
    const answered = await answer(rig, 'confirm');
    const trade = await rig.trade();
    expect(answered).toMatchObject({ state: 'confirmed', done: true, tradeId: trade.tradeId, denial: null });
    expect(trade.stage).toBe('open');
    expect(trade.position.averageEntryPrice.gte('40100')).toBe(true);
    expect(trade.rules.at(-1)).toMatchObject({ rule: 'confident-enough', passed: true, numbers: { confirmed: 'by you' } });
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_PENDING', 'entry done']);
  });

  test('confirmed twice is opened once, and skipping afterwards changes nothing', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await Promise.all([answer(rig, 'confirm'), answer(rig, 'confirm'), answer(rig, 'dismiss')]);
    await answer(rig, 'dismiss');
    expect(await rig.trades()).toHaveLength(1);
    expect(await question(rig)).toMatchObject({ state: 'confirmed' });
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_PENDING', 'entry done']);
  });

  test('skipped is not traded, and confirming afterwards changes nothing', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    expect(await answer(rig, 'dismiss')).toMatchObject({ state: 'dismissed', done: true });
    expect(await answer(rig, 'confirm')).toMatchObject({ state: 'dismissed' });
    expect(await rig.trades()).toEqual([]);
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_DISMISSED', 'entry CONFIRMATION_PENDING']);
  });

  test('nobody answers in time is over, by itself', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await rig.clock.advance(5 * MINUTE_MS);
    await rig.settle();
    expect(await question(rig)).toMatchObject({ state: 'expired', done: true });
    expect(await answer(rig, 'confirm')).toMatchObject({ state: 'expired' });
    expect(await rig.trades()).toEqual([]);
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_EXPIRED', 'entry CONFIRMATION_PENDING']);
  });

  test('confirmed is decided afresh: what denies it now is said, and nothing is opened', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    rig.feed.moveTo('38900'); // beyond the stop
    expect(await answer(rig, 'confirm')).toMatchObject({
      state: 'confirmed',
      done: true,
      tradeId: null,
      denial: { code: 'STOP_WRONG_SIDE' },
    });
    expect(await rig.trades()).toEqual([]);
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_PENDING', 'entry STOP_WRONG_SIDE']);
  });

  test('is asked of each copier by his own threshold, each for himself', async () => {
    const rig = await openEngineRig({ copiers: 2 });
    await postDoubtful(rig);
    expect((await questions(rig)).map(({ copierId }) => copierId).toSorted()).toEqual(['copier-1', 'copier-2']);
    await answer(rig, 'confirm');
    expect(await rig.trades()).toHaveLength(1);
    expect((await questions(rig)).map(({ state }) => state).toSorted()).toEqual(['confirmed', 'waiting']);
  });
});

describe('while it waits', () => {
  const edited = async (rig: EngineRig, changes: Partial<SignalOrder>, confidence = '0.65') => {
    await rig.clock.advance(1_000);
    return rig.post({ messageId: 'call', revision: rig.clock.now(), outcome: { ...doubtful(changes), confidence } });
  };

  test('an edit asks anew with a new plan, on the same card; an answer to the old question counts no more', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await edited(rig, { stop: { price: '39400', percent: null, points: null, candle: null } }, '0.97');
    expect(await questions(rig)).toMatchObject([{ state: 'waiting', question: 2 }]);
    expect((await question(rig)).plan.stopLoss.toFixed()).toBe('39400');
    expect(await answer(rig, 'confirm', 1)).toMatchObject({ state: 'waiting' });
    expect(await rig.trades()).toEqual([]);
    expect(await answer(rig, 'confirm', 2)).toMatchObject({ state: 'confirmed' });
    expect((await rig.trade()).plan.stopLoss.toFixed()).toBe('39400');
    expect(await receipts(rig)).toContain('edit CONFIRMATION_PENDING');
  });

  test('an edit of what was confirmed amends the trade', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await answer(rig, 'confirm');
    await edited(rig, { stop: { price: '39400', percent: null, points: null, candle: null } });
    expect((await rig.trade()).plan.stopLoss.toFixed()).toBe('39400');
    expect(await rig.trades()).toHaveLength(1);
    expect(await questions(rig)).toHaveLength(1);
  });

  test('another side takes the question back; the new call is asked for itself', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    const price = (value: string) => ({ price: value, percent: null, share: null, open: false });
    await edited(rig, {
      side: 'short',
      stop: { price: '41000', percent: null, points: null, candle: null },
      takeProfits: [price('39000'), price('38000')],
    });
    expect((await questions(rig)).map(({ state, order }) => `${order.side} ${state}`).toSorted()).toEqual([
      'long superseded',
      'short waiting',
    ]);
    expect(await rig.trades()).toEqual([]);
  });

  test('an edit that may not be traded takes the question back, and says why', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await edited(rig, { stop: null });
    expect(await questions(rig)).toMatchObject([{ state: 'superseded' }]);
    expect(await receipts(rig)).toEqual(
      expect.arrayContaining(['entry CONFIRMATION_PENDING', 'entry CONFIRMATION_WITHDRAWN', 'entry STOP_MISSING']),
    );
  });

  test.each([
    ['a deleted message', { deleted: true, revision: Number.MAX_SAFE_INTEGER, outcome: null }],
    ['a message edited into talk', { revision: 20_000 * 24 * 60 * MINUTE_MS + 1, outcome: noiseOutcome }],
  ])('%s takes the question back', async (_what, change) => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await rig.post({ messageId: 'call', ...change });
    expect(await question(rig)).toMatchObject({ state: 'superseded', done: true });
    expect(await answer(rig, 'confirm')).toMatchObject({ state: 'superseded' });
    expect(await rig.trades()).toEqual([]);
    expect(await receipts(rig)).toEqual(['entry CONFIRMATION_PENDING', 'entry CONFIRMATION_WITHDRAWN']);
  });
});

describe('a doubtful word on an open trade', () => {
  test('is left to the trader, who is told how to do it', async () => {
    const rig = await openEngineRig();
    await rig.post({ messageId: 'call', outcome: entryOutcome() });
    await rig.post({
      messageId: 'word',
      outcome: { ...instructionOutcome({ action: 'close', target: { by: 'symbol', value: 'BTC' } }), confidence: '0.7' },
    });
    expect(await rig.trade()).toMatchObject({ stage: 'open' });
    const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'word');
    expect(receipt).toMatchObject({ subject: 'instruction', denial: { code: 'INSTRUCTION_DOUBTFUL' } });
  });
});

describe('whenever the engine dies', async () => {
  const steps = [postDoubtful, (rig: EngineRig) => answer(rig, 'confirm'), (rig: EngineRig) => rig.follow()];

  /** Where the engine dies, another takes over, and the step is asked for again: told again by the bot, or pressed again. */
  async function live(crash: ReturnType<typeof createCrashPoint>): Promise<EngineRig> {
    const rig = await openEngineRig({ wrapStore: crash.wrapStore, wrapVenue: crash.wrapVenue });
    crash.arm();
    for (const step of steps) {
      const wasDead = crash.hasCrashed();
      await Promise.race([step(rig), ...(wasDead ? [] : [crash.crashed])]);
      if (wasDead || !crash.hasCrashed()) continue;
      await rig.restart();
      await step(rig);
    }
    return rig;
  }

  const undisturbed = createCrashPoint(0, 'before');
  await live(undisturbed);

  for (const when of ['before', 'after'] as const) {
    test(`${when} any of its ${undisturbed.calls.length} calls, a doubtful signal is asked once and opened once`, async () => {
      for (let at = 1; at <= undisturbed.calls.length; at++) {
        const rig = await live(createCrashPoint(at, when));
        const where = `${when} call ${at}, ${undisturbed.calls[at - 1]}`;
        expect(
          (await rig.trades()).map(({ stage }) => stage),
          where,
        ).toEqual(['open']);
        expect(await questions(rig), where).toMatchObject([{ state: 'confirmed', done: true, tradeId: (await rig.trade()).tradeId }]);
        expect(await receipts(rig), where).toEqual(['entry CONFIRMATION_PENDING', 'entry done']);
        expect(await rig.venue.positions('account-1'), where).toHaveLength(1);
      }
    }, 60_000);
  }

  test('between answer and trade, and the message is deleted meanwhile: nothing is opened', async () => {
    const rig = await openEngineRig();
    await postDoubtful(rig);
    await rig.store.saveConfirmation({ ...(await question(rig)), state: 'confirmed', version: 2 }, []);
    await rig.post({ messageId: 'call', deleted: true, revision: Number.MAX_SAFE_INTEGER, outcome: null });
    expect(await question(rig)).toMatchObject({ state: 'superseded', done: true });
    expect(await rig.trades()).toEqual([]);
  });
});
