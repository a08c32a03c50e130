import { describe, expect, test } from 'vitest';
import { confidenceOf, isFault } from './confidence.ts';
import { read } from './testing/read.ts';

const confidence = (text: string): number => Number(read(text).confidence);

describe('at or above 0.9: what is said plainly', () => {
  test.each([
    'LONG KAS/USDT\nEntry: 0.11\nSL: 0.1\nTP1: 0.12\nTP2: 0.13',
    'sell LINK/USDT limit 14.2, stop 14.9, target 13.1',
    'Лонг KAS\nВход: 0.11\nСтоп: 0.1\nТейк: 0.13',
    'SOL做多 进场140 止损132 目标155',
    'SOL compra entrada 140 stop 132 alvo 155',
    'close SOL',
    'move SL of SOL to 141',
    'закрываю половину SOL',
    'good evening, dear friends',
    'LONG SOL/USDT entry 140 SL 150 TP 160',
  ])('%s', (text) => {
    expect(confidence(text)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('below 0.9: what is left to guess', () => {
  test.each([
    ['a ticker that nobody knows, without stop', 'LONG $ZZQX entry 0.11 TP 0.12'],
    ['no entry, no stop', 'SOL/USDT long, targets 150 160'],
    ['an order that is not understood', 'SOL long entry 140 or maybe 141 if it holds, stop 132, target 155'],
  ])('%s', (_, text) => {
    expect(confidence(text)).toBeLessThan(0.9);
  });
});

describe('at most 0.7: what is left to the reader', () => {
  test.each(['you can close half of SOL here', 'можно закрыть половину SOL', 'SOL可以先减仓一半'])('%s', (text) => {
    const { kind } = read(text);
    expect(kind).toBe('instruction');
    expect(confidence(text)).toBeLessThanOrEqual(0.7);
  });
});

test('more doubts make less sure, never less than 0.3', () => {
  expect(confidenceOf([])).toBe('0.97');
  expect(Number(confidenceOf(['no stop', 'few labels']))).toBeLessThan(Number(confidenceOf(['few labels'])));
  expect(confidenceOf(Array.from({ length: 9 }, () => 'optional'))).toBe('0.3');
});

test('a fault of the message is surer than a message not understood', () => {
  expect(isFault('STOP_WRONG_SIDE')).toBe(true);
  expect(isFault('UNREADABLE')).toBe(false);
});
