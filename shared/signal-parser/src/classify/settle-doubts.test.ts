import { describe, expect, test } from 'vitest';
import { read, readActions, tokensOf } from '../testing/read.ts';
import { classifyMessage } from './classify-message.ts';

describe('what the words sound like', () => {
  test.each([
    ['entry', 'going long on KAS 0.11, cut 0.1, sell 0.13'],
    ['entry', 'лонгую KAS от 0.11, стоп 0.1, цель 0.13'],
    ['entry', 'KAS 现价多，止损0.1，目标0.13'],
    ['instruction', 'please close your KAS position'],
    ['instruction', 'закрываю остаток по KAS'],
    ['instruction', 'KAS减仓，止损移到成本'],
    ['noise', 'have a lovely weekend dear members'],
    ['noise', 'всем доброго дня и удачи, вступайте в закрытый канал'],
    ['noise', '祝大家周末愉快，晚上直播'],
  ] as const)('%s: %s', (kind, text) => {
    const likeness = classifyMessage(tokensOf(text));
    expect(likeness[kind]).toBeGreaterThan(0.5);
    expect(likeness.entry + likeness.instruction + likeness.noise).toBeCloseTo(1);
  });

  test('is the same each time, and for the longest text', () => {
    const text = 'close half of KAS '.repeat(1_000);
    expect(classifyMessage(tokensOf(text))).toEqual(classifyMessage(tokensOf(text)));
  });
});

describe('a verb without a trade', () => {
  test.each(['Reduce your sugar', 'Сокращаю сахар', '减少睡眠', 'Lower your expectations'])('%s: is no instruction', (text) => {
    expect(read(text).actions).toEqual([]);
  });

  test('is one in reply to a call, with doubt', () => {
    expect(readActions('closing manually', 'LONG KAS entry 0.11')).toEqual(['close reply']);
  });
});

describe('noise', () => {
  test('that has nothing to do with trading is sure', () => {
    expect(read('Good evening, dear friends').confidence).toBe('0.97');
  });

  test('that sounds like an instruction is not', () => {
    expect(Number(read('Let go of your KAS bags').confidence)).toBeLessThan(0.9);
  });
});

test('an order in words that the grammar does not know is refused, not passed over', () => {
  expect(read('bidding KAS long 0.11, cutting 0.1, aiming 0.13').kind).toMatch(/entry|refusal/);
});
