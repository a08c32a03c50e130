import { confirmationIdOf } from '@trade-executor/domain/confirmation/confirmation';
import { unknownFacts } from '@trade-executor/domain/instruments/instrument';
import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig } from '../../execution/testing/engine-rig.ts';
import { createViewBuilder } from '../../views/view-builder.ts';
import { answer } from './answer.ts';

async function openRig() {
  const rig = await openEngineRig({ copiers: 2 });
  await rig.post({ messageId: 'call', outcome: { ...entryOutcome(), confidence: '0.65' } });
  const [signal] = await rig.store.signalsOfMessage('channel-1', 'call');
  const confirmationId = confirmationIdOf(signal?.signalId ?? '', 'copier-1');
  const market = {
    instruments: () => rig.feed.instruments(),
    quote: (symbol: string) => rig.feed.quote(symbol),
    facts: () => unknownFacts,
  };
  const deps = { store: rig.store, engine: rig.engine(), views: createViewBuilder({ store: rig.store, market }) };
  const press = (discordUserId: string) =>
    answer(deps, { actor: { discordUserId, guildId: null }, confirmationId, question: 1, answer: 'confirm' });
  return { rig, press };
}

test('a question is answered by whom it was put to, once; the reply is the card', async () => {
  const { rig, press } = await openRig();
  const { confirmation } = await press('user-1');
  expect(confirmation).toMatchObject({ state: 'confirmed', done: true, tradeId: (await rig.trade()).tradeId });
  expect((await press('user-1')).confirmation).toEqual(confirmation);
  expect(await rig.trades()).toHaveLength(1);
});

test.each(['user-2', 'a-stranger'])('%s finds nothing to answer, and nothing is opened', async (discordUserId) => {
  const { rig, press } = await openRig();
  await expect(press(discordUserId)).rejects.toMatchObject({ code: discordUserId === 'user-2' ? 'NOT_FOUND' : 'NOT_A_TRADER' });
  expect(await rig.trades()).toEqual([]);
});
