import type { Account, Balance } from '../account.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { ZERO, roundMoney, sumDecimals, type Decimal } from '../decimal.ts';
import type { EntryLevel } from '../decide/entry-levels.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import { capByMargin, marginOf } from './cap-by-margin.ts';
import { checkMinimums } from './check-minimums.ts';
import { chooseLeverage } from './choose-leverage.ts';
import { riskAmountOf } from './risk-amount.ts';
import { sizeByRisk } from './size-by-risk.ts';
import { dearestPrice, total, worstCase } from './worst-case.ts';

export type SizedEntry = EntryLevel & { readonly quantity: Decimal };

/** How much, and what it binds and may lose. Quantities base asset, money quote asset. */
export type OrderSize = {
  /** Those of the levels that the venue's minimums allow. */
  readonly entries: readonly SizedEntry[];
  readonly quantity: Decimal;
  readonly leverage: Decimal;
  /** Entry fees included. */
  readonly margin: Decimal;
  readonly notional: Decimal;
  readonly riskRatio: Decimal;
  /** What the trade was allowed to lose. */
  readonly riskAmount: Decimal;
  /** What it loses when every entry fills and the stop is hit, costs included; at most `riskAmount`. */
  readonly worstLoss: Decimal;
  readonly cappedByMargin: boolean;
};

export type SizeOrderInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly settings: CopierSettings;
  readonly account: Account;
  readonly balance: Balance;
  readonly instrument: Instrument;
  readonly quote: Quote;
  /** At least one. */
  readonly entries: readonly EntryLevel[];
  readonly stopLoss: Decimal;
};

/**
 * Returns the size of every entry. One whose share is under the venue's minimum is left out, the lightest first (of equals the last in the
 * text), and the risk is spread over the others, so that a small account still trades.
 * @returns or STOP_DISTANCE_ZERO, QUANTITY_BELOW_MINIMUM, NOTIONAL_BELOW_MINIMUM, MARGIN_INSUFFICIENT
 */
export function sizeOrder(input: SizeOrderInput): Result<OrderSize, Denial> {
  const { account, balance, instrument, entries } = input;
  const available = { asset: balance.asset, availableMargin: balance.availableMargin.toString() };
  if (instrument.quote !== account.asset || account.asset !== balance.asset) {
    return err({ code: 'MARGIN_INSUFFICIENT', evidence: { ...available, neededAsset: instrument.quote } });
  }
  if (balance.availableMargin.lte(ZERO)) return err({ code: 'MARGIN_INSUFFICIENT', evidence: available });
  const size = sizeEntries(input);
  if (size.ok || entries.length <= 1 || size.error.code === 'STOP_DISTANCE_ZERO') return size;
  return sizeOrder({ ...input, entries: withoutLightest(entries) });
}

function sizeEntries(input: SizeOrderInput): Result<OrderSize, Denial> {
  const { order, profile, settings, account, balance, instrument, quote, entries, stopLoss } = input;
  const { stepSize } = instrument;
  const { takerFeeRatio } = account;
  const costs = { takerFeeRatio, slippageRatio: settings.slippageRatio };
  const worst = entries.map((entry) => ({ entry, ...worstCase({ side: order.side, entry, stopLoss, costs }) }));
  const dearest = worst.map((one) => dearestPrice(order.side, one.entry, one, quote));
  const risk = riskAmountOf(balance.equity, settings.riskRatio, order);

  const weighed = worst.map(({ entry: { weight }, lossPerUnit }) => ({ weight, lossPerUnit }));
  const byRisk = sizeByRisk({ entries: weighed, riskAmount: risk.riskAmount, stepSize });
  if (!byRisk.ok) return byRisk;

  const bind = (quantities: readonly Decimal[]) => dearest.map((price, place) => ({ price, quantity: quantities[place] ?? ZERO }));
  const { availableMargin } = balance;
  const caps = [settings.maxLeverage, instrument.maxLeverage];
  const leverage = chooseLeverage({ order, profile, caps, notional: total(byRisk.value, dearest), availableMargin });
  const cap = capByMargin({ entries: bind(byRisk.value), leverage, takerFeeRatio, availableMargin, stepSize });

  const sized = entries.map((entry, place) => ({ ...entry, quantity: cap.quantities[place] ?? ZERO }));
  const tooSmall = firstBelowMinimum(input, sized);
  if (tooSmall !== null && cap.capped) return err(asMarginDenial(tooSmall, { required: cap.required, leverage, balance }));
  if (tooSmall !== null) return err({ ...tooSmall, evidence: { ...tooSmall.evidence, riskAmount: risk.riskAmount.toString() } });
  const losses = worst.map(({ lossPerUnit }) => lossPerUnit);
  return ok({
    ...risk,
    entries: sized,
    quantity: sumDecimals(cap.quantities),
    leverage,
    margin: roundMoney(marginOf(bind(cap.quantities), leverage, takerFeeRatio)),
    notional: roundMoney(total(cap.quantities, dearest)),
    worstLoss: roundMoney(total(cap.quantities, losses)),
    cappedByMargin: cap.capped,
  });
}

function firstBelowMinimum({ instrument, stopLoss }: SizeOrderInput, entries: readonly SizedEntry[]): Denial | null {
  for (const { quantity, price } of entries) {
    const denial = checkMinimums({ instrument, quantity, entryPrice: price, stopLoss });
    if (denial !== null) return denial;
  }
  return null;
}

/** The risk would have bought enough; the margin did not. */
function asMarginDenial(
  { evidence }: Denial,
  { required, leverage, balance }: { required: Decimal; leverage: Decimal; balance: Balance },
): Denial {
  const margin = { requiredMargin: roundMoney(required).toString(), availableMargin: balance.availableMargin.toString() };
  return { code: 'MARGIN_INSUFFICIENT', evidence: { ...evidence, ...margin, asset: balance.asset, leverage: leverage.toString() } };
}

function withoutLightest(entries: readonly EntryLevel[]): readonly EntryLevel[] {
  const lightest = entries.reduce((found, entry, place) => (entry.weight.lte(entries[found]?.weight ?? entry.weight) ? place : found), 0);
  return entries.filter((_, place) => place !== lightest);
}
