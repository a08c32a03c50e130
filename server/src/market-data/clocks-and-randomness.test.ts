import { expect, test, vi } from 'vitest';
import { describeClock } from '../execution/testing/clock-contract.ts';
import { describeRandom } from '../execution/testing/random-contract.ts';
import { createVirtualClock } from '../execution/testing/virtual-clock.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createSystemClock, createWallClock } from './system-clock.ts';
import { createSystemRandom } from './system-random.ts';

describeClock('the system clock', () => {
  const wall = createWallClock();
  const clock = createSystemClock(wall, { marketNow: () => wall.now() });
  return { clock, passTime: (ms) => clock.sleep(ms) };
});

describeClock('the virtual clock', () => {
  const clock = createVirtualClock();
  return { clock, passTime: (ms) => clock.advance(ms) };
});

test('the wall clock holds still while the machine is set back', () => {
  const machine = vi.spyOn(Date, 'now').mockReturnValueOnce(2_000).mockReturnValueOnce(1_000).mockReturnValueOnce(2_001);
  const wall = createWallClock();
  expect([wall.now(), wall.now(), wall.now()]).toEqual([2_000, 2_000, 2_001]);
  machine.mockRestore();
});

describeRandom('the system', () => createSystemRandom());
describeRandom('a seed', () => createSeededRandom('seed'));

test('a seed always gives the same numbers, and another seed others', () => {
  const draw = (seed: string): readonly number[] => {
    const random = createSeededRandom(seed);
    return [random.next(), random.next(), random.next()];
  };
  expect(draw('one')).toEqual(draw('one'));
  expect(draw('one')).not.toEqual(draw('two'));
});
