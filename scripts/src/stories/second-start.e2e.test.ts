import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { expect, onTestFinished, test } from 'vitest';
import { cardOf, isClosed, isOpen, mira, miraSignals, openHouse, temporaryDataDir, tess, type DemoHouse } from './demo-house.ts';

/** Five seconds where nobody else is at work; tests share the machine. */
const SECOND_START_MS = 15_000;

test('Ctrl-C ends everything with 0; started again all is as it was, within seconds, and goes on', async () => {
  const dataDir = temporaryDataDir();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const first = await openHouse(dataDir);
  const call = await first.people.post(mira, miraSignals, await first.longCall('BTC', { stop: 0.98, targets: [1.02] }));
  const before = await first.card('BTC', isOpen, 'the open card');
  const readOf = async (house: DemoHouse) => (await house.people.view(mira, miraSignals)).map(({ id, content }) => `${id} ${content}`);
  await first.people.until(async () => (await readOf(first)).length === 2, 'the call and the word on how it was read');
  const heard = await readOf(first);
  expect(heard[0]).toContain(call);
  expect(await first.starter.interrupt()).toBe(0); // and no process is left, or it would not resolve

  const startedAt = performance.now();
  const second = await openHouse(dataDir);
  onTestFinished(() => second.starter.killStarter());
  expect(performance.now() - startedAt).toBeLessThan(SECOND_START_MS);

  expect(await readOf(second)).toEqual(heard);
  const after = await second.card('BTC', isOpen, 'the same card');
  expect(after.message.id).toBe(before.message.id);
  expect([after.field('Entry'), after.field('Stop'), after.field('Quantity')]).toEqual([
    before.field('Entry'),
    before.field('Stop'),
    before.field('Quantity'),
  ]);

  await second.people.post(mira, miraSignals, 'close BTC');
  await second.card('BTC', isClosed, 'the closed card');
  expect((await second.people.directMessages(tess)).flatMap(cardOf)).toHaveLength(1);
  expect(await second.starter.interrupt()).toBe(0);
});
