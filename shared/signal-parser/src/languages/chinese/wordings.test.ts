import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['#ARB 做多 10x\n进场：0.52-0.535\n离场：0.498\n止盈：0.56-0.59', 'ARB long zone 0.52 0.535 | sl 0.498 | tp 0.56 0.59 | 10x'],
    [
      'ARB/USDT 做多\n以上仅供参考，如果不认同请勿跟单\n进场：0.52\n止损：0.498\n止盈：0.56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
