import {
  ONE,
  ZERO,
  ceilToStep,
  decimal,
  floorToStep,
  maxDecimal,
  minDecimal,
  roundMoney,
  type Decimal,
} from '@trade-executor/domain/decimal';
import type { DecisionContext } from '@trade-executor/domain/decide/decision';
import type { TradePlan } from '@trade-executor/domain/trade/plan';

type BarePlan = Pick<TradePlan, 'entries' | 'stopLoss' | 'targets' | 'leverage' | 'riskAmount'>;

/**
 * Returns the plan of a long zone with a stop price and equal targets, or null: the sums of decideSignal written down one after the other for
 * just this kind of call. It names no rule, keeps no number for a receipt and looks nothing up twice.
 */
export function decideBare({
  signal: { order, postedAt },
  instruments,
  quoteOf,
  copier,
  account,
  balance,
  standing,
  now,
}: DecisionContext): BarePlan | null {
  const { settings } = copier;
  const instrument = instruments.find(({ base }) => base === order.base);
  const quote = instrument && quoteOf(instrument.symbol);
  const stopText = order.stop?.price;
  if (!instrument || !quote || !stopText || copier.paused || now - postedAt > settings.maxSignalAgeMs) return null;
  if (standing.open.length >= settings.maxOpenPositions || standing.open.some(({ symbol }) => symbol === instrument.symbol)) return null;
  const { tickSize, stepSize, minQuantity, minNotional, maintenance } = instrument;

  const written = [...(order.legs[0]?.prices ?? [])].map((price) => decimal(price)).toSorted((a, b) => b.cmp(a));
  const prices = written.map((price) => floorToStep(price, tickSize));
  const nearest = minDecimal(prices[0] ?? ZERO, ...prices.map((price) => price.minus(quote.ask).abs()));
  if (nearest.div(quote.ask).gt(settings.maxPriceDistanceRatio)) return null;
  const stopLoss = ceilToStep(decimal(stopText), tickSize);
  if (stopLoss.gte(quote.bid) || prices.some((price) => price.lte(stopLoss))) return null;

  const exit = stopLoss.minus(stopLoss.times(settings.slippageRatio));
  const losses = prices.map((price) => price.minus(exit).plus(account.takerFeeRatio.times(price.plus(exit))));
  const riskAmount = floorToStep(balance.equity.times(settings.riskRatio), decimal('0.0000000001'));
  let lossPerWeight = ZERO;
  let worthPerWeight = ZERO;
  for (const [place, price] of prices.entries()) {
    lossPerWeight = lossPerWeight.plus(losses[place] ?? ZERO);
    worthPerWeight = worthPerWeight.plus(price);
  }
  const each = floorToStep(riskAmount.div(lossPerWeight), stepSize);

  let leverage = minDecimal(decimal(order.leverage ?? '1'), settings.maxLeverage, instrument.maxLeverage);
  let quantity = ZERO;
  let worth = ZERO;
  for (const price of prices) {
    quantity = quantity.plus(each);
    worth = worth.plus(each.times(price));
    const tier = maintenance.findLast(({ notionalFrom }) => worth.gte(notionalFrom));
    if (!tier || quantity.eq(ZERO)) continue;
    const average = worth.div(quantity);
    const furthest = average.minus(stopLoss).div(ONE.minus(settings.liquidationBufferRatio));
    const kept = average
      .minus(average.minus(furthest).times(ONE.minus(tier.ratio)))
      .minus(tier.deduction.div(quantity))
      .div(average);
    leverage = minDecimal(leverage, tier.maxLeverage, kept.gt(ZERO) ? ONE.div(kept) : leverage);
  }
  leverage = maxDecimal(ONE, floorToStep(leverage, ONE));
  const marginPerWeight = worthPerWeight.div(leverage).plus(worthPerWeight.times(account.takerFeeRatio));
  const byMargin = floorToStep(balance.availableMargin.div(marginPerWeight), stepSize);
  const size = minDecimal(each, byMargin);
  if (size.lt(minQuantity) || prices.some((price) => size.times(minDecimal(price, stopLoss)).lt(minNotional))) return null;

  let worstLoss = ZERO;
  for (const loss of losses) worstLoss = worstLoss.plus(loss.times(size));
  const total = size.times(String(prices.length));
  return {
    entries: prices.map((limitPrice) => ({ type: 'limit', quantity: size, limitPrice, triggerPrice: null })),
    stopLoss,
    targets: sliceEvenly(
      order.takeProfits.map(({ price }) => floorToStep(decimal(price ?? '0'), tickSize)),
      total,
      stepSize,
      minQuantity,
      minNotional,
    ),
    leverage,
    riskAmount: roundMoney(worstLoss),
  };
}

const SHARE_STEP = decimal('0.000000000001');

/** Equal shares; a slice too small for the venue goes to the next target. */
function sliceEvenly(
  prices: readonly Decimal[],
  total: Decimal,
  stepSize: Decimal,
  minQuantity: Decimal,
  minNotional: Decimal,
): BarePlan['targets'] {
  const share = ONE.div(String(prices.length));
  const slices: { price: Decimal; share: Decimal }[] = [];
  let carried = ZERO;
  for (const price of prices) {
    const wanted = share.plus(carried);
    const slice = floorToStep(total.times(ceilToStep(wanted, SHARE_STEP)), stepSize);
    const fits = slice.gte(minQuantity) && slice.gt(ZERO) && slice.times(price).gte(minNotional);
    if (fits) slices.push({ price, share: wanted });
    carried = fits ? ZERO : wanted;
  }
  const last = slices.at(-1);
  if (last) last.share = last.share.plus(carried);
  let left = ONE;
  return slices.map((slice) => {
    const rounded = minDecimal(left, ceilToStep(slice.share, SHARE_STEP));
    left = left.minus(rounded);
    return { price: slice.price, share: rounded };
  });
}
