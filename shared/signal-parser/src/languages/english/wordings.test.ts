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
      'Short ARB/USDT\nEntry: 0.535\nStop: 0.56\nTarget: 0.50\nNo advice from me: if you want to go long or short, the choice is yours',
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
    ['BTC short', 'BTC short market'],
    [
      'TRADE ALERT #77 | BTCUSDT | SHORT\nPrice | 64200\nProtect | 65100\nGoals | 63000 / 62000\nLev | 5x',
      'BTC/USDT short limit 64200 | sl 65100 | tp 63000 62000 | 5x',
    ],
    [
      'Buy orders on APT: 8.9, 8.7 and 8.5 in equal parts. Stop under 8.2. TP 9.4 / 9.9',
      'APT long limit 8.9 8.7 8.5 | sl 8.2 | tp 9.4 9.9',
    ],
    ['APT short from 9.8 to 10, invalidated above 10.4, aiming for 9.2 and 8.8', 'APT short zone 9.8 10 | sl 10.4 | tp 9.2 8.8'],
    [
      'Signal: APT/USDT\nType: Short\nEntry price: 9.8\nStop price: 10.4\nProfit target: 9.2\nDate: 14.05.2025\nR:R 1:2\nConfidence: 85%\nVolume: 3.2x average',
      'APT/USDT short limit 9.8 | sl 10.4 | tp 9.2',
    ],
    [
      '🚀 APT/USDT LONG 🚀\nEntry 8.9\nTP 9.4 9.9\nSL 8.5\nJoin our VIP with 25 members left! Price 49$',
      'APT/USDT long limit 8.9 | sl 8.5 | tp 9.4 9.9',
    ],
    [
      'APT/USDT LONG (R:R 2.5)\nEntry 8.9\nTP1 9.4 (+5.6%)\nTP2 9.9 (+11.2%)\nSL 8.5 (-4.5%)\nRisk only 1-2% of your portfolio',
      'APT/USDT long limit 8.9 | sl 8.5 | tp 9.4 9.9 | risk 1%',
    ],
    ['APT/USDT LONG\nEntry 8.9\nTP 9.4\nSL 8.5\nIf TP1 is reached move SL to entry', 'APT/USDT long limit 8.9 | sl 8.5 | tp 9.4'],
    [
      'APT/USDT LONG\nWhy? Strong support and the trend line holds.\nEntry 8.9\nTP 9.4\nSL 8.5',
      'APT/USDT long limit 8.9 | sl 8.5 | tp 9.4',
    ],
    ['APT/USDT LONG\nEntry 8.9\nTP 9.4\nSL: 4h candle close below 8.5', 'APT/USDT long limit 8.9 | sl 8.5 4h candle | tp 9.4'],
    ['APT/USDT LONG\nEntry 8.9\nTP 9.4\nSL on daily close under 8.5', 'APT/USDT long limit 8.9 | sl 8.5 1d candle | tp 9.4'],
    ['APT long here, stop 8.5, target 9.4', 'APT long market | sl 8.5 | tp 9.4'],
    ['Enter Short\nAPT/USDT @ 9.8\nSL @ 10.4\nTP @ 9.2', 'APT/USDT short limit 9.8 | sl 10.4 | tp 9.2'],
    ['Order: BUY LIMIT\nSymbol: APTUSDT\nPrice: 8.9\nS/L: 8.5\nT/P: 9.4', 'APT/USDT long limit 8.9 | sl 8.5 | tp 9.4'],
    ['Order type: Stop\nPair: APT/USDT\nSide: Long\nPrice: 9.1\nSL: 8.7\nTP: 9.8', 'APT/USDT long breakout 9.1 | sl 8.7 | tp 9.8'],
    ['APT\\USDT long\nEntry 8.9..9.0\nSL 8.5\nTP 9.4..9.9', 'APT/USDT long zone 8.9 9 | sl 8.5 | tp 9.4 9.9'],
    ['LONG NEAR\nentry 5.2\nsl 4.9\ntp 5.8', 'NEAR long limit 5.2 | sl 4.9 | tp 5.8'],
    ['SELL ONE\nentry 0.02\nsl 0.022\ntp 0.017', 'ONE short limit 0.02 | sl 0.022 | tp 0.017'],
    ["I'm long APT from 8.9 with a stop at 8.5 and targets at 9.4 and 9.9", 'APT long limit 8.9 | sl 8.5 | tp 9.4 9.9'],
    ['Took a short on APT 9.8 sl 10.4 tp 9.2', 'APT short limit 9.8 | sl 10.4 | tp 9.2'],
    ['Opening a long on APT now at 8.9. Stop: 8.5. Targets: 9.4, 9.9. Keep it small.', 'APT long market 8.9 | sl 8.5 | tp 9.4 9.9'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each([
    'LONG SOL closed\nEntry: 150\nExit: 160\nStop was 145',
    'Closed trade #12\nSOL/USDT LONG\nIn: 150\nOut: 160',
    'Trade review: SOL long\nIn: 150\nOut: 160\nRisk: 5',
    'SOL/USDT SHORT\nEntry: 150\nClose: 141\nResult: +6%',
    'BTC long liquidations\nPrice: 64,000\nTarget: 3 bln',
    'Whale opened a LONG\nBTC\nPrice: 64,000\nLiquidation: 58,000\nGoals: unknown',
    'Price: 64,000\nSupport: 62,000\nResistance: 66,000\nBias: long',
    'Market overview: BTC\nPrice 64,210\nLongs 52%\nShorts 48%',
    "We could see BTC short from 66000, stop 67000, target 62000, but let's wait for confirmation",
    'If you are long BTC from 64000, your stop should be 62500 and target 67000',
    'How to read our calls: side LONG, In: 0.52, Out: 0.56, Risk: 0.498',
    'Bot stats: 0.535 entry, 0.56 stop, 0.50 target was hit 3 times for short ARB',
    'Looking for 2.60 on OP if it holds 2.31, no long yet',
    'Poll: ARB long or short from 0.52? stop 0.49 target 0.58',
    'I was looking for 0.985 on ENA, shorted there last week',
    'Imagine you long SOL\nEntry 150\nStop 140\nTarget 170\nYou risk 10 to make 20',
    'Should I long SOL here 150, sl 140, tp 170?',
    'SHORT OP\n2.31 in\n2.45 out',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});
