import { expect, test } from 'vitest';
import { makeReceiptView } from '../testing/make-receipt-view.ts';
import { presentReceipt } from './present-receipt.ts';
import { presentReceipts } from './present-receipts.ts';
import { presentRefused } from './present-refused.ts';

const denial = {
  code: 'MAX_OPEN_POSITIONS',
  what: 'The call was not traded.',
  why: '5 positions are open, your limit is 5.',
  whatToDo: 'Close one, or raise the limit on the dashboard.',
};
const fieldsOf = (body: ReturnType<typeof presentReceipt>): Record<string, string> =>
  Object.fromEntries((body.embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]));

test('what was done: understood, every rule with its numbers, plan, orders, money', () => {
  const body = presentReceipt(makeReceiptView());
  expect(body.embeds[0]?.title).toBe('✅ Signal carried out');
  expect(body.embeds[0]?.description).toContain('LONG BTC/USDT, entry limit 60,000, stop 58,500');
  expect(fieldsOf(body)).toEqual({
    Rules: '✓ Fresh enough: 4 s old, at most 300 s\n✓ Open positions below your limit: 1 open, at most 5',
    Plan: 'Enter 0.1 limit 60,000\nStop 58,500 · leverage 10× · at risk 150.00 USDT',
    Orders: 'Entry 1: buy 0.1 BTC limit 60,000, filled at 60,000',
    Result: 'LONG BTC/USDT · open\nRealized +100.00 USDT · fees 6.00 USDT · open +125.00 USDT\nNet +219.00 USDT (+1.46R)',
  });
});

test('a plan for spot names no leverage', () => {
  const plan = { entries: [{ type: 'market', price: null, quantity: '0.1' }], stopLoss: '58500', leverage: null, riskAmount: '150' };
  expect(fieldsOf(presentReceipt(makeReceiptView({ plan })))['Plan']).toBe('Enter 0.1 at market\nStop 58,500 · at risk 150.00 USDT');
});

test('a denial: what, why, what to do, and the rule that failed', () => {
  const rules = [{ rule: 'max-open-positions', passed: false, numbers: { open: '5', max: '5' } }];
  const body = presentReceipt(makeReceiptView({ verdict: 'denied', denial, rules, plan: null, trade: null }));
  expect(body.embeds[0]?.title).toBe('⛔ Signal not carried out');
  expect(fieldsOf(body)).toEqual({
    'Why not': '**The call was not traded.**\n5 positions are open, your limit is 5.\n→ Close one, or raise the limit on the dashboard.',
    Rules: '✗ Open positions below your limit: 5 open, at most 5',
  });
});

test('a signal that its trader was asked about is neither carried out nor refused', () => {
  const waiting = { ...denial, code: 'CONFIRMATION_PENDING', what: 'It waits for your confirmation.' };
  const body = presentReceipt(makeReceiptView({ verdict: 'asked', denial: waiting, trade: null }));
  expect(body.embeds[0]?.title).toBe('❔ Signal put to you');
  expect(fieldsOf(body)['Why you were asked']).toContain('It waits for your confirmation.');
});

test('the plan says what set the size', () => {
  const rules = [{ rule: 'size', passed: true, numbers: { quantity: '0.1', limitedBy: 'newProvider' } }];
  expect(fieldsOf(presentReceipt(makeReceiptView({ rules })))['Plan']).toMatch(
    /\nSize set by the smaller size of a new provider’s first signals$/,
  );
});

test('very many rules are spread over two fields and cut visibly', () => {
  const rules = Array.from({ length: 60 }, (_, index) => ({ rule: `rule-${index}`, passed: true, numbers: { limit: '1'.repeat(14) } }));
  const fields = fieldsOf(presentReceipt(makeReceiptView({ rules })));
  expect(fields['Rules']?.length).toBeLessThanOrEqual(1024);
  expect(fields['Rules, continued']).toMatch(/and \d+ more$/);
});

test('a refused message is answered with what, why and what to do', () => {
  const body = presentRefused(makeReceiptView({ verdict: 'denied', denial, understood: 'LONG BTC' }));
  expect(body.embeds[0]?.description).toBe(
    '**The call was not traded.**\n5 positions are open, your limit is 5.\n→ Close one, or raise the limit on the dashboard.\nUnderstood so far: LONG BTC',
  );
});

test('no receipts say what will bring one; several are listed', () => {
  expect(presentReceipts([], null).content).toContain('no receipt yet');
  const body = presentReceipts([makeReceiptView(), makeReceiptView({ verdict: 'denied', denial })], null);
  expect(body.embeds[0]?.description).toMatch(/✅ <t:1790000000:R> .*\n⛔ <t:1790000000:R> .*The call was not traded/);
});
