import { expect, test } from 'vitest';
import { createSeededRandom } from '../../market-data/seeded-random.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import { makeAccount } from '../store/testing/make-facts.ts';
import { createVirtualClock } from '../testing/virtual-clock.ts';
import { createAccountWork } from './account-work.ts';

function openTwo() {
  const clock = createVirtualClock();
  const store = createMemoryStore({ accounts: [makeAccount()] });
  const open = (owner: string) => createAccountWork({ store, clock, random: createSeededRandom(owner), owner });
  return { clock, here: open('here'), there: open('there') };
}

test('an executor with nothing more to do on an account leaves it to the others at once', async () => {
  const { here, there } = openTwo();
  const seen: string[] = [];
  for (const work of [here, there, here]) {
    await work.run('account-1', async ({ owner }) => void seen.push(owner));
    await work.idle();
  }
  expect(seen).toEqual(['here', 'there', 'here']);
});

test('two executors never work on one account at the same time', async () => {
  const { clock, here, there } = openTwo();
  let working = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++working);
    await clock.sleep(10);
    working--;
  };
  const all = Promise.all([here, there, here, there].map((one) => one.run('account-1', work)));
  await clock.advance(1_000);
  await all;
  expect(most).toBe(1);
});

test('one that always has more to do lets the others take their turn', async () => {
  const { clock, here, there } = openTwo();
  let turns = 0;
  for (let count = 0; count < 40; count++) void here.run('account-1', () => clock.sleep(100).then(() => void turns++));
  await clock.advance(50);
  const had = there.run('account-1', async () => turns);
  await clock.advance(5_000);
  expect(await had).toBeLessThanOrEqual(12); // of 40: after a second, and not after all of it
});
