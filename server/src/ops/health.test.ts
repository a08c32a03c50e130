import { expect, test } from 'vitest';
import { openOpsRig } from './testing/ops-rig.ts';

async function ask(url: string): Promise<readonly [number, unknown]> {
  const answer = await fetch(url);
  return [answer.status, await answer.json()];
}

test('ready while store and engine are; the bot is only reported', async () => {
  const { url, health } = await openOpsRig();
  const ready = { status: 'ready', store: 'answers', engine: 'started', bot: 'connected' };
  expect(await ask(`${url}/readyz`)).toEqual([200, ready]);
  health.bot = false;
  expect(await ask(`${url}/readyz`)).toEqual([200, { ...ready, bot: 'not connected' }]);
  health.store = false;
  expect(await ask(`${url}/readyz`)).toEqual([503, { ...ready, status: 'not ready', store: 'does not answer', bot: 'not connected' }]);
  health.store = true;
  health.started = false;
  expect(await ask(`${url}/readyz`)).toEqual([503, { ...ready, status: 'starting', engine: 'starting', bot: 'not connected' }]);
  expect(await ask(`${url}/livez`)).toEqual([200, { status: 'alive' }]);
});
