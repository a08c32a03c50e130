import { expect, test } from 'vitest';
import { decideSignal } from '../decide/decide-signal.ts';
import { makeCopier, makeCopierSettings } from '../testing/make-copier.ts';
import { makeDecisionContext } from '../testing/make-decision-context.ts';
import { makeQuote, makeSpotInstrument } from '../testing/make-instrument.ts';
import { decimal } from '../decimal.ts';
import { marginModeSet } from './margin-mode-set.ts';
import { ruleWords, sizeLimitOf } from './rule-words.ts';

test('every rule that a receipt may show has its words, and they speak of numbers that it gives', () => {
  const limit = decimal('0.5');
  const settings = makeCopierSettings({
    maxDailyLossRatio: limit,
    maxWeeklyLossRatio: limit,
    maxDrawdownRatio: limit,
    cooldownAfterStops: 3,
    requireProviderStop: true,
    minRewardRatio: decimal('0.1'),
    maxSpreadRatio: limit,
    minDailyVolume: decimal('1'),
    maxTradesPerDay: 5,
  });
  const newProvider = { signalNumber: 1, firstSignals: 20, sizeRatio: limit };
  const factsOf = () => ({ atr: null, dailyVolume: decimal('100') });
  const copier = makeCopier({ settings });
  const onPerpetual = decideSignal(makeDecisionContext({ copier, newProvider, factsOf }));
  const onSpot = decideSignal(
    makeDecisionContext({
      copier,
      newProvider,
      factsOf,
      order: { market: 'spot', leverage: '10', marginMode: 'cross' },
      instruments: [makeSpotInstrument()],
      quotes: [makeQuote('40100', { symbol: 'BTC/USDT' })],
    }),
  );
  expect([onPerpetual.denial, onSpot.denial]).toEqual([null, null]);
  const rules = [...onPerpetual.rules, ...onSpot.rules, marginModeSet('BTC/USDT:USDT', 'cross', { code: 'SET' })];
  expect([...new Set(rules.map(({ rule }) => rule))].toSorted()).toEqual(Object.keys(ruleWords).toSorted());
  for (const { rule, numbers } of rules) {
    const places = [...(ruleWords[rule]?.says ?? '').matchAll(/\{(\w+)[%$]?\}/g)].map(([, name = '']) => name);
    const known = Object.keys(numbers);
    // Before a day has begun nothing is known of its loss.
    const missing = places.filter((place) => !known.includes(place) && place !== 'lossRatio');
    expect({ rule, missing }).toEqual({ rule, missing: [] });
  }
});

test('what set the size is said in words, the free balance on spot; without a size nothing is', () => {
  const sized = (rule: string, limitedBy: string) => sizeLimitOf([{ rule, numbers: { quantity: '1', limitedBy } }]);
  expect(sized('size', 'risk')).toBe('your risk per trade');
  expect(sized('size', 'margin')).toBe('your free margin');
  expect(sized('size-on-spot', 'margin')).toBe('the free balance');
  expect(sizeLimitOf([{ rule: 'size', numbers: { equity: '10' } }])).toBeNull();
  expect(sizeLimitOf([])).toBeNull();
});
