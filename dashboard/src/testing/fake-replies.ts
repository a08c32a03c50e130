import type { EquityPoint } from '@trade-executor/contracts/api/accounts';
import type { Candle } from '@trade-executor/contracts/api/market';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { makeTradeView } from './make-trade-view.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A fixed evening, so that pictures can be compared. */
export const fakeNow = Date.UTC(2026, 10, 20, 10, 30);

/** 0 to 1, the same for the same place. */
const noise = (place: number) => Math.abs((Math.sin(place * 12.9898) * 43758.5453) % 1);

const rules: ReceiptView['rules'] = [
  { rule: 'source-authorised', passed: true, numbers: { channelId: '100000000000000301', authorised: 'true' } },
  { rule: 'copier-paused', passed: true, numbers: { paused: 'false' } },
  { rule: 'fresh', passed: true, numbers: { ageSeconds: '2', maxSeconds: '300' } },
  { rule: 'instrument-tradable', passed: true, numbers: { symbol: 'BTC/USDT:USDT', status: 'trading' } },
  { rule: 'stop-present-and-right-side', passed: true, numbers: { side: 'long', stopLoss: '59500', nearestEntry: '61000' } },
  { rule: 'price-near-market', passed: true, numbers: { market: '61042.5', distanceRatio: '0.0007', maxDistanceRatio: '0.02' } },
  { rule: 'max-open-positions', passed: true, numbers: { open: '2', max: '5' } },
  {
    rule: 'size',
    passed: true,
    numbers: { equity: '10412.88', riskRatio: '0.01', riskAmount: '104.13', quantity: '0.066', leverage: '5', limitedBy: 'risk' },
  },
];

export const fakeReceipts: readonly ReceiptView[] = [
  {
    receiptId: 'receipt-1',
    subject: 'entry',
    providerName: 'Mira',
    messageId: '100000000000000901',
    copierId: 'copier-1',
    understood: 'LONG BTC/USDT, entry limit 61000, stop 59500, targets 62500, 64000, leverage 5×',
    verdict: 'done',
    denial: null,
    rules,
    plan: { entries: [{ type: 'limit', price: '61000', quantity: '0.066' }], stopLoss: '59500', leverage: '5', riskAmount: '104.13' },
    trade: null,
    at: fakeNow - 24 * MINUTE,
  },
  {
    receiptId: 'receipt-2',
    subject: 'instruction',
    providerName: 'Mira',
    messageId: '100000000000000902',
    copierId: 'copier-1',
    understood: 'move stop to breakeven BTC',
    verdict: 'done',
    denial: null,
    rules: [],
    plan: null,
    trade: null,
    at: fakeNow - 6 * MINUTE,
  },
  {
    receiptId: 'receipt-3',
    subject: 'entry',
    providerName: 'Leo',
    messageId: '100000000000000903',
    copierId: 'copier-2',
    understood: 'SHORT SOL/USDT, entry market, stop not stated, targets 131',
    verdict: 'denied',
    denial: {
      code: 'STOP_MISSING',
      what: 'The call has no stop.',
      why: 'Without a stop the loss of a trade is not known, so its size cannot be worked out.',
      whatToDo: 'Wait until the provider adds a stop; the edited call is read again.',
    },
    rules: rules.map((rule) => (rule.rule.startsWith('stop') ? { ...rule, passed: false, numbers: { side: 'short' } } : rule)).slice(0, 6),
    plan: null,
    trade: null,
    at: fakeNow - 3 * HOUR,
  },
];

const bought = { side: 'buy' as const, type: 'limit' as const };
export const fakeTrade = makeTradeView({
  stopLoss: '61000',
  stopSource: 'breakeven',
  targets: [
    { price: '62500', sharePercent: '50', hit: true },
    { price: '64000', sharePercent: '50', hit: false },
  ],
  quantity: '0.033',
  realizedPnl: '49.50',
  unrealizedPnl: '63.12',
  legs: [
    { leg: 'entry-0', quantity: '0.066', averagePrice: '61000', fees: '1.61', realizedPnl: '0', unrealizedPnl: '63.12', netPnl: '61.51', rMultiple: '0.6151' },
    { leg: 'target-0', quantity: '0.033', averagePrice: '62500', fees: '0.81', realizedPnl: '49.50', unrealizedPnl: null, netPnl: '48.69', rMultiple: '0.4869' },
  ], // prettier-ignore
  marketPrice: '62912.7',
  orders: [
    {
      clientOrderId: 'a',
      leg: 'entry-0',
      ...bought,
      status: 'filled',
      quantity: '0.066',
      filledQuantity: '0.066',
      price: '61000',
      averageFillPrice: '61000',
    },
    {
      clientOrderId: 'b',
      leg: 'stop',
      side: 'sell',
      type: 'stop',
      status: 'cancelled',
      quantity: '0.066',
      filledQuantity: '0',
      price: '59500',
      averageFillPrice: null,
    },
    {
      clientOrderId: 'c',
      leg: 'target-0',
      side: 'sell',
      type: 'limit',
      status: 'filled',
      quantity: '0.033',
      filledQuantity: '0.033',
      price: '62500',
      averageFillPrice: '62500',
    },
    {
      clientOrderId: 'd',
      leg: 'target-1',
      side: 'sell',
      type: 'limit',
      status: 'accepted',
      quantity: '0.033',
      filledQuantity: '0',
      price: '64000',
      averageFillPrice: null,
    },
    {
      clientOrderId: 'e',
      leg: 'stop',
      side: 'sell',
      type: 'stop',
      status: 'accepted',
      quantity: '0.033',
      filledQuantity: '0',
      price: '61000',
      averageFillPrice: null,
    },
  ],
  timeline: [
    { at: fakeNow - 95 * MINUTE, text: 'Opened from the signal.' },
    { at: fakeNow - 88 * MINUTE, text: 'Bought 0.066 BTC at 61000 (entry 1).' },
    { at: fakeNow - 30 * MINUTE, text: 'Sold 0.033 BTC at 62500 (target 1).' },
    { at: fakeNow - 27 * MINUTE, text: 'Stop moved to 61000 by the provider.' },
  ],
  openedAt: fakeNow - 95 * MINUTE,
});

export const fakeOpenTrades = [
  fakeTrade,
  makeTradeView({
    tradeId: 'trade-2', base: 'ETH', symbol: 'ETH/USDT:USDT', side: 'short', providerName: 'Leo', leverage: '3', quantity: '1.42', averageEntryPrice: '3215.4', stopLoss: '3290',
    targets: [{ price: '3150', sharePercent: '50', hit: false }, { price: '3080', sharePercent: '50', hit: false }], marketPrice: '3229.85', unrealizedPnl: '-20.52', fees: '2.28', openedAt: fakeNow - 3 * HOUR,
  }),
  makeTradeView({
    tradeId: 'trade-3', base: 'SOL', symbol: 'SOL/USDT:USDT', stage: 'entering', quantity: '0', averageEntryPrice: null, stopLoss: '134.2', marketPrice: '141.83', unrealizedPnl: null, fees: '0', leverage: '4',
    entries: [{ type: 'limit', price: '139.5', quantity: '18.9', filledQuantity: '0', waiting: true }], targets: [{ price: '146', sharePercent: '100', hit: false }], openedAt: fakeNow - 12 * MINUTE,
  }),
]; // prettier-ignore

const closed = ['target', 'stop', 'target', 'instruction', 'stop', 'target', 'trader', 'unfilled', 'target'] as const;
export const fakeHistory = [
  ...fakeOpenTrades,
  ...closed.map((closeReason, place) => {
    const [base, price] = ([['BTC', 60210], ['ETH', 3168], ['SOL', 138.6], ['XRP', 0.6142], ['DOGE', 0.1583]] as const)[place % 5] ?? ['BTC', 60000]; // prettier-ignore
    const profit = closeReason === 'stop' ? -101.4 - place : closeReason === 'unfilled' ? 0 : 40 + noise(place) * 180;
    return makeTradeView({
      tradeId: `closed-${place}`,
      base,
      symbol: `${base}/USDT:USDT`,
      side: place % 3 === 1 ? 'short' : 'long',
      providerName: place % 3 === 1 ? 'Leo' : 'Mira',
      stage: 'closed',
      closeReason,
      averageEntryPrice: closeReason === 'unfilled' ? null : String(price),
      stopLoss: String(Number((price * 0.97).toPrecision(5))),
      targets: [
        { price: String(price * 1.03), sharePercent: '50', hit: profit > 40 },
        { price: String(price * 1.05), sharePercent: '50', hit: profit > 120 },
      ],
      quantity: '0',
      marketPrice: String(price),
      realizedPnl: profit.toFixed(2),
      unrealizedPnl: null,
      fees: profit === 0 ? '0' : '2.1',
      openedAt: fakeNow - (9 + place * 7) * HOUR,
      closedAt: fakeNow - (5 + place * 7) * HOUR,
    });
  }),
];

export const fakeEquity: readonly EquityPoint[] = Array.from({ length: 240 }, (_, place) => {
  const value =
    10_000 + place * 1.9 + Math.sin(place / 17) * 60 + Math.sin(place / 5) * 22 + noise(place) * 26 - (place > 90 && place < 130 ? 90 : 0);
  return { at: fakeNow - (239 - place) * 42 * MINUTE, equity: value.toFixed(2), balance: value.toFixed(2) };
});

/** Prices that pass the levels of `fakeTrade` when it did. */
export const fakeCandles: readonly Candle[] = Array.from({ length: 155 }, (_, place) => {
  const at = fakeNow - (154 - place) * MINUTE;
  const trend = (minute: number) => {
    const path = [[0, 61350], [66, 60970], [100, 61900], [124, 62530], [135, 62380], [154, 62912]] as const; // prettier-ignore
    const next = path.findIndex(([until]) => until >= minute);
    const [from, to] = [path[Math.max(0, next - 1)] ?? path[0], path[next] ?? path[0]];
    const part = to[0] === from[0] ? 1 : (minute - from[0]) / (to[0] - from[0]);
    return from[1] + (to[1] - from[1]) * part + (noise(minute) - 0.5) * 90;
  };
  const [open, close] = [trend(Math.max(0, place - 1)), trend(place)];
  const high = Math.max(open, close) + noise(place + 500) * 45;
  const low = Math.min(open, close) - noise(place + 900) * 45;
  return { at, open: open.toFixed(1), high: high.toFixed(1), low: low.toFixed(1), close: close.toFixed(1) };
});
