import { expect, test } from 'vitest';
import { createVirtualClock } from '../execution/testing/virtual-clock.ts';
import { createConflater } from './conflate.ts';

function openConflater() {
  const clock = createVirtualClock();
  const conflate = createConflater({ clock, windowMs: 100 });
  const said: string[] = [];
  return { clock, said, say: (key: string, what: string) => conflate(key, () => said.push(what)) };
}

test('the first is told at once, of many in the window only the last, when the window ends', async () => {
  const { clock, said, say } = openConflater();
  for (const number of [1, 2, 3, 4]) say('a', `a${number}`);
  expect(said).toEqual(['a1']);
  await clock.advance(99);
  expect(said).toEqual(['a1']);
  await clock.advance(1);
  expect(said).toEqual(['a1', 'a4']);
  say('a', 'a5');
  await clock.advance(100);
  expect(said).toEqual(['a1', 'a4', 'a5']);
});

test('keys do not wait for each other, and a quiet key is forgotten', async () => {
  const { clock, said, say } = openConflater();
  say('a', 'a1');
  say('b', 'b1');
  expect(said).toEqual(['a1', 'b1']);
  await clock.advance(100);
  expect(clock.sleepers()).toBe(0);
  say('a', 'a2');
  expect(said).toEqual(['a1', 'b1', 'a2']);
});
