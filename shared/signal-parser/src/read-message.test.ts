import { describe, expect, test } from 'vitest';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from './read-message.ts';
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

test('evidence names the very digits', () => {
  const text = '𝐋𝐎𝐍𝐆 BTC/USDT 🔥 entry 60,000 SL 58500';
  const spans = new Map(read(text).evidence.map(({ field, start, end }) => [field, text.slice(start, end)]));
  expect(spans.get('orders.0.legs.0.prices.0')).toBe('60,000');
  expect(spans.get('orders.0.stop.price')).toBe('58500');
  expect(spans.get('orders.0.base')).toBe('BTC/USDT');
  expect(spans.get('orders.0.side')).toBe('𝐋𝐎𝐍𝐆');
});

test('lines that the profile ignores are not read', () => {
  const text = 'LONG SOL/USDT\nEntry 150\nSL 140\nTP 160\nVIP levels: entry 99 stop 98';
  const profile = { ...defaultProfile, ignoreLines: ['vip levels'] };
  expect(readMessage({ text, replyTo: null, profile }).kind).toBe('entry');
});
