import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import { leverageForStop } from '../sizing/leverage-for-stop.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { ledgerDifference } from './ledger.ts';
import { availableMargin, equity, spendableQuote } from './margin.ts';
import { matchBar } from './match-bar.ts';
import type { MatchEvent, PaperAccountState, PaperIntent } from './paper-account.ts';
import { setMarginMode } from './set-up.ts';
import { makeBar, makePaperAccount, placeAt, havingPlaced, plainRules } from './testing/make-paper.ts';

const btc = makeInstrument();
const eth = makeInstrument({ symbol: 'ETH/USDT:USDT', base: 'ETH' });
const instrumentOf = (symbol: string) => [btc, eth].find((one) => one.symbol === symbol) ?? null;
const pricesOf = (prices: Readonly<Record<string, Decimal>>) => ({
  lastPriceOf: (symbol: string) => prices[symbol] ?? decimal('100'),
  instrumentOf,
});
const at100 = pricesOf({});
const crossed = (account: PaperAccountState, symbol = btc.symbol): PaperAccountState => {
  const set = setMarginMode(account, symbol, 'cross');
  if (set.code !== 'SET') throw new Error(set.venueMessage);
  return set.account;
};
const allCrossed = (balance: string): PaperAccountState => crossed(crossed(makePaperAccount(balance)), eth.symbol);
const straight = (from: string, to: string, symbol = btc.symbol): PriceBar => {
  const [low, high] = decimal(from).lt(to) ? [from, to] : [to, from];
  return makeBar({ open: from, high, low, close: to }, { symbol });
};
const told = (events: readonly MatchEvent[]) =>
  events.map((event) => ('fill' in event ? `${event.type} ${event.fill.price.toString()}` : event.type));

describe('a position on cross margin', () => {
  // 10 BTC from 100 with 50 of fee-free margin: 10 * price - 1,000 + 299.5 = 0.005 * 10 * price
  const long = havingPlaced(crossed(makePaperAccount('300')), { quantity: decimal('10'), leverage: decimal('20') });

  test('lives on the whole balance, and goes when that has come down to what must be kept', () => {
    expect(told(matchBar(long, straight('100', '70.5'), btc, plainRules, at100).events)).toEqual([]);
    const { account, events } = matchBar(long, straight('100', '60'), btc, plainRules, at100);
    expect(told(events)).toEqual(['position_liquidated 70.4']); // 700.5 / 9.95 = 70.402
    expect(account.balance.toString()).toBe('3.148'); // 299.5 - 296 - 704 * 0.0005
    expect(ledgerDifference(account).toString()).toBe('0');
  });

  test('is stopped where a stop waits before that, at the open too unless the market opens beyond the end', () => {
    const guarded = havingPlaced(long, { clientOrderId: 'stop', side: 'sell', type: 'stop', triggerPrice: decimal('80'), quantity: decimal('10'), reduceOnly: true }); // prettier-ignore
    expect(told(matchBar(guarded, straight('100', '60'), btc, plainRules, at100).events)).toEqual(['order_filled 80']);
    expect(told(matchBar(guarded, straight('75', '60'), btc, plainRules, at100).events)).toEqual(['order_filled 75']);
    const gap = matchBar(guarded, straight('50', '60'), btc, plainRules, at100);
    expect(told(gap.events)).toEqual(['position_liquidated 70.4', 'order_cancelled']);
    expect(gap.account.balance.gt(ZERO)).toBe(true);
  });

  test('is helped by the profit of another one, and bears its loss', () => {
    const both = havingPlaced(allCrossed('300'), { quantity: decimal('10'), leverage: decimal('20') }, { clientOrderId: 'eth', symbol: eth.symbol, leverage: decimal('20') }); // prettier-ignore
    const levelWhile = (ethPrice: string): string => {
      const others = pricesOf({ [eth.symbol]: decimal(ethPrice) });
      return told(matchBar(both, straight('100', '40'), btc, plainRules, others).events).join();
    };
    expect(levelWhile('100')).toBe('position_liquidated 70.4'); // 701.05 / 9.95, with 0.5 kept for ETH
    expect(levelWhile('200')).toBe('position_liquidated 60.4');
    expect(levelWhile('50')).toBe('position_liquidated 75.4');
  });

  test('leaves alone what an isolated one has for itself, and is not touched by its loss', () => {
    const mixed = havingPlaced(crossed(makePaperAccount('300')), { quantity: decimal('10'), leverage: decimal('20') }, { clientOrderId: 'eth', symbol: eth.symbol, leverage: decimal('2') }); // prettier-ignore
    const others = pricesOf({ [eth.symbol]: decimal('60') });
    expect(told(matchBar(mixed, straight('100', '60'), btc, plainRules, others).events)).toEqual(['position_liquidated 75.4']); // (1000 - 299.45 + 50) / 9.95
  });

  test('in hedge mode goes with its other side: of two equal ones no price matters much', () => {
    const hedged: PaperAccountState = { ...crossed(makePaperAccount('300')), positionMode: 'hedge' };
    const ten: Partial<PaperIntent> = { quantity: decimal('10'), leverage: decimal('20') };
    const even = havingPlaced(hedged, { ...ten, positionSide: 'long' }, { ...ten, clientOrderId: 'short', side: 'sell', positionSide: 'short' }); // prettier-ignore
    expect(told(matchBar(even, straight('100', '20'), btc, plainRules, at100).events)).toEqual([]);
    const uneven = havingPlaced(even, { ...ten, clientOrderId: 'more', positionSide: 'long', quantity: decimal('5') });
    const { account, events } = matchBar(uneven, straight('100', '20'), btc, plainRules, at100);
    expect(events.filter(({ type }) => type === 'position_liquidated')).toHaveLength(2);
    expect(account.positions).toEqual([]);
    expect(account.balance.gt(ZERO)).toBe(true);
  });
});

test('the margin mode of a symbol is set before the first order there, and kept while something is open', () => {
  const resting = havingPlaced(makePaperAccount(), { type: 'limit', limitPrice: decimal('90') });
  expect(setMarginMode(resting, btc.symbol, 'cross').code).toBe('IN_USE');
  expect(setMarginMode(resting, eth.symbol, 'cross')).toMatchObject({ code: 'SET', account: { crossSymbols: [eth.symbol] } });
  expect(setMarginMode(resting, btc.symbol, 'isolated')).toEqual({ code: 'SET', account: resting });
  const held = havingPlaced(crossed(makePaperAccount()), {});
  expect(setMarginMode(held, btc.symbol, 'isolated').code).toBe('IN_USE');
  expect(setMarginMode(crossed(makePaperAccount()), btc.symbol, 'isolated')).toMatchObject({ account: { crossSymbols: [] } });
});

const symbolOf = fc.constantFrom(btc.symbol, eth.symbol);
const tenths = fc.integer({ min: 500, max: 1_500 }).map((price) => decimal(`${price}e-1`));
const trade = fc.record({
  symbol: symbolOf,
  side: fc.constantFrom('long' as const, 'short' as const),
  stopTenths: fc.integer({ min: 5, max: 300 }),
  thousandths: fc.integer({ min: 60, max: 300_000 }),
  leverage: fc.integer({ min: 1, max: 50 }),
});
const moves = fc.array(fc.oneof(fc.record({ symbol: symbolOf, to: tenths, via: tenths }), trade), { minLength: 1, maxLength: 25 });

describe('property: whatever is opened with a stop inside its own margin, and however prices wander without gaps', () => {
  test('on cross margin no position is liquidated before its stop, and money is conserved', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let account = allCrossed('2000');
        const prices: Record<string, Decimal> = { [btc.symbol]: decimal('100'), [eth.symbol]: decimal('100') };
        const lastPriceOf = (symbol: string): Decimal => prices[symbol] ?? decimal('100');
        for (const [place, step] of list.entries()) {
          const price = lastPriceOf(step.symbol);
          if ('to' in step) {
            const instrument = instrumentOf(step.symbol) ?? btc;
            const [low, high] = [price, step.to, step.via].toSorted((a, b) => a.cmp(b)).filter((_, at) => at !== 1);
            const bar = { ...straight('1', '1', step.symbol), open: price, close: step.to, low: low ?? price, high: high ?? price };
            const matched = matchBar(account, bar, instrument, plainRules, { lastPriceOf, instrumentOf });
            expect(told(matched.events).filter((text) => text.startsWith('position_liquidated'))).toEqual([]);
            account = matched.account;
            prices[step.symbol] = step.to;
            continue;
          }
          if (account.positions.some(({ symbol }) => symbol === step.symbol)) continue;
          const away = decimal(`${step.stopTenths}e-1`);
          const stopLoss = step.side === 'long' ? price.minus(away) : price.plus(away);
          if (stopLoss.lte('1')) continue;
          const quantity = decimal(`${step.thousandths}e-3`);
          const { maintenance } = btc;
          const bufferRatio = decimal('0.25');
          const wanted = decimal(String(step.leverage));
          const safe = leverageForStop({
            side: step.side,
            entries: [{ price, quantity }],
            stopLoss,
            leverage: wanted,
            maintenance,
            bufferRatio,
          });
          if (!safe.ok) continue;
          const leverage = safe.value;
          // As it is sized: open profit is no margin for what shares the account's.
          if (price.times(quantity).div(leverage).plus(price.times(quantity).times('0.0005')).gt(spendableQuote(account, lastPriceOf)))
            continue;
          const [opens, closes] = step.side === 'long' ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
          const at = { quote: { symbol: step.symbol, bid: price, ask: price, last: price, at: 0 }, lastPriceOf };
          const order = { clientOrderId: `entry-${place}`, symbol: step.symbol, side: opens, quantity, leverage };
          const opened = placeAt(account, order, at);
          if (opened.placement.code !== 'ACCEPTED') continue;
          const stop = {
            ...order,
            clientOrderId: `stop-${place}`,
            side: closes,
            type: 'stop',
            triggerPrice: stopLoss,
            reduceOnly: true,
          } as const;
          account = placeAt(opened.account, stop, at).account;
        }
        expect(sumDecimals(account.ledger.map(({ amount }) => amount)).toString()).toBe(account.balance.toString());
        expect(availableMargin(account, lastPriceOf).lte(equity(account, lastPriceOf))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
