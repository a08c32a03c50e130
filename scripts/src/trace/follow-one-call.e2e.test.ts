import { createWebSession } from '@trade-executor/server/auth/testing/web-session';
import { connectPerson } from '@trade-executor/server/realtime/testing/realtime-rig';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';
import { projectRoot } from '../project-root.ts';
import { gus, isOpen, leo, leoScalps, openHouse, tess, type DemoHouse } from '../stories/demo-house.ts';

let house: DemoHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
});

async function connectAs(personId: string) {
  const serverUrl = house.starter.urls.server;
  const browser = createWebSession({ serverUrl });
  await browser.login(personId);
  const person = connectPerson(serverUrl, browser.cookies.header(), serverUrl);
  await person.next('connect');
  return { ...person, browser };
}

test('one call: its traders hear of it at once, its trace leads to each fill, and it is counted', async () => {
  const [trader, guest] = [await connectAs(tess), await connectAs(gus)];
  const hints = ['signal.received', 'receipt.created', 'trade.changed', 'notification.created'];
  const heard = Promise.all(hints.map((hint) => trader.next(hint)));
  const messageId = await house.people.post(leo, leoScalps, await house.longCall('SOL', { stop: 0.97, targets: [1.03, 1.05] }));
  expect((await heard)[0]).toEqual({ messageId });
  await house.card('SOL', isOpen, 'an open trade');
  expect(guest.heard).toEqual([]);

  const ask = (id: string) =>
    runCommand(
      'env',
      [`DATA_DIR=${house.starter.dataDir}`, `SERVER_URL=${house.starter.urls.server}`, process.execPath, 'scripts/src/trace.ts', id],
      projectRoot,
    );
  const trace = await ask(messageId);
  expect(trace.code).toBe(0);
  expect(trace.output).toContain(`message ${messageId} by Leo`);
  expect(trace.output).toContain('outcome: entry');
  expect(trace.output).toMatch(/─ signal \w+: LONG SOL\/USDT/);
  expect(trace.output).toMatch(/─ receipt \w+ \(entry\) for copier \S+: done/);
  expect(trace.output).toMatch(/─ entry-0: buy [\d.]+ market within [\d.]+, filled/);
  expect(trace.output).toMatch(/─ fill \S+: [\d.]+ at [\d.]+/);
  expect(trace.output).toMatch(/─ stop: sell [\d.]+ stop [\d.]+, accepted/);
  expect(await ask('123')).toMatchObject({ code: 2, output: expect.stringContaining('No mapped channel has a message 123') as string });

  const metrics = await (await fetch(`${house.starter.urls.server}/metrics`)).text();
  expect(metrics).toMatch(/^signals_total\{source_kind="discord",outcome="entry"\} [1-9]/m);
  expect(metrics).toMatch(/^signal_to_order_seconds_count [1-9]/m);
  expect(metrics).toMatch(/^positions_unprotected 0$/m);
  const ready = await (await fetch(`${house.starter.urls.server}/readyz`)).json();
  expect(ready).toEqual({ status: 'ready', store: 'answers', engine: 'started', bot: 'connected' });
});

test('logging out ends the live page of that browser', async () => {
  const { browser, next } = await connectAs(tess);
  const gone = [next('session.revoked'), next('disconnect')];
  expect((await browser.send('POST', '/auth/logout')).status).toBe(200);
  await Promise.all(gone);
});
