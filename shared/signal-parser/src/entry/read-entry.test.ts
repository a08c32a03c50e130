import { describe, expect, test } from 'vitest';
import { read, readOrder } from '../testing/read.ts';

const legs = (text: string): readonly string[] => readOrder(text).legs.map(({ type, prices }) => [type, ...prices].join(' '));
const targets = (text: string): readonly (string | null)[] =>
  readOrder(text).takeProfits.map(({ price, percent, open }) => (open ? 'open' : (price ?? `${percent}%`)));
const code = (text: string): string => read(text).refusal?.code ?? read(text).kind;

describe('the way in', () => {
  test.each([
    ['LONG SOL entry 150 sl 140 tp 160', ['limit 150']],
    ['LONG SOL entry 150 - 145 sl 140 tp 160', ['zone 150 145']],
    ['LONG SOL entry zone: 150 145 sl 140 tp 160', ['zone 150 145']],
    ['LONG SOL entries: 150, 148, 145 sl 140 tp 160', ['limit 150 148 145']],
    ['LONG SOL\nEntry:\n1) 150\n2) 145\nSL 140\nTP 160', ['limit 150 145']],
    ['LONG SOL between 150 and 145, sl 140, tp 160', ['zone 150 145']],
    ['LONG SOL now, sl 140, tp 160', ['market']],
    ['LONG SOL entry: market 150 sl 140 tp 160', ['market 150']],
    ['LONG SOL market or 145 sl 140 tp 160', ['market', 'limit 145']],
    ['LONG SOL CMP/145 sl 140 tp 160', ['market', 'limit 145']],
    ['LONG SOL\nEntry market: 150\nEntry limit: 145\nSL 140\nTP 160', ['market 150', 'limit 145']],
    ['LONG SOL\nEntry: 150 - 148\nEntry limit: 145\nSL 140\nTP 160', ['zone 150 148', 'limit 145']],
    ['LONG SOL NOW\nEnter 150\nSL 140\nTP 160', ['market 150']],
    ['LONG SOL\nSL 140\nTP 160', ['market']],
    ['Buy SOL above 150, stop 140, target 160', ['breakout 150']],
    ['Short SOL below 150, stop 160, target 140', ['breakout 150']],
    ['Buy SOL below 150, stop 140, target 160', ['limit 150']],
    ['$sol long\n150–145\nsl 140\ntp 160', ['zone 150 145']],
    ['SHORT BTC 87800-900 sl 89000 tp 85000', ['zone 87800 87900']],
    ['SOL лонг с текущих\nВход: 150\nУсреднение: 145\nСтоп: 140\nТейк: 160', ['market 150', 'limit 145']],
    ['SOL лонг\nВход лимиткой\n1) 150\n2) 145\nСтоп 140\nТейки 160 170', ['limit 150 145']],
    ['SOL 150-145附近多\n止損:140\n目標:160', ['zone 150 145']],
    ['SOL 市价做多 止损140 止盈160', ['market']],
  ])('%j', (text, expected) => {
    expect(legs(text)).toEqual(expected);
  });
});

describe('targets', () => {
  test.each([
    ['160 170 180', ['160', '170', '180']],
    ['160 - 170 - 180', ['160', '170', '180']],
    ['160/170/180', ['160', '170', '180']],
    ['160, 170 & 180+', ['160', '170', '180']],
    ['160 | 170 | open', ['160', '170', 'open']],
    ['10%, 20%', ['10%', '20%']],
    ['(160-170)', ['160', '170']],
    ['[ 160, 170 ]', ['160', '170']],
    ['\n🥇 160\n🥈 170', ['160', '170']],
    ['\n1) 160 - 50%\n2) 170 - 50%\n3) 🚀🚀', ['160', '170']],
    ['\n160\n170', ['160', '170']],
    ['160 160', ['160']],
  ])('%j', (written, expected) => {
    expect(targets(`LONG SOL/USDT\nEntry 150\nSL 140\nTargets: ${written}`)).toEqual(expected);
  });

  test('shares are kept, promises of profit are not shares', () => {
    const shares = (text: string) => readOrder(`LONG SOL/USDT\nEntry 150\nSL 140\n${text}`).takeProfits.map(({ share }) => share);
    expect(shares('TP1 160 (60%)\nTP2 170 (40%)')).toEqual(['60', '40']);
    expect(shares('TP1 160 40% of profit\nTP2 170 100% of profit')).toEqual([null, null]);
  });
});

describe('the stop', () => {
  const stop = (written: string) => readOrder(`LONG SOL/USDT\nEntry 150\nTP 160\n${written}`).stop;
  test.each([
    ['SL: 140', { price: '140' }],
    ['🛑 140', { price: '140' }],
    ['Stop-Loss = (140)', { price: '140' }],
    ['Stop Targets:\n1) 140 - 100%', { price: '140', percent: null }],
    ['SL: 5%', { price: null, percent: '5' }],
    ['Stop Target: 4-8%', { price: null, percent: '4' }],
    ['止損：8點', { price: null, points: '8' }],
    ['SL: 4h close below 140', { price: '140', candle: '4h' }],
    ['SL 140 (15 minutes candle closing below)', { price: '140', candle: '15m' }],
    ['Stop: daily candle close below 140', { price: '140', candle: '1d' }],
  ])('%j', (written, expected) => {
    expect(stop(written)).toMatchObject(expected);
  });

  test.each(['No SL', 'SL: open', 'Stoploss: my instruction', 'Without SL'])('%s is none', (written) => {
    expect(stop(written)).toBeNull();
  });
});

describe('leverage, mode, risk and size', () => {
  const order = (written: string) => readOrder(`LONG SOL/USDT\n${written}\nEntry 150\nSL 140\nTP 160`);
  test.each([
    ['10x', '10', null],
    ['Leverage: x20', '20', null],
    ['Leverage: 12', '12', null],
    ['Cross 25X', '25', null],
    ['Isolated (5.0X)', '5', null],
    ['{ 25X }', '25', null],
    ['плечо 75х', '75', null],
    ['5-10x', null, ['5', '10']],
    ['Leverage: 5x – 10x', null, ['5', '10']],
    ['Leverage X8 X12', null, ['8', '12']],
    ['10x to 50x', null, ['10', '50']],
  ])('%s', (written, leverage, leverageRange) => {
    expect(order(written)).toMatchObject({ leverage, leverageRange, market: 'futures' });
  });

  test('the margin mode, when one is named', () => {
    expect([order('Cross 5x').marginMode, order('isolated 5x').marginMode, order('cross or isolated 5x').marginMode]).toEqual([
      'cross',
      'isolated',
      null,
    ]);
  });

  test.each([
    ['Risk: 1%', { riskPercent: '1', sizePercent: null }],
    ['Риск 0,5%', { riskPercent: '0.5' }],
    ['Wallet size 2%', { sizePercent: '2', riskPercent: null }],
    ['Amount: 5%', { sizePercent: '5' }],
    ['half size', { sizeFactor: '0.5' }],
    ['Risk level: 3/5', { riskPercent: null }],
  ])('%s', (written, expected) => {
    expect(order(written)).toMatchObject(expected);
  });

  test('spot only when said', () => {
    expect(readOrder('BUY SPOT SOL entry 150 sl 140 tp 160').market).toBe('spot');
    expect(readOrder('Spot buy SOL now, sl 140')).toMatchObject({ market: 'spot', side: 'long' });
    expect(readOrder('BUY SOL entry 150 sl 140 tp 160').market).toBeNull();
  });
});

describe('the side', () => {
  const side = (text: string): string => readOrder(text).side;
  test('is inferred when entry, stop and targets agree', () => {
    expect(side('SOL/USDT\nEntry 150\nSL 140\nTP 160')).toBe('long');
    expect(side('SOL/USDT\nEntry 150\nSL 160\nTP 140')).toBe('short');
  });

  test('a horizon is no side', () => {
    expect(side('SOL/USDT for short term\nEntry 150\nSL 140\nTP 160')).toBe('long');
  });

  test('long and short outrank labels called buy and sell', () => {
    expect(side('#SHORT SOL/USDT\nBUY: 150\nSL 160\nTP 140')).toBe('short');
  });

  test('buy zone and sell are entry and target', () => {
    expect(targets('SOL/USDT\nBuy zone: 150 - 145\nSell: 160\nStop: 140')).toEqual(['160']);
  });

  test.each([
    ['LONG SHORT SOL entry 150 sl 140 tp 160', 'SIDE_CONTRADICTORY'],
    ['SOL entry 150 sl 140', 'UNREADABLE'],
  ])('%s', (text, expected) => {
    expect([expected, 'entry']).toContain(code(text));
    if (expected === 'SIDE_CONTRADICTORY') expect(code(text)).toBe(expected);
  });
});

describe('the coin', () => {
  test.each([
    ['PAIR:- RVV\nLONG\nEntry 1.5\nSL 1.4\nTP 1.6', 'RVV'],
    ['Coin: #SOL/USDT\nLONG\nEntry 150\nSL 140\nTP 160', 'SOL'],
    ['биток лонг вход 60000 стоп 58000 тейк 65000', 'BTC'],
    ['大餅 60000附近多 止損58000 目標65000', 'BTC'],
    ['Short #xbt entry 60000 sl 62000 tp 55000', 'BTC'],
    ['#SOLUSDT LONG #news\nEntry 150\nSL 140\nTP 160', 'SOL'],
    ['LONG SOL/USDT\nEntry 150\nSL 140\nTP 160\nJoin on BINANCE #hodl', 'SOL'],
  ])('%j is %s', (text, base) => {
    expect(readOrder(text).base).toBe(base);
  });

  test.each([
    ['LONG BTC/USDT ETH/USDT entry 60000 sl 58000 tp 65000', 'SYMBOL_AMBIGUOUS'],
    ['LONG BTC and ETH entry 60000 sl 58000 tp 65000', 'SYMBOL_AMBIGUOUS'],
    ['LONG entry 60000 sl 58000 tp 65000', 'SYMBOL_MISSING'],
    ['LONG $ХУZ entry 0.5 sl 0.45 tp 0.6', 'SYMBOL_LOOKALIKE'],
    ['XAUUSD BUY 2400 sl 2390 tp 2420', 'NOT_CRYPTO'],
    ['EURUSD sell 1.08 sl 1.09 tp 1.07', 'NOT_CRYPTO'],
  ])('%s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe('unsafe levels are refused', () => {
  test.each([
    ['LONG SOL entry 150 sl 155 tp 160', 'STOP_WRONG_SIDE'],
    ['SHORT SOL entry 150 sl 145 tp 140', 'STOP_WRONG_SIDE'],
    ['LONG SOL entry 150 sl 140 tp 145', 'TARGET_WRONG_SIDE'],
    ['LONG SOL entry 150 - 145 sl 147 tp 160', 'STOP_WRONG_SIDE'],
    ['LONG SOL entry 150 sl 14 tp 160', 'LEVEL_OUTLIER'],
    ['LONG SOL entry 150 sl 140 tp 1600', 'LEVEL_OUTLIER'],
    ['LONG SOL entry 150 sl 140 tp 160\nstop 135', 'LEVELS_CONTRADICTORY'],
    ['LONG BTC entry $64,5xx sl 63000 tp 66000', 'NUMBER_INCOMPLETE'],
    ['LONG XYZQ/USDT entrada 60.000 alvo 65.000 stop 58.000', 'NUMBER_AMBIGUOUS'],
    ['биток лонг вход 1,475 стоп 1,410 тейк 1,550', 'NUMBER_AMBIGUOUS'],
  ])('%s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('a first target inside the entry zone is kept', () => {
    expect(targets('LONG SOL entry 150 - 140 sl 130 tp 148 160')).toEqual(['148', '160']);
  });
});

describe('talk is no order', () => {
  test.each([
    'I might long SOL at 150 with a stop at 140 and target 160',
    'If SOL breaks 150 I long, stop 140, target 160',
    'LONG SOL entry 150 sl 140 tp 160?',
    'Should I long SOL at 150?',
    'Waiting for SOL 150 to long, SL 140, TP 160',
    'A friend went long SOL at 150, SL 140, TP 160',
    'LONG SOL entry 150 sl 140 tp 160 all targets hit',
    '#SOL LONG\nEntry: 150 ✅\nTP1: 160 ✅\nTP2: 170\nSL: 140',
    'SOL/USDT LONG 10x +45% profit',
    'SOL next resistance 160, support 140',
    'Если SOL пробьет 150, зайду в лонг, стоп 140, тейк 160',
    '如果SOL跌到140，做多，止损130，目标160',
  ])('%s', (text) => {
    expect(read(text).kind).toMatch(/noise|refusal/);
  });
});

describe('several orders', () => {
  test('one block each', () => {
    const { orders } = read('LONG BTC/USDT\nEntry 60000\nSL 58000\nTP 65000\n\nSHORT ETH/USDT\nEntry 2000\nSL 2100\nTP 1900');
    expect(orders.map(({ base, side, stop }) => `${base} ${side} ${stop?.price}`)).toEqual(['BTC long 58000', 'ETH short 2100']);
  });

  test('one line each, or between plus signs', () => {
    expect(read('Limit short sol 171\nLimit short avax 31.5').orders).toHaveLength(2);
    expect(read('Limit short sol 171 + limit short sol 174').orders).toHaveLength(2);
  });

  test('in words alone', () => {
    expect(read('Reshort AVAX LINK').orders.map(({ base, legs: ways }) => `${base} ${ways[0]?.type}`)).toEqual([
      'AVAX market',
      'LINK market',
    ]);
    expect(Number(read('BTC long').confidence)).toBeLessThan(0.9);
    expect(read('BTC long soon').kind).toBe('noise');
  });
});
