import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig, type EngineRig } from './testing/engine-rig.ts';

const short: Partial<SignalOrder> = {
  side: 'short',
  stop: { price: '41000', percent: null, points: null, candle: null },
  takeProfits: [{ price: '39000', percent: null, share: null, open: false }],
};

const denials = async ({ store }: EngineRig, messageId: string) =>
  (await store.receiptsOfMessage('channel-1', messageId)).map(({ denial }) => denial?.code ?? 'done');

const stages = async (rig: EngineRig) => Object.fromEntries((await rig.trades()).map(({ side, stage }) => [side, stage]));

test('a call to the other side closes the trade first, then opens the other way', async () => {
  const rig = await openEngineRig({ settings: { allowReversal: true } });
  await rig.post({ messageId: 'long', outcome: entryOutcome() });
  await rig.post({ messageId: 'short', outcome: entryOutcome(short) });
  expect(await stages(rig)).toEqual({ long: 'closed', short: 'open' });
  expect(await denials(rig, 'short')).toEqual(['done']);
});

test('nothing is opened the other way while it is not known whether the trade was closed', async () => {
  const rig = await openEngineRig({
    settings: { allowReversal: true },
    wrapVenue: (venue) => ({
      ...venue,
      place: async (accountId, intent) =>
        intent.leg === 'exit' ? { code: 'OUTCOME_UNKNOWN', detail: 'no answer' } : venue.place(accountId, intent),
    }),
  });
  await rig.post({ messageId: 'long', outcome: entryOutcome() });
  await rig.post({ messageId: 'short', outcome: entryOutcome(short) });
  expect(await stages(rig)).toEqual({ long: 'closing' });
  expect(await denials(rig, 'short')).toEqual(['SYMBOL_ALREADY_OPEN']);
});
