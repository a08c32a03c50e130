import { describe, expect, test } from 'vitest';
import { inShort } from '../../testing/in-short.ts';
import { read } from '../../testing/read.ts';

/** A text and what it means, in the words of `inShort`. */
type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[]): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
}

describe('1 numbers', () => {
  means([
    ['Long BTC\nEntry 43,250.5\nSL 42,100\nTP 45,000', 'BTC long | limit 43250.5 | sl 42100 | tp 45000'],
    ['Long BTC\nEntry 43.250,5\nSL 42.100\nTP 45.000', 'BTC long | limit 43250.5 | sl 42100 | tp 45000'],
    ['Long BTC\nEntry 43 250\nSL 42 050\nTP 45 000', 'BTC long | limit 43250 | sl 42050 | tp 45000'],
    ['Bitcoin long, entry 61.200, stop 60.100, target 62.500', 'BTC long | limit 61200 | sl 60100 | tp 62500'],
    ['Short BTC 67.5k sl 68k2 tp 65k', 'BTC short | limit 67500 | sl 68200 | tp 65000'],
    ['Long #BTC\nentry 87800-900\nsl 87000\ntp 89000', 'BTC long | zone 87800,87900 | sl 87000 | tp 89000'],
    ['LONG #IMX\nEntry 1.25\nTP11.28\nTP21.31\nTP31.36\nSL 1.21', 'IMX long | limit 1.25 | sl 1.21 | tp 1.28,1.31,1.36'],
    ['LONG #SOL\nEntry 140\nTP145\nTP150\nSL 135', 'SOL long | limit 140 | sl 135 | tp 145,150'],
    ['#CHZ LONG\nEntry: 0.0775\nTargets: 1️⃣0.07952️⃣0.08133️⃣0.085\nSL 0.074', 'CHZ long | limit 0.0775 | sl 0.074 | tp 0.0795,0.0813,0.085'],
    ['Long #SEI 0.5120$ sl 0.4980$ tp 0.5300$🚀', 'SEI long | limit 0.512 | sl 0.498 | tp 0.53'],
    ['Short #ETH\nEntry 3,720, 3,760\nSL 3,800\nTP 3,700, 3,610', 'ETH short | limit 3720,3760 | sl 3800 | tp 3700,3610'],
    ['Long #OP\nEntry 1.6120000000000001\nSL 1.57\nTP 1.7', 'OP long | limit 1.612 | sl 1.57 | tp 1.7'],
    ['Long #CRO\nEntry 0. 0745\nSL 0.0700\nTP 0.0790', 'CRO long | limit 0.0745 | sl 0.07 | tp 0.079'],
    ['Long #BTC\nEntry 64,5xx\nSL 63,000\nTP 66,000', 'NUMBER_INCOMPLETE'],
    ['Long #DOGE\nEntry 0.2\nSL 0.19\nTP 0.21/2200', 'LEVEL_OUTLIER'],
    ['Long #SOL\nEntry 140\nSL 135\nTP 1500', 'LEVEL_OUTLIER'],
    ['BTC/USDT long on 28 Feb 2026\nEntry 71200\nTP 72000\nSL 70100', 'BTC/USDT long | limit 71200 | sl 70100 | tp 72000'],
    ['Long #SUI 3.45 sl 3.31 tp 3.7\nR:R 1:3, accuracy 82%, signal #17', 'SUI long | limit 3.45 | sl 3.31 | tp 3.7'],
    ['1/1\nLong #BNB 1950 sl 1900\nTP:\n2000\n(c) 2026', 'BNB long | limit 1950 | sl 1900 | tp 2000'],
    ['https://example.com/join?ref=77\nLong #SUI 3.45 sl 3.31 tp 3.7\nwww.example.com/BTCUSDT', 'SUI long | limit 3.45 | sl 3.31 | tp 3.7'],
    ['LONG #OP 1h\nEntry 1.612\nTP1 1.64 (+1.7%)\nTP2 1.68 (+4.2%)\nSL 1.57 (-2.6%)', 'OP long | limit 1.612 | sl 1.57 | tp 1.64,1.68'],
  ]);
});

describe('2 symbol', () => {
  const levels = '\nEntry 2.00\nSL 1.90\nTP 2.20';
  const order = 'long | limit 2 | sl 1.9 | tp 2.2';
  means([
    [`LONG UNI/USDT${levels}`, `UNI/USDT ${order}`],
    [`LONG UNIUSDT.P${levels}`, `UNI/USDT ${order}`],
    [`LONG UNI-PERP${levels}`, `UNI ${order}`],
    [`LONG UNI/USDT:USDT${levels}`, `UNI/USDT ${order}`],
    [`LONG #UNI USDT${levels}`, `UNI/USDT ${order}`],
    [`LONG UNI(USDT)${levels}`, `UNI/USDT ${order}`],
    [`LONG $uni${levels}`, `UNI ${order}`],
    [`Coin: Uni\nLONG${levels}`, `UNI ${order}`],
    ['LONG 1000PEPEUSDT\nEntry 0.0112\nSL 0.0105\nTP 0.0123', '1000PEPE/USDT long | limit 0.0112 | sl 0.0105 | tp 0.0123'],
    ['Ether short 3400 sl 3500 tp 3200', 'ETH short | limit 3400 | sl 3500 | tp 3200'],
    [`LONG THE/USDT${levels}`, `THE/USDT ${order}`],
    [`LONG 0G/USDT${levels}`, `0G/USDT ${order}`],
    [`LONG BUSDT${levels}`, `B/USDT ${order}`],
    [`LONG BTCDOM/USDT${levels}`, `BTCDOM/USDT ${order}`],
    ['🟢 LONG - $4\n- Entry: 0.0873\n- SL: 0.0804\n- TP: 0.1028', '4 long | limit 0.0873 | sl 0.0804 | tp 0.1028'],
    ['BUY $4\nSL 3.5\nTP 5', 'SYMBOL_MISSING'],
    [`AI SIGNAL\nLONG\nPair: XYZQ${levels}`, `XYZQ ${order}`],
    [`LONG ME${levels}`, `ME ${order}`],
    [`#UNI LONG on Binance, better than BTC these days${levels}`, 'SYMBOL_AMBIGUOUS'],
    [`#UNI LONG${levels}\nFollow us for more BTC and ETH calls`, `UNI ${order}`],
    ['LONG SOL/ETH\nEntry 145\nSL 140\nTP 155', 'SYMBOL_AMBIGUOUS'],
    ['ETH/BTC\nLONG 0.031\nSL 0.029\nTP 0.036', 'ETH/BTC long | limit 0.031 | sl 0.029 | tp 0.036'],
    ['#XRPBTC long 0.0000081 sl 0.0000077 tp 0.0000085', 'XRP/BTC long | limit 0.0000081 | sl 0.0000077 | tp 0.0000085'],
    ['LONG WBTC 64000 sl 63000 tp 66000', 'WBTC long | limit 64000 | sl 63000 | tp 66000'],
    [
      '#UNI LONG\nFirst entry: 7.1\nSL: 6.9\nTP: 7.6\nSafer entry: 6.7\nSL: 6.45\nTP: 7.4',
      'UNI long | limit 7.1 | sl 6.9 | tp 7.6 & UNI long | limit 6.7 | sl 6.45 | tp 7.4',
    ],
    ['LONG BTC and ETH\nEntry 145\nSL 140\nTP 155', 'SYMBOL_AMBIGUOUS'],
    ['LONG LINK #TRX\nEntry 0.3\nSL 0.29\nTP 0.32', 'SYMBOL_AMBIGUOUS'],
    ['#study\nLONG SOL\nEntry 150\nSL 140\nTP 160', 'SOL long | limit 150 | sl 140 | tp 160'],
    ['LONG SOL #study #charts\nEntry 150\nSL 140\nTP 160', 'SOL long | limit 150 | sl 140 | tp 160'],
    ['#study #NEWCOIN LONG\nEntry 150\nSL 140\nTP 160', 'NEWCOIN long | limit 150 | sl 140 | tp 160'],
    ['#NEWCOIN LONG like BTC\nEntry 150\nSL 140\nTP 160', 'SYMBOL_AMBIGUOUS'],
    ['Good morning folks\nLONG SOL\nEntry 150\nSL 140\nTP 160', 'SOL long | limit 150 | sl 140 | tp 160'],
    ['LONG #NEWCOIN #TRX\nEntry 0.3\nSL 0.29\nTP 0.32', 'SYMBOL_AMBIGUOUS'],
    ['LONG RUNE\n#Stoploss 1.9\nEntry 2\nTP 2.2', 'RUNE long | limit 2 | sl 1.9 | tp 2.2'],
    ['OP short\nEntry 2\nSL 2.1\nTP 1.8\nGood lu$ck', 'OP short | limit 2 | sl 2.1 | tp 1.8'],
    ['LONG UNI 7.1 SL 6.9 TP 7.6\nLONG UNI 7.1 SL 6.9 TP 7.6', 'UNI long | limit 7.1 | sl 6.9 | tp 7.6'],
    ['LONG UNI 7.1 SL 6.9 TP 7.6\nLONG UNI 7.1 SL 6.9 TP 7.6\nLeverage: 5x', 'UNI long | limit 7.1 | sl 6.9 | tp 7.6 | 5x'],
    ['New call\nUNI long, entry 7.1, SL 6.9, TP 7.6\nUNI long, entry 7.1, SL 6.9, TP 7.6\nLeverage: 5x', 'LEVELS_CONTRADICTORY'],
    ['LONG UNI\nEntry: 7.1\nEntry: 7.1\nSL: 6.9\nTP: 7.6', 'UNI long | limit 7.1 | sl 6.9 | tp 7.6'],
    ['LONG\nEntry 145\nSL 140\nTP 155', 'SYMBOL_MISSING'],
    [
      'LONG BTC 64000 SL 63000 TP 66000\nSHORT ETH 3500 SL 3600 TP 3300',
      'BTC long | limit 64000 | sl 63000 | tp 66000 & ETH short | limit 3500 | sl 3600 | tp 3300',
    ],
    [
      '1. LONG BTC 64000, SL 63000, TP 66000\n2. SHORT ETH 3500, SL 3600, TP 3300',
      'BTC long | limit 64000 | sl 63000 | tp 66000 & ETH short | limit 3500 | sl 3600 | tp 3300',
    ],
  ]);
});

describe('3 side', () => {
  means([
    ['Direction: SHORT 📉\nPair: #UNI/USDT\nEntry: 7.1\nTP: 6.9\nSL: 7.3', 'UNI/USDT short | limit 7.1 | sl 7.3 | tp 6.9'],
    ['Bias: Bullish (Long)\nTicker: XRPUSDT\nEntry: 0.524\nSL: 0.508\nTP: 0.54', 'XRP/USDT long | limit 0.524 | sl 0.508 | tp 0.54'],
    ['#UNI/USDT\nEntry: 7.1\nTP: 7.4\nSL: 6.9', 'UNI/USDT long | limit 7.1 | sl 6.9 | tp 7.4'],
    ['#UNI/USDT\nEntry: 7.1\nTP: 6.9\nSL: 7.3', 'UNI/USDT short | limit 7.1 | sl 7.3 | tp 6.9'],
    ['📉 #UNI 💰 7.1 🛑 7.3 🎯 6.9', 'UNI short | limit 7.1 | sl 7.3 | tp 6.9'],
    ['#UNI short term\nEntry: 7.1\nTP: 7.4\nSL: 6.9', 'UNI long | limit 7.1 | sl 6.9 | tp 7.4'],
    ['#UNI\nBuy Zone: 10.5 - 10.8\nSell: 10.1 / 9.8\nStop: 11.2', 'UNI short | zone 10.5,10.8 | sl 11.2 | tp 10.1,9.8'],
    ['#UNI\nBuy zone: 10.5 - 10.8\nSell zone: 11.4 - 12\nStop: 10', 'UNI long | zone 10.5,10.8 | sl 10 | tp 11.4,12'],
    ['LONG #UNI\nEntry 7.1\nSL 7.3\nTP 7.6', 'STOP_WRONG_SIDE'],
    ['LONG #UNI\nEntry 7.1\nSL 6.9\nTP 6.5', 'TARGET_WRONG_SIDE'],
    ['LONG or SHORT #UNI\nEntry 7.1\nSL 6.9\nTP 7.4', 'SIDE_CONTRADICTORY'],
    ['LONG #UNI\nEntry 7.0 - 7.2\nSL 6.8\nTP 7.1, 7.5', 'UNI long | zone 7,7.2 | sl 6.8 | tp 7.1,7.5'],
  ]);
});

describe('4 entry', () => {
  means([
    ['LONG #INJ now\nSL 23\nTP 26', 'INJ long | market | sl 23 | tp 26'],
    ['LONG #INJ\nEntry: current price\nSL 23\nTP 26', 'INJ long | market | sl 23 | tp 26'],
    ['LONG #INJ\nSL 23\nTP 26', 'INJ long | market | sl 23 | tp 26'],
    ['LONG #INJ\nCMP: 24.3\nSL 23\nTP 26', 'INJ long | market 24.3 | sl 23 | tp 26'],
    ['#INJ x10\n\nNow: 24.3\n\nTarget: 25 - 26', 'INJ long | market 24.3 | tp 25,26 | 10x'],
    ['LONG #INJ\nEntry 24.3 (current price 24.5)\nSL 23\nTP 26', 'INJ long | limit 24.3 | sl 23 | tp 26'],
    ['LONG #INJ\nPrice: 24.5\nEntry: 24.3\nSL 23\nTP 26', 'INJ long | limit 24.3 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry: current price (24.3)\nSL 23\nTP 26', 'INJ long | market 24.3 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry: current price 24.3\nSL 23\nTP 26', 'INJ long | market 24.3 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry:\ncurrent price\nSL 23\nTP 26', 'INJ long | market | sl 23 | tp 26'],
    ['LONG #INJ\nEntries: 24.3, 23.9, 23.6\nSL 23\nTP 26', 'INJ long | limit 24.3,23.9,23.6 | sl 23 | tp 26'],
    ['LONG #INJ\nE1: 24.3\nE2: 23.9\nSL: 23\nTP: 26', 'INJ long | limit 24.3 + limit 23.9 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry 1: 24.3 (40%)\nEntry 2: 23.9 (60%)\nSL: 23\nTP: 26', 'INJ long | limit 24.3(40%) + limit 23.9(60%) | sl 23 | tp 26'],
    ['LONG #INJ\nEntry between 24.3 and 23.9\nSL 23\nTP 26', 'INJ long | zone 24.3,23.9 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry = [ 24.3 TO 23.9 ]\nSL = 23\nTP = [ 25, 26 ]', 'INJ long | zone 24.3,23.9 | sl 23 | tp 25,26'],
    ['LONG #INJ\nmarket or 23.9\nSL 23\nTP 26', 'INJ long | market + limit 23.9 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry: CMP + 23.9\nSL 23\nTP 26', 'INJ long | market + limit 23.9 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry: 24.3, add at 23.6\nSL 23\nTP 26', 'INJ long | limit 24.3 + limit 23.6 | sl 23 | tp 26'],
    ['LONG #INJ\nEntry now 24.3-24.5\nSL 23\nTP 26', 'INJ long | market 24.3,24.5 | sl 23 | tp 26'],
    ['Buy half now at 24.3 and half at 23.6 #INJ. Stop 23. Target 26', 'LEVELS_CONTRADICTORY'],
    ['LONG #INJ\nEntry: 24.3 now, 23.6 limit\nSL 23\nTP 26', 'LEVELS_CONTRADICTORY'],
    ['LONG #INJ above 24.9\nSL 24\nTP 26', 'INJ long | breakout 24.9 | sl 24 | tp 26'],
    ['LONG #INJ\nEntry on break and close above 24.9\nSL 24\nTP 26', 'INJ long | breakout 24.9 | sl 24 | tp 26'],
    ['INJUSDT Sell Stop 23.9\nSL: 25\nTP: 22', 'INJ/USDT short | breakout 23.9 | sl 25 | tp 22'],
    ['SELL LIMIT INJUSDT @ 25.9\nSL @ 26.5\nTP @ 24', 'INJ/USDT short | limit 25.9 | sl 26.5 | tp 24'],
    ['Entry(s): 24.3\nLONG #INJ\nTarget(s): 26\nStop(s): 23', 'INJ long | limit 24.3 | sl 23 | tp 26'],
    ['LONG #INJ\nEntyr: 24.3\nTaregt: 26\nStoplos: 23', 'INJ long | limit 24.3 | sl 23 | tp 26'],
  ]);
});

describe('5 stop', () => {
  means([
    ['LONG #ADA\nEntry 0.45\nStol loss: 0.43\nTP 0.48', 'ADA long | limit 0.45 | sl 0.43 | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nCut loss below 0.43\nTP 0.48', 'ADA long | limit 0.45 | sl 0.43 | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nSL 3%\nTP 0.48', 'ADA long | limit 0.45 | sl 3% | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nStop: 5-10%\nTP 0.48', 'ADA long | limit 0.45 | sl 5% | tp 0.48'],
    ['LONG #BTC\nEntry 64000\nSL 500 points\nTP 66000', 'BTC long | limit 64000 | sl 500pts | tp 66000'],
    ['LONG #ADA\nEntry 0.45\nSL: 4h close below 0.43\nTP 0.48', 'ADA long | limit 0.45 | sl 0.43 @4h | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nSL: 0.43 (daily close)\nTP 0.48', 'ADA long | limit 0.45 | sl 0.43 @1d | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nSL: 0.43\n(15 minutes candle close below)\nTP 0.48', 'ADA long | limit 0.45 | sl 0.43 @15m | tp 0.48'],
    ['LONG #ADA\nEntry 0.45\nNo stop loss\nTP 0.48', 'ADA long | limit 0.45 | tp 0.48'],
    [
      'Ticker: BNBUSDT\nEntry: 640\nTargets: 638 - 636\nStop: 0.5% - 643.2, 1% - 646.4',
      'BNB/USDT short | limit 640 | sl 643.2 | tp 638,636',
    ],
    ['LONG #ADA\nEntry 0.45\nSL 0.43\nSL 0.41\nTP 0.48', 'LEVELS_CONTRADICTORY'],
  ]);
});

describe('6 targets', () => {
  const head = 'LONG #ATOM\nEntry 9\nSL 8.5\n';
  means([
    [`${head}Goals: 9.3 | 9.6 | 10`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6,10'],
    [`${head}Targets 9.3, 9.6 & 10+`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6,10'],
    [`${head}TP 9.3\n9.6\n10`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6,10'],
    [`${head}TP¹ 9.3\nTP² 9.6`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6'],
    [`${head}🥇 9.3\n🥈 9.6`, 'NUMBER_AMBIGUOUS'],
    [`${head}Take profits:\n🥇 9.3\n🥈 9.6`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6'],
    [`${head}TP1: 9.3 (50%)\nTP2: 9.6 (30%)\nTP3: 10 (20%)`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3(50%),9.6(30%),10(20%)'],
    [`${head}TP: 10%, 20%`, 'ATOM long | limit 9 | sl 8.5 | tp 10%,20%'],
    [`${head}TP 9.3, 9.6 and moonbag`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6,open'],
    [`${head}TP 9.3-9.6`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3,9.6'],
    [`${head}TP 9.3\nAfter TP1, move the stop to entry`, 'ATOM long | limit 9 | sl 8.5 | tp 9.3'],
    [`${head}1️⃣ 9.3✅\n2️⃣ 9.6`, 'UNREADABLE'],
    [`${head}TP 9.3 ✅ - 9.6 - 10`, 'UNREADABLE'],
  ]);
});

describe('7 leverage', () => {
  const rest = '\nEntry 2\nSL 1.9\nTP 2.2';
  const order = 'UNI long | limit 2 | sl 1.9 | tp 2.2';
  means([
    [`LONG #UNI x10${rest}`, `${order} | 10x`],
    [`LONG #UNI { 25X }${rest}`, `${order} | 25x`],
    [`LONG #UNI${rest}\nLeverage×50`, `${order} | 50x`],
    [`LONG #UNI${rest}\nLeverege: Cross (20.0X)`, `${order} | 20x cross`],
    [`LONG #UNI${rest}\nLev 10`, `${order} | 10x`],
    [`LONG #UNI${rest}\nLeverage: 5 - 10x isolated`, `${order} | 5-10x isolated`],
    [`LONG #UNI${rest}\nLEV: 5X - 10X - 20X`, `${order} | 5-20x`],
    [`LONG #UNI 2, stop 1.9, targets 2.2 2.4. 5x lev`, 'UNI long | limit 2 | sl 1.9 | tp 2.2,2.4 | 5x'],
  ]);
});

describe('8 risk and size', () => {
  const rest = '\nEntry 2\nSL 1.9\nTP 2.2';
  const order = 'UNI long | limit 2 | sl 1.9 | tp 2.2';
  means([
    [`LONG #UNI${rest}\nRisk: 1%`, `${order} | risk 1%`],
    [`LONG #UNI${rest}\n0.5% risk.`, `${order} | risk 0.5%`],
    [`LONG #UNI${rest}\nRisking 0.5% here`, `${order} | risk 0.5%`],
    [`LONG #UNI${rest}\nuse 2% of your wallet`, `${order} | size 2%`],
    [`LONG #UNI${rest}\nAmount: 5%`, `${order} | size 5%`],
    [`Half size LONG #UNI${rest}`, `${order} | size x0.5`],
    [`LONG #UNI${rest}\nAccount usage: 1-2%`, order],
  ]);
});

describe('9 spelling', () => {
  means([
    ['𝗟𝗢𝗡𝗚 #𝗨𝗡𝗜\n𝗘𝗻𝘁𝗿𝘆: 𝟮.𝟬\n𝗦𝗟: 𝟭.𝟵\n𝗧𝗣: 𝟮.𝟮', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['**LONG #UNI**\n__Entry__: `2.0`\nSL： 1.9\nTP： 2.2', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['LO\u200bNG #UNI En\u200dtry 2 SL 1.9 TP 2.2', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['**LONG #UNI**\n**Entry: 2.0**\n**SL: 1.9**\n**TP: 2.2**', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['**LONG #UNI\nEntry: 2.0\nSL: 1.9\nTP: 2.2**', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['**LONG** #UNI\nEntry: 2.0**\nSL: 1.9\nTP: 2.2', 'NUMBER_INCOMPLETE'],
    ['LONG $UNІ\nEntry 2\nSL 1.9\nTP 2.2', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['LONG $ХYZQ\nEntry 2\nSL 1.9\nTP 2.2', 'SYMBOL_LOOKALIKE'],
    ['✖️SL: 1.9\nLONG #UNI\n✔️ENTRY: 2\n🎯TP: 2.2', 'UNI long | limit 2 | sl 1.9 | tp 2.2'],
    ['║ Pair: UNI/USDT\n║ Side: LONG\n║ Entry: 2\n║ TP1: 2.2\n║ SL: 1.9', 'UNI/USDT long | limit 2 | sl 1.9 | tp 2.2'],
    ['⭐ #UNI/USDT LONG 👉 Entry = $2 TARGET - $2.2 - $2.4 ❌ Stop Loss - $1.9', 'UNI/USDT long | limit 2 | sl 1.9 | tp 2.2,2.4'],
  ]);
});

describe('10 no order', () => {
  test.each([
    'If BTC closes above 66k I might long to 70k with the stop at 64.5k',
    'Will open a long on SOL after confirmation, maybe 140',
    'Any opinion on a long of SOL at 145 sl 140 tp 155?',
    'He is long ETH at 3500, SL 3400, TP 3800',
    'Some trader is short ETH from 3500 with SL 3600 and TP 3200',
    'They longed ETH at 3500, SL 3400, TP 3800',
    'My friend went short SOL at 150 sl 155 tp 140',
    'BTC hit 70k! Entry 64k, TP 70k smashed, congrats everyone',
    'GMX looks ready, waiting for a 24.5 retest before entering, sl 23.8, tp 26',
    'Join our VIP: 20 signals a week, 92% accuracy, 50$ a month',
    'This week: BTC LONG +120%, ETH SHORT +85%, SOL LONG +60%',
    'ETH resistance 3500, support 3300, next stop could be 3800',
    'Always move the stop to entry when the first target is reached',
    'Would you rather long BTC at 64k or short it at 70k? Vote below',
    '#UNI/USDT all entries filled\naverage entry 7.05',
    '#UNI/USDT LONG made 31% profit (5x)',
    'Thanks admin, I closed my ETH with 30% profit',
  ])('%s', (text) => {
    const { orders, actions } = read(text);
    expect([...orders, ...actions]).toEqual([]);
  });
});

describe('11 other markets', () => {
  test.each([
    'GOLD BUY 2350\nSL 2340\nTP 2370',
    'XAU/USD sell 2350 sl 2360 tp 2330',
    'EURUSD SELL NOW 1.0850 SL 1.0890 TP 1.0780',
    'Buy CHF/JPY\nentry 171.2\nstop 170.8\ntarget 172',
    'US30 buy 39000 sl 38900 tp 39200',
    'BTO TSLA 250c 3/15 @ 2.45',
    'COIN long 240 sl 230 tp 260',
  ])('%s', (text) => {
    const { kind, orders } = read(text);
    expect([kind === 'refusal' || kind === 'noise', orders]).toEqual([true, []]);
  });
});

describe('12 hostile text', () => {
  test.each([
    ['very long', 'LONG BTC entry 64000 sl 63000 tp 66000 '.repeat(3000)],
    ['deep brackets', `LONG BTC ${'('.repeat(8000)} ${')'.repeat(8000)} 64000 5 6 7`],
    ['a thousand numbers', `LONG BTC entry 64000 ${Array.from({ length: 1000 }, (_, at) => 64_000 + at).join(' ')}`],
    ['a reversed text', '\u202eLONG BTC 64000 TS 63000\u202c PT'],
    ['only marks', '!!!$$$###@@@***___```'],
  ])('%s', (_, text) => {
    const { kind, orders } = read(text);
    expect([['noise', 'refusal'].includes(kind), orders]).toEqual([true, []]);
  });
});

describe('instructions', () => {
  means([
    ['Close BTC now', 'close BTC'],
    ['Closed half of SOL', 'partial_close SOL 0.5'],
    ['Take 30% off LINK and move stop to entry', 'partial_close LINK 0.3 & breakeven LINK'],
    ['Cancel the limit on ADA', 'cancel ADA'],
    ['Move SL on ETH to 3350', 'move_sl ETH 3350'],
    ['Close all longs', 'close longs'],
    ['New targets for AVAX: 36, 38', 'edit_tp AVAX 36 38'],
    ['You can close half of SOL here', 'partial_close SOL 0.5'],
  ]);

  test('an optional form is unsure', () => expect(Number(read('You can close half of SOL here').confidence)).toBeLessThanOrEqual(0.7));

  describe('beside an order', () => {
    means([
      ['Close ETH. Opening BTC long at 64000, SL 63000, TP 66000', 'BTC long | limit 64000 | sl 63000 | tp 66000 & close ETH'],
      ['Cancel the LINK limit.\nShort ADA 0.45, sl 0.47, tp 0.42', 'ADA short | limit 0.45 | sl 0.47 | tp 0.42 & cancel LINK'],
      ['Close BTC long.\nSHORT BTC 64000, SL 65000, TP 62000', 'LEVELS_CONTRADICTORY'],
      ['Close all.\nSHORT BTC 64000, SL 65000, TP 62000', 'UNREADABLE'],
    ]);
  });
});
