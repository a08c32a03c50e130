import type { LabReply } from '@trade-executor/contracts/api/lab';
import { labExamples } from '../features/lab/lab-examples.ts';
import { fakeReceipts } from './fake-replies.ts';

const text = labExamples[0]?.text ?? '';
const from = (field: string, words: string) => ({ field, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const target = (price: string) => ({ price, percent: null, share: '50', open: false });

/** What the server says of the first example: one copier would trade it, one is paused. */
export const fakeLabReply: LabReply = {
  providerName: 'Mira',
  outcome: {
    kind: 'entry',
    orders: [
      {
        base: 'BTC',
        quote: 'USDT',
        side: 'long',
        market: null,
        legs: [{ type: 'zone', prices: ['60000', '59500'], shares: null }],
        stop: { price: '58000', percent: null, points: null, candle: null },
        takeProfits: [target('62000'), target('64000')],
        leverage: '5',
        leverageRange: null,
        marginMode: null,
        riskPercent: null,
        sizePercent: null,
        sizeFactor: null,
        venues: [],
      },
    ],
    actions: [],
    refusal: null,
    callId: null,
    confidence: '0.97',
    evidence: [
      from('orders.0.base', 'BTC/USDT'),
      from('orders.0.quote', 'BTC/USDT'),
      from('orders.0.side', 'long'),
      from('orders.0.leverage', '5x'),
      from('orders.0.legs.0', 'Entry'),
      from('orders.0.legs.0.prices.0', '60k'),
      from('orders.0.legs.0.prices.1', '59,500'),
      from('orders.0.stop.price', '58k'),
      from('orders.0.takeProfits.0.price', '62k'),
      from('orders.0.takeProfits.1.price', '64k'),
    ],
  },
  refusal: null,
  understood: ['LONG BTC/USDT, entry zone 60000–59500, stop 58000, targets 62000, 64000, leverage 5×'],
  assumed: [{ place: 0, label: 'Market', value: 'futures' }],
  decisions: [
    {
      place: 0,
      understood: 'LONG BTC/USDT',
      copierId: 'copier-1',
      providerName: 'Mira',
      verdict: 'would_trade',
      denial: null,
      rules: fakeReceipts[0]?.rules ?? [],
      plan: {
        symbol: 'BTC/USDT:USDT',
        quote: 'USDT',
        entries: [
          { type: 'limit', price: '60000', quantity: '0.028' },
          { type: 'limit', price: '59500', quantity: '0.028' },
        ],
        stopLoss: '58000',
        stopSource: 'provider',
        targets: [
          { price: '62000', sharePercent: '50' },
          { price: '64000', sharePercent: '50' },
        ],
        leverage: '5',
        notional: '3346',
        margin: '669.2',
        riskAmount: '103.62',
      },
    },
    {
      place: 0,
      understood: 'LONG BTC/USDT',
      copierId: 'copier-2',
      providerName: 'Leo',
      verdict: 'denied',
      denial: {
        code: 'COPIER_PAUSED',
        what: 'This copier is paused.',
        why: 'New entries are off; open trades are looked after all the same.',
        whatToDo: 'Turn it on again under Copiers.',
      },
      rules: (fakeReceipts[0]?.rules ?? []).map((rule) =>
        rule.rule === 'copier-paused' ? { ...rule, passed: false, numbers: { paused: 'true' } } : rule,
      ),
      plan: null,
    },
  ],
  instructions: [],
  copiers: { asked: 2, leftOut: 0 },
};
