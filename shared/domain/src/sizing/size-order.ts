import type { Account, Balance } from '../account.ts';
import { ONE, ZERO, floorToStep, roundMoney, sumDecimals, type Decimal } from '../decimal.ts';
import { moveAhead } from '../decide/direction.ts';
import type { EntryLevel } from '../decide/entry-levels.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import { err, ok, type Result } from '../result.ts';
import type { OpenExposure } from '../risk/account-standing.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import { checkMinimums } from './check-minimums.ts';
import { chooseLeverage } from './choose-leverage.ts';
import { leverageForStop } from './leverage-for-stop.ts';
import { newProviderLimits, signalOf, type NewProvider } from './new-provider.ts';
import { riskAmountOf, type RiskAmount } from './risk-amount.ts';
import { limitDenials, sizeLimits, type SizeLimit, type SizeLimitName } from './size-limits.ts';
import { dearestPrice, worstCase } from './worst-case.ts';
import { wantedNotional } from './wanted-notional.ts';

export type SizedEntry = EntryLevel & { readonly quantity: Decimal };

/** How much, and what it binds and may lose. Quantities base asset, money quote asset. */
export type OrderSize = RiskAmount & {
  /** Those of the levels that the venue's minimums allow. */
  readonly entries: readonly SizedEntry[];
  readonly quantity: Decimal;
  /** What is held when every entry has filled: on spot less, by the fee that is taken out of what is bought, in whole steps. */
  readonly held: Decimal;
  readonly leverage: Decimal;
  /** Entry fees included. */
  readonly margin: Decimal;
  readonly notional: Decimal;
  /** What it loses when every entry fills and the stop is hit, costs included; at most `riskAmount`. */
  readonly worstLoss: Decimal;
  /** The limit without which it would be larger. */
  readonly limitedBy: SizeLimitName;
};

export type SizeOrderInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly newProvider: NewProvider | null;
  readonly settings: CopierSettings;
  readonly account: Account;
  readonly balance: Balance;
  readonly instrument: Instrument;
  readonly quote: Quote;
  /** At least one. */
  readonly entries: readonly EntryLevel[];
  readonly stopLoss: Decimal;
  /** What the account's other trades hold. */
  readonly open: readonly OpenExposure[];
};

/**
 * Returns the size of every entry: as much as the method asks for and every limit leaves. An entry whose share is under the venue's minimum
 * is left out, the lightest first (of equals the last in the text), and its share goes to the others, so that a small account still trades.
 * @returns or STOP_DISTANCE_ZERO, SIZE_NOT_SET, QUANTITY_BELOW_MINIMUM, NOTIONAL_BELOW_MINIMUM, MARGIN_INSUFFICIENT, STOP_BEYOND_LIQUIDATION,
 * NEW_PROVIDER, MAX_POSITION_SIZE, MAX_SYMBOL_EXPOSURE, MAX_EXPOSURE, MAX_OPEN_RISK, MAX_MARGIN
 */
export function sizeOrder(given: SizeOrderInput): Result<OrderSize, Denial> {
  const input = asSpent(given);
  const { account, balance, instrument, settings, entries } = input;
  const available = { asset: balance.asset, availableMargin: balance.availableMargin.toString(), ...kindOf(instrument) };
  if (instrument.quote !== account.asset || account.asset !== balance.asset) {
    return err({ code: 'MARGIN_INSUFFICIENT', evidence: { ...available, neededAsset: instrument.quote } });
  }
  if (balance.availableMargin.lte(ZERO)) return err({ code: 'MARGIN_INSUFFICIENT', evidence: available });
  const { sizingMethod, fixedNotional, equityRatio } = settings;
  if ((sizingMethod === 'fixed' && fixedNotional === null) || (sizingMethod === 'equity' && equityRatio === null)) {
    return err({ code: 'SIZE_NOT_SET', evidence: { method: sizingMethod } });
  }
  const size = sizeEntries(input);
  if (size.ok || entries.length <= 1 || size.error.code === 'STOP_DISTANCE_ZERO') return size;
  return sizeOrder({ ...input, entries: withoutLightest(entries) });
}

/** On spot an order may bind what may be spent. */
function asSpent(input: SizeOrderInput): SizeOrderInput {
  if (input.instrument.kind !== 'spot') return input;
  return { ...input, balance: { ...input.balance, availableMargin: input.balance.spendable } };
}

/** Tells the words for a denial of spot from those of a perpetual. */
function kindOf({ kind }: Instrument): Record<string, string> {
  return kind === 'spot' ? { kind } : {};
}

/** What one entry takes for each unit of its weight. Quote asset. */
type Taken = { readonly entry: EntryLevel; readonly notional: Decimal; readonly loss: Decimal; readonly worstPrice: Decimal };

function sizeEntries(input: SizeOrderInput): Result<OrderSize, Denial> {
  const { order, profile, newProvider, settings, account, balance, instrument, quote, entries, stopLoss } = input;
  const costs = { takerFeeRatio: account.takerFeeRatio, slippageRatio: settings.slippageRatio };
  const taken = entries.map((entry): Taken => {
    const worst = worstCase({ kind: instrument.kind, side: order.side, entry, stopLoss, costs });
    return { entry, notional: dearestPrice(order.side, entry, worst, quote), loss: worst.lossPerUnit, worstPrice: worst.entryPrice };
  });
  const risk = riskAmountOf(balance.equity, settings, order);
  const lossPerWeight = total(taken, ({ loss }) => loss);
  if (lossPerWeight.lte(ZERO)) return err({ code: 'STOP_DISTANCE_ZERO', evidence: { lossPerUnit: lossPerWeight.toString() } });

  const limits = limitsOf(input, risk);
  const perWeight = { loss: lossPerWeight, notional: total(taken, ({ notional }) => notional) };
  const beforeMargin = tightest(limits, perWeight);
  const wanted = quantitiesOf(entries, beforeMargin, instrument.stepSize);

  const caps = [settings.maxLeverage, instrument.maxLeverage];
  const notional = sumDecimals(taken.map((one, place) => one.notional.times(wanted[place] ?? ZERO)));
  const stated = chooseLeverage({ order, profile, caps, notional, availableMargin: balance.availableMargin });
  const safe = safeLeverage(input, taken, wanted, stated);
  if (!safe.ok) return safe;

  const leverage = safe.value;
  const margin = perWeight.notional.div(leverage).plus(perWeight.notional.times(account.takerFeeRatio));
  const binding = tightest(limits, { ...perWeight, margin });
  const quantities = quantitiesOf(entries, binding, instrument.stepSize);
  const sized = entries.map((entry, place) => ({ ...entry, quantity: quantities[place] ?? ZERO }));
  const tooSmall = firstBelowMinimum(input, sized);
  if (tooSmall !== null)
    return err(
      asLimitDenial(tooSmall, binding, {
        risk,
        leverage,
        balance,
        instrument,
        newProvider,
        required: notional.times(margin).div(perWeight.notional),
      }),
    );
  const sum = (of: (one: Taken) => Decimal): Decimal => sumDecimals(taken.map((one, place) => of(one).times(quantities[place] ?? ZERO)));
  const worth = sum((one) => one.notional);
  const quantity = sumDecimals(quantities);
  return ok({
    ...risk,
    entries: sized,
    quantity,
    held: heldOf(input, quantity),
    leverage,
    margin: roundMoney(worth.div(leverage).plus(worth.times(account.takerFeeRatio))),
    notional: roundMoney(worth),
    worstLoss: roundMoney(sum((one) => one.loss)),
    limitedBy: binding.limit.name,
  });
}

/** At the dearest fills a position is in its highest bracket; at the worst ones the way to its stop is longest. A short's are not the same. */
function safeLeverage(
  { order: { side }, stopLoss, instrument: { maintenance }, settings: { liquidationBufferRatio: bufferRatio } }: SizeOrderInput,
  taken: readonly Taken[],
  quantities: readonly Decimal[],
  stated: Decimal,
): Result<Decimal, Denial> {
  const filledAt = (priceOf: (one: Taken) => Decimal, leverage: Decimal): Result<Decimal, Denial> => {
    const filled = taken.map((one, place) => ({ price: priceOf(one), quantity: quantities[place] ?? ZERO }));
    const entries = filled.toSorted((a, b) => (side === 'long' ? b.price.cmp(a.price) : a.price.cmp(b.price)));
    return leverageForStop({ side, entries, stopLoss, leverage, maintenance, bufferRatio });
  };
  const dearest = filledAt(({ notional }) => notional, stated);
  return dearest.ok ? filledAt(({ worstPrice }) => worstPrice, dearest.value) : dearest;
}

function limitsOf(
  { order, settings, balance, instrument, newProvider, open }: SizeOrderInput,
  { riskAmount }: RiskAmount,
): readonly [SizeLimit, ...SizeLimit[]] {
  const notional = wantedNotional(settings, balance.equity, order);
  const risk: SizeLimit = { name: 'risk', of: 'loss', most: riskAmount };
  const method: readonly SizeLimit[] = notional === null ? [] : [{ name: 'method', of: 'notional', most: notional }];
  return [
    risk,
    ...method,
    ...newProviderLimits(newProvider, [risk, ...method]),
    ...sizeLimits({ caps: settings, equity: balance.equity, symbol: instrument.symbol, open }),
    { name: 'margin', of: 'margin', most: balance.availableMargin },
  ];
}

type PerWeight = { readonly loss: Decimal; readonly notional: Decimal; readonly margin?: Decimal };
type Binding = { readonly limit: SizeLimit; readonly perWeight: Decimal };

/** The limit that leaves the least; those of the margin count once the leverage is known. */
function tightest([first, ...others]: readonly [SizeLimit, ...SizeLimit[]], perWeight: PerWeight): Binding {
  const bound = (limit: SizeLimit): Binding | null => {
    const each = perWeight[limit.of];
    return each === undefined ? null : { limit, perWeight: each };
  };
  return others.reduce<Binding>(
    (least, limit) => {
      const candidate = bound(limit);
      if (candidate === null) return least;
      return candidate.limit.most.times(least.perWeight).lt(least.limit.most.times(candidate.perWeight)) ? candidate : least;
    },
    { limit: first, perWeight: perWeight.loss },
  );
}

/** In proportion to the weights, rounded down to the step; 0 where the limit buys less than a step. */
function quantitiesOf(entries: readonly EntryLevel[], { limit, perWeight }: Binding, stepSize: Decimal): readonly Decimal[] {
  return entries.map(({ weight }) => floorToStep(limit.most.times(weight).div(perWeight), stepSize));
}

function total(taken: readonly Taken[], of: (one: Taken) => Decimal): Decimal {
  return sumDecimals(taken.map((one) => of(one).times(one.entry.weight)));
}

/** What is left of a quantity once the taker fee is taken out of it; in whole steps, for nothing else can be sold. */
function heldOf({ instrument: { kind, stepSize }, account: { takerFeeRatio } }: SizeOrderInput, quantity: Decimal): Decimal {
  return kind === 'spot' ? floorToStep(quantity.times(ONE.minus(takerFeeRatio)), stepSize) : quantity;
}

function firstBelowMinimum(input: SizeOrderInput, entries: readonly SizedEntry[]): Denial | null {
  const { instrument, settings } = input;
  // On spot what leaves has to be of the least size too, also when the stop slips; nothing there is reduce-only.
  const slipped = instrument.kind === 'spot' ? moveAhead('long', input.stopLoss, settings.slippageRatio.times('-1')) : input.stopLoss;
  for (const { quantity, price } of entries) {
    const denial = checkMinimums({ instrument, quantity: heldOf(input, quantity), entryPrice: price, stopLoss: slipped });
    if (denial !== null) return denial;
  }
  return null;
}

type SizeFacts = Pick<SizeOrderInput, 'balance' | 'instrument' | 'newProvider'> & {
  readonly risk: RiskAmount;
  readonly leverage: Decimal;
  readonly required: Decimal;
};

/** Says what made the order too small: the risk, or a limit that would have had to leave more. */
function asLimitDenial(
  { code, evidence }: Denial,
  { limit }: Binding,
  { risk, leverage, balance, instrument, newProvider, required }: SizeFacts,
): Denial {
  const riskAmount = risk.riskAmount.toString();
  if (limit.name === 'risk' || limit.name === 'method') return { code, evidence: { ...evidence, riskAmount } };
  const room = { room: roundMoney(limit.most).toString(), asset: balance.asset, leverage: leverage.toString(), ...kindOf(instrument) };
  const margin: Record<string, string> =
    limit.name === 'margin' ? { availableMargin: balance.availableMargin.toString(), requiredMargin: roundMoney(required).toString() } : {};
  const signal: Record<string, string> = limit.name === 'newProvider' && newProvider ? { signal: signalOf(newProvider) } : {};
  return { code: limitDenials[limit.name] ?? code, evidence: { ...evidence, ...room, ...margin, ...signal } };
}

function withoutLightest(entries: readonly EntryLevel[]): readonly EntryLevel[] {
  const lightest = entries.reduce((found, entry, place) => (entry.weight.lte(entries[found]?.weight ?? entry.weight) ? place : found), 0);
  return entries.filter((_, place) => place !== lightest);
}
