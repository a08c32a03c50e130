import { expect, test } from 'vitest';
import { denialCodes } from '../risk/verdict.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeBalance, makeDecisionContext, type MakeDecisionContextInput } from '../testing/make-decision-context.ts';
import { decimal } from '../decimal.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { TEST_NOW, makeLeg, makeSignal, makeStop } from '../testing/make-signal.ts';
import { decideSignal } from './decide-signal.ts';
import { explainDenial } from './explain.ts';

test.each(denialCodes)('%s has its three sentences, also when the evidence has gone', (code) => {
  for (const sentence of Object.values(explainDenial({ code, evidence: {} }))) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null| {2}/);
  }
});

function whyOf(changes: MakeDecisionContextInput): string {
  const { denial } = decideSignal(makeDecisionContext(changes));
  return denial === null ? 'allowed' : explainDenial(denial).why;
}

test.each<[changes: MakeDecisionContextInput, why: string]>([
  [{ signal: makeSignal({ postedAt: TEST_NOW - 400_000 }) }, 'It was 6 min 40 s old; at most 5 min are allowed.'],
  [{ signal: makeSignal({ postedAt: TEST_NOW + 90_000 }) }, 'Its time is 1 min 30 s ahead of ours; at most 1 min are allowed.'],
  [{ order: { base: 'NOPE' } }, 'The venue lists no perpetual NOPE/USDT.'],
  [{ quotes: [] }, 'There is no market price for it at the moment.'],
  [{ quotes: [makeQuote('4000')] }, 'The level 40000 is more than 3 times away from the market at 4000.'],
  [
    { quotes: [makeQuote('42500')], order: { takeProfits: [] } },
    'At 42500 it is 5.88% away from the nearest entry; at most 5% is allowed.',
  ],
  [{ quotes: [makeQuote('38500')] }, 'At 38500 the market is beyond the stop at 39000.'],
  [{ quotes: [makeQuote('42100')] }, 'At 42100 the market is beyond every target.'],
  [{ quotes: [makeQuote('42100')], order: { legs: [makeLeg('market')] } }, 'At 42100 the market is beyond every target.'],
  [{ order: { stop: makeStop({ price: '40500' }) } }, 'The stop 40500 of the long is not beyond the entry 40000.'],
  [
    { order: { stop: makeStop({ price: '40000' }) } },
    'On the price grid the stop 40000 equals the entry 40000, so no size follows from the risk.',
  ],
  [
    { order: { stop: makeStop({ percent: '3' }) } },
    'It is given as 3%, and it is not known of what (price, or margin at a stated leverage).',
  ],
  [{ order: { legs: [makeLeg('limit')] } }, 'None of its entries has a price on the price grid.'],
  [{ openSymbols: ['A', 'B', 'C', 'D', 'E'] }, '5 are open or entering; the maximum is 5.'],
  [{ balance: makeBalance('100') }, 'A risk of 1 buys 0; the venue takes at least 0.001.'],
  [{ balance: makeBalance('10000', { availableMargin: decimal('2') }) }, 'Free: 2 USDT; needed: 370.208 at 10x.'],
  [{ copier: makeCopier({ settings: makeCopierSettings() }) }, 'allowed'],
])('why, with the numbers of the evidence: %#', (changes, why) => {
  expect(whyOf(changes)).toBe(why);
});

test('a stop that would be wider is told beside the one that stands', () => {
  const evidence = { stopLoss: '38000', current: '39000', market: '40000' };
  expect(explainDenial({ code: 'STOP_WIDENING_NOT_ALLOWED', evidence }).why).toBe(
    'The new stop at 38000 would risk more than the present one at 39000.',
  );
});

test('a halt tells a trader what to do about it, which may be nothing', () => {
  const whatToDo = (cause: string) => explainDenial({ code: 'TRADING_HALTED', evidence: { pause: 'entries_off', cause } }).whatToDo;
  expect(whatToDo('market')).toContain('it ends by itself once the market has calmed down');
  expect(whatToDo('message_rate')).toBe(
    'Nothing: the community’s owner or an admin looks at it and lifts it. Open positions stay protected.',
  );
  expect(whatToDo('daily_loss')).toContain('It ends with the day');
});

test('a perpetual is named as people call it', () => {
  const { what } = explainDenial({ code: 'MARGIN_MODE_FIXED', evidence: { symbol: 'LTC/USDT:USDT', marginMode: 'isolated' } });
  expect(what).toContain('LTC/USDT cannot be set');
});
