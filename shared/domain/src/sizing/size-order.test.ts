import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, isOnStep, sumDecimals, type Decimal } from '../decimal.ts';
import { entryLevels, type EntryLevel } from '../decide/entry-levels.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile } from '../signals/provider-profile.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeAccount, makeBalance } from '../testing/make-decision-context.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder } from '../testing/make-signal.ts';
import { sizeOrder, type SizeOrderInput } from './size-order.ts';

type Changes = Partial<Omit<SizeOrderInput, 'order' | 'entries'>> & { readonly order?: Partial<SignalOrder> };

function makeInput({ order, ...changes }: Changes = {}): SizeOrderInput {
  const signalOrder = makeSignalOrder(order);
  const instrument = changes.instrument ?? makeInstrument();
  const quote = changes.quote ?? makeQuote('40100');
  return {
    order: signalOrder,
    profile: defaultProfile,
    newProvider: null,
    settings: makeCopierSettings(),
    account: makeAccount(),
    balance: makeBalance('10000'),
    instrument,
    quote,
    entries: entryLevels({ order: signalOrder, settings: makeCopierSettings(), instrument, levelFactor: decimal('1'), quote }),
    stopLoss: decimal('39000'),
    open: [],
    ...changes,
  };
}

function sizeOf(changes: Changes) {
  const size = sizeOrder(makeInput(changes));
  if (!size.ok) return size.error.code;
  const { entries, leverage, worstLoss, limitedBy } = size.value;
  return `${entries.map(({ quantity }) => quantity.toString()).join(' + ')} at ${leverage.toString()}x loses ${worstLoss.toString()}${limitedBy === 'risk' ? '' : ` (${limitedBy})`}`;
}

const free = { takerFeeRatio: decimal('0') };
const noSlip = { settings: makeCopierSettings({ slippageRatio: decimal('0') }) };

test.each<[story: string, changes: Changes, size: string]>([
  // 100 / (40000 - 39000) = 0.1; notional 4000 is under half of 10000
  ['no costs', { ...noSlip, account: makeAccount(free) }, '0.1 at 1x loses 100'],
  // exit at 39000 * 0.999 = 38961; 1039 + 0.0006 * (40000 + 38961) = 1086.3766; 100 / 1086.3766 = 0.09204; 0.092 * 1086.3766 = 99.9466472
  ['fees and slippage', {}, '0.092 at 1x loses 99.9466472'],
  // entry at 40100 * 1.001 = 40140.1; 1179.1 + 0.0006 * 79101.1 = 1226.56066; 100 / 1226.56066 = 0.0815; 0.081 * 1226.56066 = 99.35141346
  ['a market entry slips too', { order: { legs: [makeLeg('market')] } }, '0.081 at 1x loses 99.35141346'],
  // losses 1000 and 500 a unit: 100 / 1500 = 0.0666; 0.132 * 39750 = 5247 is over half of 10000
  [
    'a ladder',
    { ...noSlip, account: makeAccount(free), order: { legs: [makeLeg('limit', ['40000', '39500'])] } },
    '0.066 + 0.066 at 2x loses 99',
  ],
  // stop 100 away: 100 / 100 = 1; notional 40000 / (half of 10000) = 8
  ['a near stop takes leverage', { ...noSlip, account: makeAccount(free), stopLoss: decimal('39900') }, '1 at 8x loses 100'],
  // stop 10 away: 10 would be 400000, capped to 10x on 10000: 100000 / 40000 = 2.5
  ['and is capped by margin', { ...noSlip, account: makeAccount(free), stopLoss: decimal('39990') }, '2.5 at 10x loses 25 (margin)'],
  // short: exit at 41000 * 1.001 = 41041; 1041 + 0.0006 * 81041 = 1089.6246; 100 / 1089.6246 = 0.0917; 0.091 * 1089.6246 = 99.1558386
  ['a short', { order: { side: 'short' }, stopLoss: decimal('41000') }, '0.091 at 1x loses 99.1558386'],
  // entered at 40000 * 0.983 = 39320 the stop is 1080 away, 1440 with the margin: 39320 / ((39320 + 1440) * 1.005 - 39320) = 23.9
  [
    'a short is stopped before it is liquidated also where it slips as far as it may',
    {
      account: makeAccount(free),
      settings: makeCopierSettings({ slippageRatio: decimal('0.017'), maxLeverage: decimal('50') }),
      order: { side: 'short', legs: [makeLeg('market')], leverage: '38' },
      quote: makeQuote('40000'),
      stopLoss: decimal('40400'),
    },
    '0.056 at 23x loses 98.9408',
  ],
  // 1% of 100 is 1: 1 / 1086.3766 = 0.00092
  ['too small an account', { balance: makeBalance('100') }, 'QUANTITY_BELOW_MINIMUM'],
  // 0.001 * 39000 = 39
  [
    'too small an order',
    { balance: makeBalance('110'), instrument: makeInstrument({ minNotional: decimal('39.1') }) },
    'NOTIONAL_BELOW_MINIMUM',
  ],
  ['no margin', { balance: makeBalance('10000', { availableMargin: decimal('0') }) }, 'MARGIN_INSUFFICIENT'],
  // 1 * 10 / 40000 is under a step
  ['hardly any margin', { balance: makeBalance('10000', { availableMargin: decimal('1') }) }, 'MARGIN_INSUFFICIENT'],
  ['another asset', { instrument: makeInstrument({ quote: 'USDC' }) }, 'MARGIN_INSUFFICIENT'],
])('%s', (_, changes, size) => {
  expect(sizeOf(changes)).toBe(size);
});

test('a ladder too fine for the account loses its lightest rungs, not the trade', () => {
  // 1% of 200 is 2: 2 / 1086 = 0.0018 for one entry, 0.0009 for each of two
  const order = { legs: [makeLeg('limit', ['40000', '39900'], ['60', '40'])] };
  const size = sizeOrder(makeInput({ order, balance: makeBalance('200') }));
  expect(size.ok && size.value.entries.map(({ price, quantity }) => `${quantity.toString()} at ${price.toString()}`)).toEqual([
    '0.001 at 40000',
  ]);
});

/** Cash in and cash out of real fills: what the account has less afterwards. */
function loseOnPaper({
  long,
  fills,
  exit,
  fee,
}: {
  long: boolean;
  fills: readonly { price: Decimal; quantity: Decimal }[];
  exit: Decimal;
  fee: Decimal;
}): Decimal {
  const held = sumDecimals(fills.map(({ quantity }) => quantity));
  const paid = sumDecimals(fills.map(({ price, quantity }) => price.times(quantity)));
  const received = exit.times(held);
  const fees = paid.times(fee).plus(received.times(fee));
  return (long ? paid.minus(received) : received.minus(paid)).plus(fees);
}

const small = (max: number) => fc.integer({ min: 0, max });
const anyCase = fc.record({
  long: fc.boolean(),
  market: fc.integer({ min: 1_000, max: 90_000 }),
  offsets: fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 5 }),
  withMarket: fc.boolean(),
  stopDistance: fc.integer({ min: 1, max: 900 }),
  equity: fc.integer({ min: 10, max: 2_000_000 }),
  free: small(100),
  slip: small(50),
  fee: small(20),
  slipUsed: fc.array(small(100), { minLength: 7, maxLength: 7 }),
  leverage: fc.option(fc.integer({ min: 1, max: 50 })),
});

test('property: whatever fills, wherever within the slippage, the stop loses at most what is allowed; one more step each would lose more', () => {
  fc.assert(
    fc.property(anyCase, ({ long, market, offsets, withMarket, stopDistance, equity, free: freeShare, slip, fee, slipUsed, leverage }) => {
      const limits = offsets.map((offset) => String(market + (market * offset) / 10_000));
      const order = makeSignalOrder({
        side: long ? 'long' : 'short',
        legs: [...(withMarket ? [makeLeg('market')] : []), makeLeg('limit', limits)],
        leverage: leverage === null ? null : String(leverage),
      });
      const settings = makeCopierSettings({ slippageRatio: decimal(String(slip)).div('10000') });
      const account = makeAccount({ takerFeeRatio: decimal(String(fee)).div('10000') });
      const balance = makeBalance(String(equity), { availableMargin: decimal(String(equity)).times(String(freeShare)).div('100') });
      const instrument = makeInstrument();
      const quote = makeQuote(String(market));
      const entries = entryLevels({ order, settings, instrument, levelFactor: decimal('1'), quote });
      const worst = long
        ? Math.min(...entries.map(({ price }) => Number(price.toString())))
        : Math.max(...entries.map(({ price }) => Number(price.toString())));
      const stopLoss = decimal((long ? worst - stopDistance / 10 : worst + stopDistance / 10).toFixed(1));
      const result = sizeOrder({
        order,
        profile: defaultProfile,
        newProvider: null,
        settings,
        account,
        balance,
        instrument,
        quote,
        entries,
        stopLoss,
        open: [],
      });
      if (!result.ok) {
        expect(['QUANTITY_BELOW_MINIMUM', 'NOTIONAL_BELOW_MINIMUM', 'MARGIN_INSUFFICIENT']).toContain(result.error.code);
        return;
      }
      const size = result.value;
      const { slippageRatio } = settings;
      /** The price moved against the position by a part of the allowed slippage, in hundredths. */
      const against = (price: Decimal, part: number, buying: boolean): Decimal => {
        const move = price.times(slippageRatio).times(String(part)).div('100');
        return buying ? price.plus(move) : price.minus(move);
      };
      const loss = (quantityOf: (entry: EntryLevel & { quantity: Decimal }) => Decimal, parts: readonly number[]): Decimal => {
        const fills = size.entries.map((entry, place) => ({
          quantity: quantityOf(entry),
          price: entry.type === 'market' ? against(entry.price, parts[place] ?? 100, long) : entry.price,
        }));
        return loseOnPaper({ long, fills, exit: against(stopLoss, parts[6] ?? 100, !long), fee: account.takerFeeRatio });
      };
      const allowed = decimal(String(equity)).times(settings.riskRatio);
      const all = [100, 100, 100, 100, 100, 100, 100];
      expect(loss(({ quantity }) => quantity, slipUsed).lte(allowed)).toBe(true);
      expect(loss(({ quantity }) => quantity, all).lte(allowed)).toBe(true);
      expect(
        loss(({ quantity }) => quantity, all)
          .minus(size.worstLoss)
          .abs()
          .lt('0.000000001'),
      ).toBe(true);
      // A ladder of which only one entry fills.
      for (const only of size.entries)
        expect(loss((entry) => (entry === only ? entry.quantity : decimal('0')), all).lte(allowed)).toBe(true);
      if (size.limitedBy === 'risk') expect(loss(({ quantity }) => quantity.plus(instrument.stepSize), all).gt(allowed)).toBe(true);

      expect(size.margin.lte(balance.availableMargin.plus('0.0000000001'))).toBe(true);
      expect(size.leverage.lte(settings.maxLeverage) && isOnStep(size.leverage, decimal('1'))).toBe(true);
      for (const { quantity } of size.entries)
        expect(isOnStep(quantity, instrument.stepSize) && quantity.gte(instrument.minQuantity)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
