import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, sumDecimals, ZERO, type Decimal } from '../../decimal.ts';
import type { PriceBar } from '../../instruments/instrument.ts';
import { makeInstrument, makeQuote, makeSpotInstrument } from '../../testing/make-instrument.ts';
import { cancelOrder } from '../cancel-order.ts';
import { ledgerDifference } from '../ledger.ts';
import { matchBar } from '../match-bar.ts';
import type { MatchEvent, PaperAccountState, PaperIntent } from '../paper-account.ts';
import { placeOrder } from '../place-order.ts';
import { makeIntent, makePaperAccount, plainRules } from '../testing/make-paper.ts';
import { freeToSell, holdingOf } from './holdings.ts';

const rules = { ...plainRules, slippageRatio: decimal('0.0003'), takerFeeRatio: decimal('0.00075') };
const spot = [
  makeSpotInstrument(),
  makeSpotInstrument({ symbol: 'ETH/USDT', base: 'ETH', stepSize: decimal('0.01'), minQuantity: decimal('0.01') }),
];
const listed = [...spot, makeInstrument()];
const price = fc.integer({ min: 800, max: 1_200 }).map((tenths) => decimal(`${tenths}e-1`));
const of = fc.constantFrom(...listed);

type Step = { readonly intent: PaperIntent } | { readonly cancel: number } | { readonly bar: PriceBar };

const intent = fc
  .record({
    instrument: of,
    side: fc.constantFrom('buy', 'sell'),
    type: fc.constantFrom('market', 'limit', 'stop'),
    price,
    hundredths: fc.integer({ min: 6, max: 6_000 }),
  })
  .map(({ instrument: { symbol, kind }, price: at, hundredths, ...rest }) =>
    makeIntent({
      ...rest,
      symbol,
      quantity: decimal(`${hundredths}e-2`),
      limitPrice: rest.type === 'market' ? null : at,
      triggerPrice: at,
      leverage: decimal(kind === 'spot' ? '1' : '5'),
    }),
  );
const volume = fc.option(fc.integer({ min: 0, max: 300 }).map((units) => decimal(String(units))));
const bar = fc
  .record({ of, prices: fc.tuple(price, price, price, price), volume })
  .map(({ of: { symbol }, prices, volume: traded }): PriceBar => {
    const [open, , , close] = prices;
    const [low, , , high] = prices.toSorted((left, right) => left.cmp(right));
    return {
      symbol,
      from: 0,
      to: 1_000,
      open,
      high: high ?? open,
      low: low ?? open,
      close,
      spreadRatio: decimal('0.0002'),
      volume: traded,
    };
  });
const steps = fc.array(
  fc.oneof(
    intent.map((made) => ({ intent: made })),
    bar.map((made) => ({ bar: made })),
    fc.nat(30).map((cancel) => ({ cancel })),
  ),
  { maxLength: 50 },
);

/** Lives through the steps and looks at the account after each; each order's client id is its place in the list. */
function live(list: readonly Step[], look: (account: PaperAccountState, events: readonly MatchEvent[]) => void): void {
  let account = makePaperAccount('5000');
  const last = new Map<string, Decimal>();
  const lastPriceOf = (symbol: string): Decimal => last.get(symbol) ?? decimal('100');
  const instrumentOf = (symbol: string) => listed.find((one) => one.symbol === symbol) ?? makeInstrument();
  for (const [index, step] of list.entries()) {
    const matched = ((): { readonly account: PaperAccountState; readonly events: readonly MatchEvent[] } => {
      if ('cancel' in step) return cancelOrder(account, `order-${step.cancel}`);
      if ('bar' in step) return matchBar(account, step.bar, instrumentOf(step.bar.symbol), rules);
      const made = { ...step.intent, clientOrderId: `order-${index}` };
      const quote = makeQuote(lastPriceOf(made.symbol).toString(), { symbol: made.symbol });
      return placeOrder({ account, intent: made, instrument: instrumentOf(made.symbol), quote, lastPriceOf, at: index, rules });
    })();
    if ('bar' in step) last.set(step.bar.symbol, step.bar.close);
    account = matched.account;
    look(account, matched.events);
  }
}

const runs = { numRuns: 300 };

test('property: for each asset money is conserved to the last digit, after every step', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const moved = new Map<string, Decimal>();
      const move = (asset: string, amount: Decimal): void => void moved.set(asset, (moved.get(asset) ?? ZERO).plus(amount));
      live(list, (account, events) => {
        expect(ledgerDifference(account).toString()).toBe('0');
        const orders = new Map([...account.openOrders, ...account.endedOrders].map(({ intent: made }) => [made.clientOrderId, made]));
        for (const event of events) {
          if (event.type !== 'order_filled' || event.fill.feeAsset === undefined) continue;
          const { clientOrderId, price: at, quantity, fee, feeAsset } = event.fill;
          const order = orders.get(clientOrderId);
          const base = order?.symbol.split('/')[0] ?? '';
          const sign = order?.side === 'buy' ? '1' : '-1';
          move(base, quantity.times(sign).minus(feeAsset === 'base' ? fee : ZERO));
          move(
            'USDT',
            at
              .times(quantity)
              .times(sign)
              .times('-1')
              .minus(feeAsset === 'quote' ? fee : ZERO),
          );
        }
        // What perpetuals did to the balance stands in the ledger under their own kinds.
        const spotMoney = sumDecimals(
          account.ledger.flatMap(({ asset, kind, amount, clientOrderId }) => {
            const isSpot = orders.get(clientOrderId ?? '')?.symbol.includes(':') === false;
            return asset === undefined && kind !== 'deposit' && isSpot ? [amount] : [];
          }),
        );
        expect(spotMoney.toString()).toBe((moved.get('USDT') ?? ZERO).toString());
        for (const { symbol, base } of spot) {
          expect((holdingOf(account, symbol)?.quantity ?? ZERO).toString()).toBe((moved.get(base) ?? ZERO).toString());
        }
      });
    }),
    runs,
  );
});

test('property: nothing is held below 0, resting sells never add up to more than is held, and spot never takes the balance below 0', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let before = decimal('5000');
      live(list, (account, events) => {
        for (const { quantity } of account.holdings) expect(quantity.gt(ZERO)).toBe(true);
        for (const { symbol } of spot) expect(freeToSell(account, symbol).gte(ZERO)).toBe(true);
        const onlySpot = events.every((event) => event.type !== 'order_filled' || event.fill.feeAsset !== undefined);
        if (onlySpot && before.gte(ZERO)) expect(account.balance.gte(ZERO)).toBe(true);
        before = account.balance;
        expect(account.positions.every(({ symbol }) => symbol.includes(':'))).toBe(true);
      });
    }),
    runs,
  );
});
