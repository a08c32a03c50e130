import fc from 'fast-check';
import type { PositionMode } from '../../account.ts';
import { decimal, type Decimal } from '../../decimal.ts';
import type { PriceBar } from '../../instruments/instrument.ts';
import type { Fill } from '../../order.ts';
import type { MarginMode } from '../../signals/outcome.ts';
import { makeInstrument, makeQuote } from '../../testing/make-instrument.ts';
import { cancelOrder } from '../cancel-order.ts';
import { matchBar } from '../match-bar.ts';
import type { MatchEvent, PaperAccountState, PaperIntent } from '../paper-account.ts';
import { payFunding, type Funding } from '../pay-funding.ts';
import { placeOrder } from '../place-order.ts';
import { makeIntent, makePaperAccount, plainRules } from './make-paper.ts';

export const rules = { ...plainRules, slippageRatio: decimal('0.0003') };
/** Two perpetuals on which anything may happen. */
export const symbols = ['BTC/USDT:USDT', 'ETH/USDT:USDT'] as const;
export const price = fc.integer({ min: 800, max: 1_200 }).map((tenths) => decimal(`${tenths}e-1`));
export const symbol = fc.constantFrom(...symbols);

type Step = { readonly funding: Funding } | { readonly intent: PaperIntent } | { readonly cancel: number } | { readonly bar: PriceBar };

const intent = fc
  .record({
    symbol,
    side: fc.constantFrom('buy', 'sell'),
    positionSide: fc.constantFrom('long', 'short'),
    type: fc.constantFrom('market', 'market', 'limit', 'stop'),
    price,
    thousandths: fc.integer({ min: 60, max: 9_000 }),
    reduceOnly: fc.boolean(),
    leverage: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ price: at, thousandths, leverage, ...rest }) =>
    makeIntent({ ...rest, quantity: decimal(`${thousandths}e-3`), limitPrice: at, triggerPrice: at, leverage: decimal(String(leverage)) }),
  );
const volume = fc.option(fc.integer({ min: 0, max: 60 }).map((units) => decimal(String(units))));
export const bar = fc
  .record({ symbol, prices: fc.tuple(price, price, price, price), volume })
  .map(({ symbol: of, prices, volume }): PriceBar => {
    const [open, , , close] = prices;
    const [low, , , high] = prices.toSorted((left, right) => left.cmp(right));
    return { symbol: of, from: 0, to: 1_000, open, high: high ?? open, low: low ?? open, close, spreadRatio: decimal('0.0002'), volume };
  });
const funding = fc
  .record({ symbol, price, rate: fc.integer({ min: -300, max: 300 }) })
  .map(({ symbol: of, price: markPrice, rate }): Funding => ({ symbol: of, rate: decimal(`${rate}e-6`), markPrice, at: 0 }));
/** Anything that an account may live through. */
export const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: intent.map((made) => ({ intent: made })) },
    { weight: 1, arbitrary: bar.map((made) => ({ bar: made })) },
    { weight: 1, arbitrary: funding.map((made) => ({ funding: made })) },
    { weight: 1, arbitrary: fc.nat(30).map((cancel) => ({ cancel })) },
  ),
  {
    maxLength: 40,
    size: 'max',
  },
);

type Told = { readonly before: PaperAccountState; readonly after: PaperAccountState; readonly events: readonly MatchEvent[] };

/** Lives through the steps; each order's client id is its place in the list. */
export function live(
  list: readonly Step[],
  mode: PositionMode = 'one_way',
  marginMode: MarginMode = 'isolated',
): { readonly account: PaperAccountState; readonly told: readonly Told[] } {
  let account: PaperAccountState = { ...makePaperAccount('5000'), positionMode: mode, crossSymbols: marginMode === 'cross' ? symbols : [] };
  const told: Told[] = [];
  const last = new Map<string, Decimal>();
  for (const [index, step] of list.entries()) {
    const before = account;
    const matched = follow(account, step, index, (of) => last.get(of) ?? decimal('100'));
    if ('bar' in step) last.set(step.bar.symbol, step.bar.close);
    account = matched.account;
    told.push({ before, after: account, events: matched.events });
  }
  return { account, told };
}

export const instrumentOf = (of: string) => makeInstrument({ symbol: of });

function follow(account: PaperAccountState, step: Step, index: number, lastPriceOf: (symbol: string) => Decimal) {
  if ('cancel' in step) return cancelOrder(account, `order-${step.cancel}`);
  if ('bar' in step) return matchBar(account, step.bar, makeInstrument({ symbol: step.bar.symbol }), rules, { lastPriceOf, instrumentOf });
  if ('funding' in step) return payFunding(account, step.funding);
  const made = inForm(account.positionMode, { ...step.intent, clientOrderId: `order-${index}` });
  const quote = makeQuote(lastPriceOf(made.symbol).toString(), { symbol: made.symbol });
  return placeOrder({ account, intent: made, instrument: makeInstrument({ symbol: made.symbol }), quote, lastPriceOf, at: index, rules });
}

/** The order as that mode takes it. */
function inForm(mode: PositionMode, { positionSide, ...intent }: PaperIntent): PaperIntent {
  return mode === 'one_way' || positionSide === undefined ? intent : { ...intent, reduceOnly: false, positionSide };
}

export const fillsOf = (events: readonly MatchEvent[]): readonly Fill[] =>
  events.flatMap((event) => (event.type === 'order_filled' || event.type === 'position_liquidated' ? [event.fill] : []));
