import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig } from '../testing/engine-rig.ts';
import { UNPROTECTED_LIMIT_MS } from './protection-watch.ts';

test('a position that this executor saw naked, and another one protected, is neither left nor watched for ever', async () => {
  const rig = await openEngineRig();
  await rig.post({ outcome: entryOutcome() });
  const trade = await rig.trade();
  const { protection } = rig.engine();
  protection.observe({ ...trade, orders: trade.orders.filter(({ intent }) => intent.leg !== 'stop') }, rig.clock.now());
  expect(protection.unprotectedCount()).toBe(1);
  await rig.clock.advance(UNPROTECTED_LIMIT_MS + 1_000);
  await rig.settle();
  expect(protection.unprotectedCount()).toBe(0);
  expect((await rig.trade()).stage).toBe('open');
});
