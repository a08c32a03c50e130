import type { Trade } from '@trade-executor/domain/trade/trade';
import { expect, test } from 'vitest';
import { entryOutcome, instructionOutcome, noiseOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

const moveStop = instructionOutcome({ action: 'move_sl', price: '39500', target: { by: 'reply', value: null } });

/** An open call, and the first update that replied to it: "target 1 reached". */
async function withUpdate(): Promise<EngineRig> {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'call', outcome: entryOutcome() });
  await rig.post({ messageId: 'update', replyToMessageId: 'call', outcome: noiseOutcome });
  return rig;
}

const stopOf = ({ orders }: Trade): string | undefined =>
  orders.find(({ intent, state }) => intent.leg === 'stop' && state.status === 'accepted')?.intent.triggerPrice?.toFixed();

test('a reply to an update is about the call that the update was about', async () => {
  const rig = await withUpdate();
  await rig.post({ messageId: 'later', replyToMessageId: 'update', outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39500');
  expect(await rig.store.receiptsOfMessage('channel-1', 'later')).toMatchObject([{ coin: 'BTC', denial: null }]); // named by the call alone
});

test('so is a reply to the second update, not to the third', async () => {
  const rig = await withUpdate();
  await rig.post({ messageId: 'second', replyToMessageId: 'update', outcome: noiseOutcome });
  await rig.post({ messageId: 'third', replyToMessageId: 'second', outcome: noiseOutcome });
  await rig.post({ messageId: 'far', replyToMessageId: 'third', outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39000');
  expect(await rig.store.receiptsOfMessage('channel-1', 'far')).toMatchObject([{ denial: { code: 'TARGET_UNKNOWN' } }]);
  await rig.post({ messageId: 'near', replyToMessageId: 'second', outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39500');
});

test('a reply to what a follower said below the call is about no call', async () => {
  const rig = await withUpdate();
  await rig.post({ messageId: 'question', replyToMessageId: 'call', authorId: 'follower', authorised: false, outcome: noiseOutcome });
  await rig.post({ messageId: 'answer', replyToMessageId: 'question', outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39000');
});

test('a reply to a call that made no trade is not about the call that it replied to', async () => {
  const rig = await withUpdate();
  await rig.post({ messageId: 'other', replyToMessageId: 'call', outcome: entryOutcome({ base: 'NOSUCH' }) });
  await rig.post({ messageId: 'later', replyToMessageId: 'other', outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39000');
});
