import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['#ARB 做多 10x\n进场：0.52-0.535\n离场：0.498\n止盈：0.56-0.59', 'ARB long zone 0.52 0.535 | sl 0.498 | tp 0.56 0.59 | 10x'],
    [
      'ARB/USDT 做多\n以上仅供参考，如果不认同请勿跟单\n进场：0.52\n止损：0.498\n止盈：0.56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
    ['#APT 空\n进场9.8-10\n止损：4小时收盘站上10.4\n目标9.2/8.8', 'APT short zone 9.8 10 | sl 10.4 4h candle | tp 9.2 8.8'],
    ['刚刚在8.9多了APT，止损8.5，目标9.4', 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
    ['APT 8.9附近进多，防守8.5，看9.4-9.9', 'APT long limit 8.9 | sl 8.5 | tp 9.4 9.9'],
    ['APT现价空 9.8 损10.4 盈9.2', 'APT short market 9.8 | sl 10.4 | tp 9.2'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each(['平仓记录\nSOL 多\n开仓价：150\n平仓：160', 'SOL 多单已止盈\n进场：150\n出场：160'])('%j', (text) =>
    expect(readShort(text)).toMatch(/^(?:noise|refusal)/),
  );
});
