import { expect, test } from 'vitest';
import { makeTradeDetail } from '../../../testing/make-trade-detail.ts';
import { levelLines } from './level-lines.ts';

const MINUTE = 60_000;
const start = 1_000 * MINUTE;
const candles = Array.from({ length: 10 }, (_, place) => ({
  at: start + (place - 3) * MINUTE,
  open: '1',
  high: '1',
  low: '1',
  close: '1',
}));

test('a stop that was moved is drawn as a step, and no level before the trade was opened', () => {
  const detail = makeTradeDetail({
    openedAt: start + 5,
    stopLevels: [
      { at: start + 5, price: '90', source: 'signal' },
      { at: start + 3 * MINUTE, price: '100', source: 'breakeven' },
    ],
  });
  const stop = levelLines({ detail, candles, timeframe: '1m' }).find(({ kind }) => kind === 'stop');
  expect(stop?.points.map(({ price }) => price)).toEqual(['90', '90', '90', '100', '100', '100', '100']);
  expect(stop?.points.at(0)?.at).toBe(start);
});

test('without candles of its time nothing is drawn', () => {
  expect(levelLines({ detail: makeTradeDetail({ openedAt: start * 2 }), candles, timeframe: '1m' })).toEqual([]);
});
