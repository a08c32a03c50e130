import type { Trade } from '@trade-executor/domain/trade/trade';
import { expect, test } from 'vitest';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

const moveStop = instructionOutcome({ action: 'move_sl', price: '39500' });
const inThreadOf = (messageId: string) => ({ channelId: messageId, parentChannelId: 'channel-1' });

async function withOpenCall(): Promise<EngineRig> {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'chat' });
  await rig.post({ messageId: 'call', outcome: entryOutcome() });
  return rig;
}

const stopOf = ({ orders }: Trade): string | undefined =>
  orders.find(({ intent, state }) => intent.leg === 'stop' && state.status === 'accepted')?.intent.triggerPrice?.toFixed();

test('what is said in the thread of a call is about that call', async () => {
  const rig = await withOpenCall();
  await rig.post({ messageId: 'said', ...inThreadOf('call'), outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39500');
});

test('in the thread of another known message it is not about the only open call', async () => {
  const rig = await withOpenCall();
  await rig.post({ messageId: 'said', ...inThreadOf('chat'), outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39000');
  expect(await rig.store.receiptsOfMessage('chat', 'said')).toMatchObject([{ denial: { code: 'TARGET_UNKNOWN' } }]);
});

test('in a thread that was started from no known message it is', async () => {
  const rig = await withOpenCall();
  await rig.post({ messageId: 'said', ...inThreadOf('elsewhere'), outcome: moveStop });
  expect(stopOf(await rig.trade())).toBe('39500');
});

test('a call made in a thread is edited and deleted there', async () => {
  const rig = await openEngineRig();
  const call = { messageId: 'call', ...inThreadOf('chat') };
  const legs = [{ type: 'limit', prices: ['39800'], shares: null }] as const;
  await rig.post({ ...call, outcome: entryOutcome({ legs }) });
  const trade = async (): Promise<Trade | undefined> => (await rig.store.tradesOfMessage('chat', 'call'))[0]?.trade;
  expect((await trade())?.stage).toBe('entering');
  const stop = { price: '39100', percent: null, points: null, candle: null };
  await rig.post({ ...call, revision: rig.clock.now() + 1_000, outcome: entryOutcome({ legs, stop }) });
  expect((await trade())?.plan.stopLoss.toFixed()).toBe('39100');
  await rig.post({ ...call, revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null });
  expect(await trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
});
