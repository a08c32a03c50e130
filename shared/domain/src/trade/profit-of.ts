import { type Decimal, ZERO, roundMoney, sumDecimals } from '../decimal.ts';
import type { Fill, OrderLeg } from '../order.ts';
import { feeInQuote } from './fee-in-quote.ts';
import { legKind, type LegKind } from './order-facts.ts';
import type { Trade } from './trade.ts';

/** Money is quote asset; before fees unless it is net. */
type Money = {
  readonly realizedPnl: Decimal;
  /** Of what is still held, at the market; null: nothing is held, or no price is known. */
  readonly unrealizedPnl: Decimal | null;
  readonly fees: Decimal;
  /** Realised and unrealised, less fees, with funding. */
  readonly netPnl: Decimal;
  /** Net in multiples of the risk at entry as planned: what was to be lost, costs included, had all entries filled and the stop been hit. */
  readonly rMultiple: Decimal | null;
};

/**
 * What one leg did. Legs that reduce the position (targets, stop, exit) realise the difference to the average of all entries; entries carry what
 * is open of them, each against its own price.
 */
export type LegProfit = Money & { readonly leg: OrderLeg; readonly quantity: Decimal; readonly averagePrice: Decimal };
export type TradeProfit = Money & { readonly funding: Decimal; readonly legs: readonly LegProfit[] };

/**
 * What a trade earned so far, leg by leg and whole. The money of the legs, and funding, which belongs to none, adds up to the whole to the last
 * digit: a leg has the rounded sum up to it less the rounded sum before it.
 * @param marketPrice at which the position would be left; null: not known
 */
export function profitOf({ side, orders, position, plan }: Trade, marketPrice: Decimal | null): TradeProfit {
  const { entered, quantity: held, realizedPnl, fees, funding } = position;
  const filled = filledLegs(orders);
  const spent = sumDecimals(filled.filter(({ kind }) => kind === 'entry').map(({ notional }) => notional));
  const earned = (gain: Decimal): Decimal => roundMoney(side === 'long' ? gain : ZERO.minus(gain));
  const market = held.gt(ZERO) ? marketPrice : null;

  const realizedUpTo: UpTo = ({ quantity, notional }) =>
    entered.eq(ZERO) ? ZERO : earned(notional.minus(spent.times(quantity).div(entered)));
  const openUpTo: UpTo = ({ quantity, notional }) =>
    market === null ? ZERO : earned(market.times(quantity).minus(notional).times(held).div(entered));

  const moneyOf = (money: Pick<Money, 'realizedPnl' | 'unrealizedPnl' | 'fees'>, received = ZERO): Money => {
    const netPnl = money.realizedPnl
      .plus(money.unrealizedPnl ?? ZERO)
      .minus(money.fees)
      .plus(received);
    return { ...money, netPnl, rMultiple: plan.riskAmount.gt(ZERO) ? netPnl.div(plan.riskAmount).round(4) : null };
  };
  const entries = inShares(
    filled.filter(({ kind }) => kind === 'entry'),
    openUpTo,
  ).map(([leg, unrealizedPnl]) => ({
    ...naming(leg),
    ...moneyOf({ realizedPnl: ZERO, unrealizedPnl: market === null ? null : unrealizedPnl, fees: leg.fees }),
  }));
  const exits = inShares(
    filled.filter(({ kind }) => kind !== 'entry'),
    realizedUpTo,
  ).map(([leg, realized]) => ({
    ...naming(leg),
    ...moneyOf({ realizedPnl: realized, unrealizedPnl: null, fees: leg.fees }),
  }));
  const unrealizedPnl = market === null ? null : openUpTo({ quantity: entered, notional: spent });
  return { ...moneyOf({ realizedPnl, unrealizedPnl, fees }, funding), funding, legs: [...entries, ...exits] };
}

type FilledLeg = {
  readonly leg: OrderLeg;
  readonly kind: LegKind;
  readonly quantity: Decimal;
  readonly notional: Decimal;
  readonly fees: Decimal;
};
type Filled = Pick<FilledLeg, 'quantity' | 'notional'>;
type UpTo = (filled: Filled) => Decimal;

const orderOfKinds: readonly LegKind[] = ['entry', 'target', 'stop', 'exit'];

/** Entries, targets, stop, exit; each with what all its orders filled. */
function filledLegs(orders: Trade['orders']): readonly FilledLeg[] {
  const fills = new Map<OrderLeg, readonly Fill[]>();
  for (const order of orders) fills.set(order.intent.leg, [...(fills.get(order.intent.leg) ?? []), ...order.fills]);
  const filled = [...fills].filter(([, ofLeg]) => ofLeg.length > 0).toSorted(([one], [other]) => place(one) - place(other));
  return filled.map(([leg, ofLeg]) => ({
    leg,
    kind: legKind(leg),
    quantity: sumDecimals(ofLeg.map(({ quantity }) => quantity)),
    notional: sumDecimals(ofLeg.map(({ price, quantity }) => price.times(quantity))),
    fees: sumDecimals(ofLeg.map(feeInQuote)),
  }));
}

function place(leg: OrderLeg): number {
  const [, index = '0'] = leg.split('-');
  return orderOfKinds.indexOf(legKind(leg)) * 1_000 + Number(index);
}

function inShares(legs: readonly FilledLeg[], upTo: UpTo): readonly (readonly [FilledLeg, Decimal])[] {
  let sum: Filled = { quantity: ZERO, notional: ZERO };
  return legs.map((leg) => {
    const before = upTo(sum);
    sum = { quantity: sum.quantity.plus(leg.quantity), notional: sum.notional.plus(leg.notional) };
    return [leg, upTo(sum).minus(before)] as const;
  });
}

function naming({ leg, quantity, notional }: FilledLeg): Pick<LegProfit, 'leg' | 'quantity' | 'averagePrice'> {
  return { leg, quantity, averagePrice: roundMoney(notional.div(quantity)) };
}
