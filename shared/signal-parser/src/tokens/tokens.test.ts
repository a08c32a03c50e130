import { describe, expect, test } from 'vitest';
import { languages } from '../languages/all-languages.ts';
import { tokensOf } from '../testing/read.ts';
import { splitPieces } from './split-pieces.ts';
import { means } from './token.ts';

const roles = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token) => (token.kind === 'number' ? [`${token.text} ${token.role}`] : []));
const values = (text: string): readonly string[] =>
  tokensOf(text).flatMap((token) => (token.kind === 'number' && token.role === 'plain' ? [token.readings[0] ?? '?'] : []));

describe('what a number is', () => {
  test.each([
    ['10x', ['10x leverage']],
    ['x20', ['x20 leverage']],
    ['5-10x', ['5 leverage', '10x leverage']],
    ['X2000', ['X2000 multiple']],
    ['50%', ['50 percent']],
    ['5-10%', ['5 percent', '10 percent']],
    ['0.5 - 10%', ['0.5 plain', '10 percent']],
    ['TP1: 0.5', ['1 ordinal', '0.5 plain']],
    ['Target 2 - 0.5', ['2 ordinal', '0.5 plain']],
    ['Tp: 2 - 2.8', ['2 plain', '2.8 plain']],
    ['1) 0.5', ['1 ordinal', '0.5 plain']],
    ['2. 0.5', ['2 ordinal', '0.5 plain']],
    ['tp 20 22 24', ['20 plain', '22 plain', '24 plain']],
    ['4h', ['4h timeframe']],
    ['H4', ['H4 timeframe']],
    ['15 minutes', ['15 timeframe']],
    ['0.5R', ['0.5R multiple']],
    ['RR1-2', ['1 multiple', '2 multiple']],
    ['300 points', ['300 points']],
    ['#397', ['397 ordinal']],
    ['21:28', ['21:28 time']],
    ['2026-02-27', ['2026-02-27 time']],
    ['(2/3)', ['2 fraction', '3 fraction']],
    ['228/ 218', ['228 plain', '218 plain']],
    ['EMA50', ['50 id']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe('a number in any style', () => {
  test.each([
    ['60000', '60000'],
    ['60,000', '60000'],
    ['$60,000', '60000'],
    ['60000$', '60000'],
    ['$ 60000', '60000'],
    ['60k', '60000'],
    ['60K$', '60000'],
    ["60'000", '60000'],
    ['60000.0', '60000'],
    ['.7', '0.7'],
    ['0.0980Go', '0.098'],
    ['0.25🚀', '0.25'],
  ])('%s is %s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  test('cut in two by a space, it is joined when the levels then agree', () => {
    expect(values('entry 60 000 sl 58 500 tp 62 000')).toEqual(['60000', '58500', '62000']);
    expect(values('entry 0. 0745 - 0.0750 sl 0.0700')).toEqual(['0.0745', '0.075', '0.07']);
    expect(values('entry 405 sl 380 tp 410 430 450')).toEqual(['405', '380', '410', '430', '450']);
  });

  test('with letters for its last digits it is unreadable', () => {
    expect(values('$64,5xx')).toEqual(['?']);
  });
});

test('keycaps glued to prices', () => {
  expect(values('1️⃣3.212️⃣3.483️⃣3.7')).toEqual(['3.21', '3.48', '3.7']);
});

test('labels glued to numbers and to each other', () => {
  const tokens = tokensOf('BINANCEPair: ABCUSDT LONGLeverage: 10xEntry: 1.5Targets: 1.6');
  expect(
    ['symbol_label', 'long', 'leverage', 'entry', 'target'].map((concept) => tokens.some((token) => means(token, concept as 'entry'))),
  ).toEqual(Array(5).fill(true));
});

test('the longest phrase wins, hyphens are skipped', () => {
  expect(tokensOf('Take-Profit Targets:')[0]?.text).toBe('Take - Profit Targets');
  expect(means(tokensOf('стоп-лосс')[0], 'stop')).toBe(true);
});

test('the t of an address is no label of a target', () => {
  expect(tokensOf('chat: t.me/harbour 50% off').some((token) => means(token, 'target'))).toBe(false);
  expect(tokensOf('T. 62000').some((token) => means(token, 'target'))).toBe(true);
});

test('a ticker that is a word is a word inside a line and a ticker alone', () => {
  expect(tokensOf('MOVE SL TO ENTRY')[0]?.kind).toBe('mark');
  expect(tokensOf('PERP\n0.5')[0]?.kind).toBe('symbol');
});

test('every phrase of every language can be matched', () => {
  for (const { code, phrases } of languages)
    for (const [concept, list] of Object.entries(phrases))
      for (const phrase of list) expect(splitPieces(phrase).length, `${code} ${concept} "${phrase}"`).toBeGreaterThan(0);
});
