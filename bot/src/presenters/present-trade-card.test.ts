import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import { expect, test } from 'vitest';
import { limits } from './fit.ts';
import { colors, presentTradeCard } from './present-trade-card.ts';

const fieldsOf = (card: ReturnType<typeof presentTradeCard>): Record<string, string> =>
  Object.fromEntries((card.embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]));
const labelsOf = ({ components }: ReturnType<typeof presentTradeCard>): readonly (string | undefined)[] =>
  components.flatMap((row) => row.components.map((button) => ('label' in button ? button.label : undefined)));

test('an open trade: levels, ticks, result with its sign and in R, and the last events', () => {
  const card = presentTradeCard(makeTradeView());
  expect(card.embeds[0]).toMatchObject({
    title: 'LONG BTC/USDT · open',
    color: colors.profit,
    footer: { text: 'Paper trade, no real money' },
  });
  expect(fieldsOf(card)).toMatchObject({
    Entry: '60,000 average',
    Stop: "58,500 (the provider's)",
    Targets: '✓ 62,000 · 50%\n○ 64,000 · 50%',
    Quantity: '0.05 BTC',
    Leverage: '10×',
    Risk: '150.00 USDT',
    Provider: 'Paula',
    // 100 realized + 125 open - 6 fees = 219; 219 / 150 = 1.46
    'P&L': '**+219.00 USDT** (+1.46R)\nopen +125.00 USDT · realized +100.00 USDT · fees 6.00 USDT',
  });
  expect(fieldsOf(card)['What happened']).toContain('<t:1790000060:T> Bought 0.1 BTC at 60,000 \\(entry 1\\).');
  expect(labelsOf(card)).toEqual(['Receipt', 'Close']);
});

test('a trade on spot says so, has no leverage, and shows what is too little to be sold', () => {
  const card = presentTradeCard(makeTradeView({ symbol: 'BTC/USDT', leverage: null, dust: '0.00095' }));
  expect(card.embeds[0]?.title).toBe('LONG BTC/USDT spot · open');
  expect(fieldsOf(card)).toMatchObject({ Quantity: '0.05 BTC', 'Too little to sell': '0.00095 BTC' });
  expect(fieldsOf(card)).not.toHaveProperty('Leverage');
});

test('a trade that waits for its entry shows what it waits for, and no result', () => {
  const card = presentTradeCard(
    makeTradeView({
      stage: 'entering',
      quantity: '0',
      averageEntryPrice: null,
      realizedPnl: '0',
      unrealizedPnl: null,
      fees: '0',
      entries: [
        { type: 'limit', price: '60000', quantity: '0.06', filledQuantity: '0', waiting: true },
        { type: 'market', price: null, quantity: '0.04', filledQuantity: '0', waiting: true },
      ],
    }),
  );
  expect(card.embeds[0]?.color).toBe(colors.working);
  expect(fieldsOf(card)['Entry']).toBe('limit 60,000 · 0.06 BTC\nmarket · 0.04 BTC');
  expect(fieldsOf(card)['P&L']).toBeUndefined();
});

test('what an entry was not filled of waits no longer once its order has ended', () => {
  const part = { type: 'market', price: null, quantity: '0.3', filledQuantity: '0.1', waiting: true } as const;
  const entry = (waiting: boolean) => fieldsOf(presentTradeCard(makeTradeView({ entries: [{ ...part, waiting }] })))['Entry'];
  expect(entry(true)).toBe('60,000 average\nwaiting: market · 0.2 BTC');
  expect(entry(false)).toBe('60,000 average\nnot filled: market · 0.2 BTC');
});

test('a stopped trade says so in words, sign and colour, and cannot be closed again', () => {
  const card = presentTradeCard(
    makeTradeView({ stage: 'closed', closeReason: 'stop', realizedPnl: '-150', unrealizedPnl: null, fees: '6', side: 'short' }),
  );
  expect(card.embeds[0]).toMatchObject({ title: 'SHORT BTC/USDT · closed', description: 'Ended: stop hit.', color: colors.loss });
  expect(fieldsOf(card)['P&L']).toContain('**-156.00 USDT** (-1.04R)');
  expect(labelsOf(card)).toEqual(['Receipt']);
});

test('a stop of our own is marked ours', () => {
  expect(fieldsOf(presentTradeCard(makeTradeView({ stopSource: 'ours' })))['Stop']).toContain('ours');
});

test("thirty targets, long events and a hostile name stay within Discord's limits", () => {
  const card = presentTradeCard(
    makeTradeView({
      providerName: '*'.repeat(3000),
      targets: Array.from({ length: 30 }, (_, index) => ({ price: `6${index}000.123456789012345678`, sharePercent: '3.33', hit: false })),
      entries: Array.from({ length: 20 }, (_, index) => ({
        type: 'limit',
        price: `5${index}000.123456789012345678`,
        quantity: '0.123456789',
        filledQuantity: '0',
        waiting: true,
      })),
      timeline: Array.from({ length: 50 }, (_, index) => ({ at: index, text: '@everyone '.repeat(200) })),
    }),
  );
  const [embed] = card.embeds;
  const lengths = (embed?.fields ?? []).map(({ name, value }) => name.length + value.length);
  expect(Math.max(...(embed?.fields ?? []).map(({ value }) => value.length))).toBeLessThanOrEqual(limits.fieldValue);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(limits.total);
  expect(JSON.stringify(card)).not.toContain('@everyone');
});
