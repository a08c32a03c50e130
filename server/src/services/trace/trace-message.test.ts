import { MessageTrace } from '@trade-executor/contracts/internal/trace';
import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig } from '../../execution/testing/engine-rig.ts';
import { traceMessage } from './trace-message.ts';

test('a message is traced to its signal, each copier’s receipt, the trade, its orders and fills', async () => {
  const rig = await openEngineRig({ copiers: 2 });
  await rig.post({ outcome: entryOutcome() });
  const trace = await traceMessage({ store: rig.store }, 'message-1');
  expect(MessageTrace.parse(JSON.parse(JSON.stringify(trace)))).toEqual(trace);
  expect(trace.message).toMatchObject({ messageId: 'message-1', providerName: 'Alice', authorised: true, processed: true });
  expect(trace.outcome?.kind).toBe('entry');
  expect(trace.signals).toHaveLength(1);
  expect(trace.receipts.map(({ copierId }) => copierId)).toEqual(expect.arrayContaining(['copier-1', 'copier-2']));
  for (const receipt of trace.receipts) {
    expect(receipt.rules.length).toBeGreaterThan(3);
    const trade = trace.trades.find(({ tradeId }) => tradeId === receipt.tradeId);
    expect(trade?.orders.map(({ leg }) => leg)).toEqual(expect.arrayContaining(['entry-0', 'stop', 'target-0', 'target-1']));
    const fills = trade?.orders.find(({ leg }) => leg === 'entry-0')?.fills ?? [];
    expect(fills.map(({ liquidity }) => liquidity)).toEqual(['taker']);
  }
  await rig.engine().stop();
});

test('a refused message shows why, and an unknown one is not found', async () => {
  const rig = await openEngineRig();
  await rig.post({ outcome: entryOutcome(), authorised: false });
  const trace = await traceMessage({ store: rig.store }, 'message-1');
  expect(trace.trades).toEqual([]);
  expect(trace.receipts.map(({ subject, denial }) => [subject, denial?.code])).toEqual([['message', 'SOURCE_NOT_AUTHORISED']]);
  await expect(traceMessage({ store: rig.store }, 'another')).rejects.toMatchObject({ status: 404, code: 'MESSAGE_NOT_FOUND' });
  await rig.engine().stop();
});
