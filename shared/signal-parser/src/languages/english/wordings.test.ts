import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    [
      'LINK/USDT PERP\nSHORT\nPrice → 14.20\nOut → 13.6 / 13.1 / 12.4\nRisk → 14.75',
      'LINK/USDT short limit 14.2 | sl 14.75 | tp 13.6 13.1 12.4',
    ],
    [
      'LONG ARB/USDT\nIn: 0.52 - 0.535\nGoals: 0.56, 0.59, 0.63\nInvalidation: 0.498\nLev 6x',
      'ARB/USDT long zone 0.52 0.535 | sl 0.498 | tp 0.56 0.59 0.63 | 6x',
    ],
    ['ARB/USDT SHORT\n0.535 entry, 0.56 stop, 0.50 target', 'ARB/USDT short limit 0.535 | sl 0.56 | tp 0.5'],
    ['short ARB\n0.535 limit entry\n0.56 stop\n0.50 tp1\n0.47 tp2', 'ARB short limit 0.535 | sl 0.56 | tp 0.5 0.47'],
    ['Long ARB 0.52\nexit if the 4h closes below 0.498\ntargets 0.56 0.59', 'ARB long limit 0.52 | sl 0.498 4h candle | tp 0.56 0.59'],
    ['Shorted ARB at 0.535, stop above 0.56, looking for 0.50 and 0.47', 'ARB short market 0.535 | sl 0.56 | tp 0.5 0.47'],
    ['Market Sell ARB: 0.535\nSL: 0.56\nTP: 0.50', 'ARB short market 0.535 | sl 0.56 | tp 0.5'],
    [
      '⚠️ Please only take this trade when price touches the entry zone\nShort ARB/USDT\nEntry: 0.535\nStop: 0.56\nTarget: 0.50',
      'ARB/USDT short limit 0.535 | sl 0.56 | tp 0.5',
    ],
    [
      'Short ARB/USDT\nEntry: 0.535\nStop: 0.56\nTarget: 0.50\nThis is not financial advice, you should decide yourself if you want to go long or short',
      'ARB/USDT short limit 0.535 | sl 0.56 | tp 0.5',
    ],
    ['If BTC breaks 65000 I will go long\nEntry 65100\nStop 64000\nTarget 67000', 'refusal UNREADABLE'],
    ['LONG ARB/USDT\nBuy 0.52\nSell 40% @ 0.56, 60% @ 0.6\nSL 0.498', 'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56(40%) 0.6(60%)'],
    [
      '3 trades for today\n\n#ARB LONG\nentry 0.52\nsl 0.498\ntp 0.56\n\n#APT SHORT\nentry 9\nsl 9.5\ntp 8\n\n#TIA LONG\nentry 5\nsl 4.7\ntp 5.6',
      'ARB long limit 0.52 | sl 0.498 | tp 0.56 + APT short limit 9 | sl 9.5 | tp 8 + TIA long limit 5 | sl 4.7 | tp 5.6',
    ],
    [
      '#ARB/USDT\nLONG\nentry 0.52\nsl 0.498\ntp 0.56\n\n#APT/USDT\nSHORT\nentry 9\nsl 9.5\ntp 8',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56 + APT/USDT short limit 9 | sl 9.5 | tp 8',
    ],
    ['Sample setup (for beginners)\n#ARB LONG\nentry 0.52\nsl 0.498\ntp 0.56', 'refusal UNREADABLE'],
    ['Test signal, please ignore\n#ARB LONG\nentry 0.52\nsl 0.498\ntp 0.56', 'refusal UNREADABLE'],
    ['ARB long, risk 1%', 'ARB long market | risk 1%'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
