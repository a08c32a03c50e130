import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';

const meaningOf = (text: string, word: string): readonly string[] => {
  const token = tokensOf(text).find(({ lower }) => lower === word);
  return token?.kind === 'mark' ? [...token.concepts] : [];
};

test('a phrase of several languages means what it means in the language of the text', () => {
  expect(meaningOf('Parite: SOL/USDT AL giriş 150', 'al')).toContain('buy');
  expect(meaningOf('Mover el stop al punto de entrada', 'al')).not.toContain('buy');
  expect(meaningOf('Protejam a posição, stop no ponto de entrada', 'no')).not.toContain('not');
  expect(meaningOf('no new longs today, wait for the breakout', 'no')).toContain('not');
});

test('a text that shows no language but the phrase itself may mean any', () => {
  expect(meaningOf('SOL AL', 'al')).toContain('buy');
});

test('a short word of a language that the text shows no other sign of is no phrase', () => {
  expect(meaningOf('sat down to watch the breakout, waiting for a retest of the entry', 'sat')).toEqual([]);
  expect(meaningOf('SOL SAT', 'sat')).toContain('sell');
});
