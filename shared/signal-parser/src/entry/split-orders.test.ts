import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { readFields } from './read-fields.ts';
import { splitOrders } from './split-orders.ts';
import { splitPlans } from './split-plans.ts';

const linesOf = (text: string) => toLines(tokensOf(text));
const countPlans = (text: string): number => splitPlans(linesOf(text), readFields(linesOf(text)).fields)?.length ?? 1;

test.each([
  ['LONG BTC 64000 SL 63000', 1],
  ['LONG BTC 64000 SL 63000\nSHORT ETH 3500 SL 3600', 2],
  ['LONG BTC\n64000\nSL 63000\nSHORT ETH\n3500\nSL 3600', 2],
  ['SELL ADA/USDT 0.6 + BUY SOL/USDT at market', 2],
  ['LONG BTC 64000\nSL 63000\nETH follows', 1],
])('%s: %i orders', (text, count) => expect(splitOrders(linesOf(text))).toHaveLength(count));

test.each([
  ['LONG #UNI\nEntry 7.1\nSL 6.9\nEntry 6.7\nSL 6.45', 2],
  ['LONG #UNI\nEntry 7.1\nSL 6.9\nEntry 6.7', 1],
  ['LONG #UNI\nEntry 7.1\nEntry 6.9\nSL 6.45', 1],
  ['Entry 7.1\nSL 6.9\nEntry 6.7\nSL 6.45', 1],
])('%s: %i plans', (text, count) => expect(countPlans(text)).toBe(count));
