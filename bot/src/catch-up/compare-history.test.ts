import { expect, test } from 'vitest';
import { makeFacts } from '../testing/make-facts.ts';
import { compareHistory } from './compare-history.ts';

const id = (n: number): string => `10000000000000000${n}`;
const message = (n: number, revision = 0, marked = true) => ({
  messageId: id(n),
  facts: makeFacts({ messageId: id(n), revision }),
  marked,
});
const known = (n: number, revision = 0, deleted = false) => ({ messageId: id(n), revision, deleted });

test('new, edited and vanished messages come oldest first; the rest is not news', () => {
  const differences = compareHistory(
    [known(1), known(2), known(3), known(4, 0, true), known(5, 700)],
    [message(1), message(2, 500), message(5, 700), message(6)],
    id(1),
    id(1),
  );
  expect(differences.map(({ type, messageId }) => [type, messageId])).toEqual([
    ['written', id(2)],
    ['vanished', id(3)],
    ['written', id(6)],
  ]);
});

test('a known message older than what was read is not taken for deleted', () => {
  expect(compareHistory([known(1), known(5)], [message(5)], id(4), id(1))).toEqual([]);
});

test('our own messages are no news', () => {
  expect(compareHistory([], [{ messageId: id(1), facts: null, marked: false }], id(1), id(1))).toEqual([]);
});

test('a recent known message that its provider was not shown the standing of is reported again; an old one is let be', () => {
  const history = [message(1, 0, false), message(2, 0, false), message(3)];
  const differences = compareHistory([known(1), known(2), known(3)], history, id(1), id(2));
  expect(differences.map(({ messageId }) => messageId)).toEqual([id(2)]);
});
