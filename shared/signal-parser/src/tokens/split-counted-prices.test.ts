import { expect, test } from 'vitest';
import { readShort } from '../testing/read.ts';

test.each([
  ['LONG #LINK\nEntry: 16\nSL: 15\nTP 1:17\nTP 2:18', 'LINK long limit 16 | sl 15 | tp 17 18'],
  ['BTC 做空\n入场：68 100\n止损：69 900\n止盈 1：67 252\n止盈 2：61 502', 'BTC short limit 68100 | sl 69900 | tp 67252 61502'],
  ['LONG #LINK 10:45\nEntry: 16\nSL: 15\nTP: 17', 'LINK long limit 16 | sl 15 | tp 17'],
])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
