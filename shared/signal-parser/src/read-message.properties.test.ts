import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '@trade-executor/domain/decimal';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { read, readOrder } from './testing/read.ts';

const words = fc.constantFrom(
  'LONG',
  'SHORT',
  'BTC/USDT',
  '#ETH',
  'entry',
  'SL',
  'TP',
  '60000',
  '58,500',
  '0.5',
  '10x',
  '5%',
  '-',
  '\n',
  ':',
  '(',
  ')',
  'close',
  'half',
  'move',
  'cancel',
  'стоп',
  'бу',
  '多',
  '止损',
  '🎯',
  '1️⃣',
  '\u202e',
  'if',
  '?',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
);

test('property: never throws, and each kind carries only what belongs to it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { kind, orders, actions, refusal, confidence } = read(text);
      expect(orders.length > 0).toBe(kind === 'entry');
      if (kind !== 'entry') expect(actions.length > 0).toBe(kind === 'instruction');
      expect(refusal !== null).toBe(kind === 'refusal');
      expect(Number(confidence)).toBeGreaterThan(0);
      expect(Number(confidence)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});

test('property: every order has a stop and targets on the right sides, whatever the words', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { side, legs, stop, takeProfits } of read(text).orders) {
        const sign = side === 'long' ? 1 : -1;
        const entries = legs.flatMap(({ prices }) => prices).map(Number);
        for (const entry of entries) if (stop?.price) expect((entry - Number(stop.price)) * sign).toBeGreaterThan(0);
        for (const { price } of takeProfits)
          if (price && stop?.price) expect((Number(price) - Number(stop.price)) * sign).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test('property: evidence lies inside the text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { start, end } of read(text).evidence) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 200 },
  );
});

describe('a plain order of any prices', () => {
  const base = fc.integer({ min: 1000, max: 9000 });
  const render = (factor: string, entry: number) => {
    const price = (times: string): string => decimal(String(entry)).times(times).times(factor).toFixed();
    return { text: `LONG SOL/USDT\nEntry: ${price('1')}\nSL: ${price('0.9')}\nTP1: ${price('1.1')}\nTP2: ${price('1.2')}`, price };
  };

  test('property: is read as written, at every scale', () => {
    fc.assert(
      fc.property(base, fc.constantFrom('0.000001', '0.001', '0.01', '1', '10'), (entry, factor) => {
        const { text, price } = render(factor, entry);
        const order = readOrder(text);
        expect(order.legs[0]?.prices).toEqual([price('1')]);
        expect(order.stop?.price).toBe(price('0.9'));
        expect(order.takeProfits.map((target) => target.price)).toEqual([price('1.1'), price('1.2')]);
      }),
    );
  });

  test('property: with the stop on the wrong side is refused', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 500 }), (entry, above) => {
        expect(read(`LONG SOL/USDT entry ${entry} SL ${entry + above} TP ${entry + 900}`).refusal?.code).toBe('STOP_WRONG_SIDE');
      }),
    );
  });

  test('property: lines of chatter change nothing or lead to a refusal', () => {
    const chatter = fc.constantFrom(
      'Good morning friends',
      'Trade safe and have fun',
      'Join our channel for more',
      'This market looks strong today',
      '🔥🔥🔥',
      'Всем удачи',
      '祝大家好运',
      'Volume was 12000 yesterday',
      'We reached 50000 members!',
    );
    fc.assert(
      fc.property(base, fc.array(chatter, { maxLength: 3 }), fc.array(chatter, { maxLength: 3 }), (entry, before, after) => {
        const { text } = render('1', entry);
        const outcome: Outcome = read([...before, text, ...after].join('\n'));
        if (outcome.kind === 'entry') expect(outcome.orders).toEqual(read(text).orders);
        else expect(outcome.kind).toMatch(/noise|refusal/);
      }),
    );
  });

  test('property: the style of its numbers changes nothing', () => {
    const styles: readonly ((price: string) => string)[] = [
      (price) => price,
      (price) => `$${price}`,
      (price) => `${price}$`,
      (price) => price.replace(/(\d)(?=(\d{3})+$)/g, '$1,'),
      (price) => price.replace(/(\d)(?=(\d{3})+$)/g, "$1'"),
      (price) => price.replace(/(\d)(?=(\d{3})+$)/g, '$1 '),
      (price) => `${price}.0`,
      (price) => Array.from(price, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(''),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 20000, max: 90000 }), fc.constantFrom(...styles), (entry, style) => {
        const prices = [entry, Math.round(entry * 0.95), Math.round(entry * 1.05)].map(String);
        const [first, stop, target] = prices;
        const [a, b, c] = prices.map(style);
        const order = readOrder(`LONG BTC/USDT\nEntry: ${a}\nSL: ${b}\nTP: ${c}`);
        expect([order.legs[0]?.prices[0], order.stop?.price, order.takeProfits[0]?.price]).toEqual([first, stop, target]);
      }),
    );
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

describe('hostile text', () => {
  test.each([
    ['100 KB of one letter', 'a'.repeat(100_000)],
    ['20 KB of digits', '1'.repeat(19_999)],
    ['thousands of numbers', '1.5 '.repeat(4_900)],
    ['thousands of prices behind a label', `LONG BTC entry ${'60000 '.repeat(3_000)}`],
    ['deep brackets', '('.repeat(9_000) + ')'.repeat(9_000)],
    ['right-to-left overrides', '\u202e'.repeat(19_000)],
    ['thousands of orders', 'LONG BTC 1 '.repeat(1_800)],
    ['thousands of orders, one a line', 'LONG BTC 1\n'.repeat(1_800)],
    ['thousands of clauses', 'close BTC, '.repeat(1_800)],
    ['camel case', 'AaaBbb'.repeat(3_300)],
    ['stars', '*'.repeat(19_999)],
  ])('%s is noise or refused', (_, text) => {
    expect(read(text).kind).toMatch(/noise|refusal/);
  });
});

test('lines that the profile ignores are not read', async () => {
  const { readMessage } = await import('./read-message.ts');
  const { defaultProfile } = await import('@trade-executor/domain/signals/provider-profile');
  const text = 'LONG SOL/USDT\nEntry 150\nSL 140\nTP 160\nVIP levels: entry 99 stop 98';
  const profile = { ...defaultProfile, ignoreLines: ['vip levels'] };
  expect(readMessage({ text, replyTo: null, profile }).kind).toBe('entry');
});
