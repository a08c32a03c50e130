import { expect, test } from 'vitest';
import type { StoredMessage } from '../ports/store.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

/** The call with what its parts say together, told by the last of them. */
const joined = (rig: EngineRig, outcome = entryOutcome()): Partial<StoredMessage> => ({
  messageId: 'call',
  revision: rig.clock.now() + 1_000,
  outcome,
});

async function openInTwoParts(): Promise<EngineRig> {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'call', outcome: entryOutcome({ stop: null, takeProfits: [] }) });
  await rig.post(joined(rig));
  await rig.post({ messageId: 'levels', partOf: 'call', text: 'SL 39000 TP 41000' });
  return rig;
}

test('a call without a stop is denied; with the levels of the next message it is one trade', async () => {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'call', outcome: entryOutcome({ stop: null, takeProfits: [] }) });
  expect(await rig.trades()).toEqual([]);
  expect(await rig.post(joined(rig))).toBe('understood');
  expect(await rig.post({ messageId: 'levels', partOf: 'call' })).toBe('understood');
  const [trade, ...others] = await rig.trades();
  expect(others).toEqual([]);
  expect(trade).toMatchObject({ stage: 'open' });
  expect(trade?.plan.stopLoss.toFixed()).toBe('39000');
});

test('a part means nothing by itself, whatever it says', async () => {
  const rig = await openInTwoParts();
  const close = instructionOutcome({ action: 'close' });
  expect(await rig.post({ messageId: 'levels', partOf: 'call', revision: rig.clock.now(), outcome: close })).toBe('understood');
  expect(await rig.trade()).toMatchObject({ stage: 'open' });
});

test('a part stands as its signal stands', async () => {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'call', outcome: entryOutcome({ base: 'NOSUCH' }) });
  expect(await rig.post({ messageId: 'levels', partOf: 'call' })).toBe('refused');
});

test('a reply to a part is a reply to the signal', async () => {
  const rig = await openInTwoParts();
  const outcome = instructionOutcome({ action: 'breakeven', target: { by: 'reply', value: null } });
  await rig.post({ messageId: 'later', replyToMessageId: 'levels', outcome });
  const receipts = await rig.store.receiptsOfMessage('channel-1', 'later');
  expect(receipts.map(({ subject, denial }) => [subject, denial?.code])).not.toContainEqual(['message', 'TARGET_UNKNOWN']);
});

test('without its levels the open position keeps its stop, and the trader is told', async () => {
  const rig = await openInTwoParts();
  const bare = entryOutcome({ stop: null, takeProfits: [] });
  await rig.post({ messageId: 'call', revision: rig.clock.now() + 2_000, outcome: bare });
  await rig.post({ messageId: 'levels', partOf: 'call', revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null });
  const trade = await rig.trade();
  expect(trade.stage).toBe('open');
  const stop = trade.orders.find(({ intent, state }) => intent.leg === 'stop' && state.status === 'accepted');
  expect(stop?.intent.triggerPrice?.toFixed()).toBe('39000');
  expect((await rig.store.latestReceipts('trader-1', 5)).map(({ subject, denial }) => [subject, denial?.code])).toContainEqual([
    'edit',
    'STOP_MISSING',
  ]);
});
