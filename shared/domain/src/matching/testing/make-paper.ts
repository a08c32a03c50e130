import { decimal, ZERO } from '../../decimal.ts';
import type { PriceBar, Quote } from '../../instruments/instrument.ts';
import { makeInstrument, makeQuote } from '../../testing/make-instrument.ts';
import { newPaperAccount, type MatchingRules, type PaperAccountState, type PaperIntent } from '../paper-account.ts';
import { placeOrder, type PlaceOrderInput } from '../place-order.ts';

/** Taker 0.05 %, maker 0.02 %, no slippage, a tenth of the volume. */
export const plainRules: MatchingRules = {
  takerFeeRatio: decimal('0.0005'),
  makerFeeRatio: decimal('0.0002'),
  slippageRatio: ZERO,
  volumeRatio: decimal('0.1'),
};

/** An account with 10,000 USDT and nothing open, at market time 0. */
export function makePaperAccount(startingBalance = '10000'): PaperAccountState {
  return newPaperAccount('account-1', 'USDT', decimal(startingBalance), 0);
}

/** A market buy of 1 BTC with leverage 5. */
export function makeIntent(changes: Partial<PaperIntent> = {}): PaperIntent {
  return {
    clientOrderId: 'order',
    symbol: 'BTC/USDT:USDT',
    side: 'buy',
    type: 'market',
    quantity: decimal('1'),
    limitPrice: null,
    triggerPrice: null,
    reduceOnly: false,
    leverage: decimal('5'),
    ...changes,
  };
}

/** From 0 to 1,000 ms, without spread. */
export function makeBar(prices: { open: string; high: string; low: string; close: string }, changes: Partial<PriceBar> = {}): PriceBar {
  const [open, high, low, close] = [decimal(prices.open), decimal(prices.high), decimal(prices.low), decimal(prices.close)];
  return { symbol: 'BTC/USDT:USDT', from: 0, to: 1_000, open, high, low, close, spreadRatio: ZERO, volume: null, ...changes };
}

/** Places at 100 without spread, unless told. */
export function placeAt(
  account: PaperAccountState,
  changes: Partial<PaperIntent>,
  more: Partial<PlaceOrderInput> = {},
): ReturnType<typeof placeOrder> {
  const intent = makeIntent(changes);
  const quote: Quote = makeQuote('100', { symbol: intent.symbol });
  const instrument = makeInstrument({ symbol: intent.symbol });
  return placeOrder({ account, intent, instrument, quote, lastPriceOf: () => quote.last, at: 0, rules: plainRules, ...more });
}

/** The account after placing all of them, each of which must be accepted. */
export function havingPlaced(account: PaperAccountState, ...orders: readonly Partial<PaperIntent>[]): PaperAccountState {
  return orders.reduce((current, changes) => {
    const placed = placeAt(current, changes);
    if (placed.placement.code !== 'ACCEPTED') throw new Error(`not placed: ${JSON.stringify(placed.placement)}`);
    return placed.account;
  }, account);
}
