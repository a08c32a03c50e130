import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const files = ['--signals', 'calls.jsonl', '--market', 'candles'];

test('the files alone are enough', () => {
  expect(readArguments(files)).toEqual({
    signals: resolve('calls.jsonl'),
    market: resolve('candles'),
    copiers: 1,
    seed: 1,
    expectOpened: 0,
    expectClosed: 0,
  });
});

test('takes numbers', () => {
  const args = readArguments([...files, '--copiers', '20', '--seed', '7', '--expect-opened', '10', '--expect-closed', '3']);
  expect(args).toMatchObject({ copiers: 20, seed: 7, expectOpened: 10, expectClosed: 3 });
});

test.each([
  [['--market', 'candles'], '--signals is missing'],
  [['--signals', 'calls.jsonl'], '--market is missing'],
  [[...files, '--copiers', '0'], '--copiers must be a whole number, at least 1'],
  [[...files, '--copiers', 'many'], 'not “many”'],
  [[...files, '--expect-opened', '1.5'], '--expect-opened must be a whole number'],
  [[...files, '--fast'], '--fast'],
])('%j is refused: %s', (args, words) => {
  expect(() => readArguments(args)).toThrow(words);
});
