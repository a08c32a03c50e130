import { describe, expect, test } from 'vitest';
import { read } from './testing/read.ts';

describe('a plain order', () => {
  test('in one line', () => {
    const { kind, orders, refusal } = read('LONG BTC/USDT entry 60000 SL 58500 TP 62000 65000');
    expect(refusal).toBeNull();
    expect(kind).toBe('entry');
    expect(orders).toEqual([
      {
        base: 'BTC',
        quote: 'USDT',
        side: 'long',
        market: null,
        legs: [{ type: 'limit', prices: ['60000'], shares: null }],
        stop: { price: '58500', percent: null, points: null, candle: null },
        takeProfits: [
          { price: '62000', percent: null, share: null, open: false },
          { price: '65000', percent: null, share: null, open: false },
        ],
        leverage: null,
        leverageRange: null,
        marginMode: null,
        riskPercent: null,
        sizePercent: null,
        sizeFactor: null,
        venues: [],
      },
    ]);
  });

  test('in prose', () => {
    const { orders } = read('buy ETH now, stop 1800, targets 2000 / 2200');
    expect(orders[0]).toMatchObject({
      base: 'ETH',
      side: 'long',
      legs: [{ type: 'market', prices: [] }],
      stop: { price: '1800' },
      takeProfits: [{ price: '2000' }, { price: '2200' }],
    });
  });

  test('with a stop on the wrong side is refused', () => {
    expect(read('LONG BTC/USDT entry 60000 SL 61500 TP 62000').refusal?.code).toBe('STOP_WRONG_SIDE');
  });
});
