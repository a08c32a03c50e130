import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import type {
  Evidence,
  PositionSide,
  RefusalCode,
  SignalOrder,
  SignalStop,
  SignalTakeProfit,
} from '@trade-executor/domain/signals/outcome';
import { err, ok, type Result } from '@trade-executor/domain/result';
import { completeBound } from '../numbers/abbreviated-range.ts';
import { venueNames } from '../symbols/venues.ts';
import type { NumberToken, Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import { choosePrices, type LocaleHint, type PriceOf } from './choose-prices.ts';
import type { Field } from './field.ts';
import { readLegs, type LegDraft } from './read-legs.ts';
import { readLeverage, readMarginMode } from './read-leverage.ts';
import type { SideReading } from './read-side.ts';
import { readSize } from './read-size.ts';
import { readStop, type StopDraft } from './read-stop.ts';
import { readTargets, type TargetDraft } from './read-targets.ts';
import type { ResolvedSymbol } from './resolve-symbol.ts';
import { inferSide, validateOrder } from './validate-order.ts';

export type OrderParts = {
  readonly symbol: ResolvedSymbol;
  readonly side: SideReading;
  readonly fields: readonly Field[];
  readonly tokens: readonly Token[];
  readonly hint: LocaleHint;
};
/** `doubts` are the reasons why the reading is less than sure; evidence is in offsets of the normalised text. */
export type BuiltOrder = { readonly order: SignalOrder; readonly evidence: readonly Evidence[]; readonly doubts: readonly string[] };

const mostTargets = 30;
const mostLevels = 60;
const mostFields = 120;

/** Returns the order that the fields describe, or the code of the first thing that is missing, contradictory or unsafe. */
export function buildOrder({ symbol, side: said, fields, tokens, hint }: OrderParts): Result<BuiltOrder, RefusalCode> {
  if (fields.length > mostFields) return err('LEVELS_CONTRADICTORY');
  const stop = readStop(fields, tokens);
  const targets = readTargets(fields);
  const numbers = [
    ...readLegs(fields, null).flatMap(({ prices }) => prices),
    ...(stop?.prices ?? []),
    ...targets.flatMap(({ price }) => (price ? [price] : [])),
  ];
  if (numbers.length > mostLevels) return err('LEVELS_CONTRADICTORY');
  const chosen = choosePrices(numbers, hint, symbol);
  if (!chosen.ok) return chosen;
  const priceOf = chosen.value;
  if (said.isContradictory && !said.isWeak) return err('SIDE_CONTRADICTORY');
  if (said.isWeak && targets.length === 0) return err('SIDE_CONTRADICTORY');
  const side = decideSide(said, readLegs(fields, null), stop, targets, priceOf);
  if (!side) return err('SIDE_MISSING');
  const drafts = withoutRepeated(readLegs(fields, side.side), priceOf);
  if (drafts.some(isMixed) || fields.some(saysNowAndLimit)) return err('LEVELS_CONTRADICTORY');
  const isMarketImplied = drafts.length === 0;
  const isEntryNamed = fields.some(({ name, label }) => name === 'entry' && means(label, 'entry'));
  if (isMarketImplied && (side.isInferred || isEntryNamed)) return err('ENTRY_MISSING');
  if (stop && distinct(stop.prices, priceOf).length > 1) return err('LEVELS_CONTRADICTORY');
  const taken = dedupe(targets, priceOf);
  if (taken.length > mostTargets) return err('LEVELS_CONTRADICTORY');
  const size = readSize(fields, tokens);
  const leverage = readLeverage(tokens, fields);
  const order: SignalOrder = {
    base: symbol.base,
    quote: symbol.quote,
    side: side.side,
    market: marketOf(tokens, symbol, leverage.used.length > 0),
    legs: isMarketImplied
      ? [{ type: 'market', prices: [], shares: null }]
      : drafts.map((draft) => ({ type: draft.type, prices: rangeOf(draft, priceOf), shares: draft.shares?.map(numberOf) ?? null })),
    stop: stop ? toStop(stop, priceOf) : null,
    takeProfits: withShares(taken, priceOf),
    leverage: leverage.single ? numberOf(leverage.single) : null,
    leverageRange: leverage.range ? [numberOf(leverage.range[0]), numberOf(leverage.range[1])] : null,
    marginMode: readMarginMode(tokens),
    riskPercent: size.risk ? numberOf(size.risk) : null,
    sizePercent: size.size ? numberOf(size.size) : null,
    sizeFactor: size.factor,
    venues: venuesOf(tokens).filter((venue) => venue !== symbol.base.toLowerCase()),
  };
  if (isTooCheap(order, numbers)) return err('NUMBER_AMBIGUOUS');
  if (isTwoCoins(order)) return err('SYMBOL_AMBIGUOUS');
  if (order.legs.some(({ prices }) => !isOrdered(prices))) return err('LEVELS_CONTRADICTORY');
  if (!isOrdered(order.takeProfits.flatMap(({ price }) => price ?? []))) return err('LEVELS_CONTRADICTORY');
  const fault = validateOrder(order);
  if (fault) return err(fault);
  const doubts = [
    ...(side.isInferred ? ['side inferred'] : []),
    ...(symbol.isGuess ? ['unknown ticker'] : []),
    ...(symbol.lookAlike ? ['look-alike folded'] : []),
    ...(isMarketImplied ? ['entry implied'] : []),
    ...(numbers.some(({ readings }) => readings.length > 1) ? ['separator'] : []),
    ...(order.stop === null ? ['no stop'] : []),
  ];
  return ok({ order, evidence: evidenceOf(order, { symbol, side: said, drafts, stop, taken, leverage: leverage.used }), doubts });
}

/** The same way in, written twice, is one. */
function withoutRepeated(drafts: readonly LegDraft[], priceOf: PriceOf): readonly LegDraft[] {
  const keyOf = ({ type, prices, shares }: LegDraft): string => JSON.stringify([type, prices.map(priceOf), shares?.map(numberOf)]);
  const keys = drafts.map(keyOf);
  return drafts.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** "Half now at 1.20 and half at 1.15": which of them is at market? A range beside "now" is one reference. */
function isMixed({ type, prices }: LegDraft): boolean {
  const [first, second] = prices;
  return type === 'market' && second !== undefined && first?.line === second.line && prices.length > 1 && !isOneRange(prices);
}

function isOneRange(prices: readonly NumberToken[]): boolean {
  const [first, second] = prices;
  return prices.length === 2 && first !== undefined && second !== undefined && second.start - first.end <= 4;
}

/** "Entry: 1.20 now, 1.15 limit". */
function saysNowAndLimit({ name, label, tokens }: Field): boolean {
  const isPriced = tokens.filter((token) => token.kind === 'number' && token.role === 'plain').length > 1;
  const says = (concept: 'now' | 'limit'): boolean => tokens.some((token) => token !== label && means(token, concept));
  return name === 'entry' && isPriced && says('now') && says('limit') && !tokens.some((token) => means(token, 'or', 'market'));
}

function decideSide(
  said: SideReading,
  legs: readonly LegDraft[],
  stop: StopDraft | null,
  targets: readonly TargetDraft[],
  priceOf: PriceOf,
): { readonly side: PositionSide; readonly isInferred: boolean } | null {
  if (said.side) return { side: said.side, isInferred: false };
  const entries = legs.flatMap(({ prices }) => prices).map((token) => decimal(priceOf(token)));
  const [stopPrice] = stop?.prices ?? [];
  const inferred = inferSide(
    entries,
    stopPrice ? decimal(priceOf(stopPrice)) : null,
    targets.flatMap(({ price }) => (price ? [decimal(priceOf(price))] : [])),
  );
  return inferred && entries.length > 0 ? { side: inferred, isInferred: true } : null;
}

/** A bitcoin for 60.000 dollars is one for 60,000. */
function isTooCheap({ base, legs }: SignalOrder, numbers: readonly NumberToken[]): boolean {
  const isOpen = numbers.some(({ readings }) => readings.length > 1);
  return base === 'BTC' && isOpen && legs.some(({ prices }) => prices.some((price) => decimal(price).lt('1000')));
}

/** "SOL/ETH" at 145 names two coins: hardly a coin costs a bitcoin or an ether. Without a level it stays open. */
function isTwoCoins({ quote, legs, stop, takeProfits }: SignalOrder): boolean {
  if (quote !== 'BTC' && quote !== 'ETH' && quote !== 'BNB') return false;
  const levels = [...legs.flatMap(({ prices }) => prices), stop?.price ?? [], ...takeProfits.map(({ price }) => price ?? [])].flat();
  return levels.length === 0 || levels.some((level) => decimal(level).gte(quote === 'BNB' ? '20' : '1'));
}

/** A ladder goes one way. */
function isOrdered(prices: readonly string[]): boolean {
  const steps = prices.slice(1).map((price, at) => decimal(price).gt(prices[at] ?? '0'));
  return steps.every((isUp) => isUp === steps[0]);
}

function numberOf(token: NumberToken): string {
  return token.readings[0] ?? '0';
}

function distinct(tokens: readonly NumberToken[], priceOf: PriceOf): readonly string[] {
  return [...new Set(tokens.map(priceOf))];
}

function dedupe(targets: readonly TargetDraft[], priceOf: PriceOf): readonly TargetDraft[] {
  const seen = new Set<string>();
  return targets.filter(({ price }) => {
    if (!price) return true;
    const value = priceOf(price);
    return seen.has(value) ? false : Boolean(seen.add(value));
  });
}

function rangeOf(draft: LegDraft, priceOf: PriceOf): readonly string[] {
  const prices = [...new Set(draft.prices.map(priceOf))];
  const [first, second] = prices;
  return prices.length === 2 && draft.type === 'zone' && first && second ? [first, completeBound(first, second)] : prices;
}

function toStop(stop: StopDraft, priceOf: PriceOf): SignalStop {
  const [price] = stop.prices;
  const percents = stop.percents.map(numberOf).toSorted((a, b) => decimal(a).cmp(decimal(b)));
  const [points] = stop.points;
  return {
    price: price ? priceOf(price) : null,
    percent: price ? null : (percents[0] ?? null),
    points: price || percents.length > 0 || !points ? null : numberOf(points),
    candle: price ? stop.candle : null,
  };
}

function withShares(targets: readonly TargetDraft[], priceOf: PriceOf): readonly SignalTakeProfit[] {
  const shares = targets.flatMap(({ share }) => (share ? [decimal(numberOf(share))] : []));
  const total = sumDecimals(shares);
  const isRising = shares.slice(1).every((share, at) => share.gt(shares[at] ?? '0'));
  const isPromise = isRising && total.lt('99') && (shares.length > 1 || total.lt('20')); // "(2%) (4%) (7%)": what each target makes
  const isWhole = total.lte('101') && !isPromise; // above: cumulative, or a promise of profit
  return targets.map(({ price, percent, share, open }) => ({
    price: price ? priceOf(price) : null,
    percent: percent ? numberOf(percent) : null,
    share: share && isWhole ? numberOf(share) : null,
    open,
  }));
}

function marketOf(tokens: readonly Token[], symbol: ResolvedSymbol, isLevered: boolean): SignalOrder['market'] {
  const saysSpot = tokens.some((token) => means(token, 'spot'));
  const saysFutures = symbol.perpetual || tokens.some((token) => means(token, 'futures'));
  if (saysSpot && saysFutures) return null;
  if (saysSpot) return 'spot';
  return saysFutures || isLevered ? 'futures' : null;
}

function venuesOf(tokens: readonly Token[]): readonly string[] {
  return [...new Set(tokens.flatMap((token) => venueNames.get(token.lower) ?? []))];
}

type Sources = {
  readonly symbol: ResolvedSymbol;
  readonly side: SideReading;
  readonly drafts: readonly LegDraft[];
  readonly stop: StopDraft | null;
  readonly taken: readonly TargetDraft[];
  readonly leverage: readonly NumberToken[];
};

function evidenceOf(order: SignalOrder, { symbol, side, drafts, stop, taken, leverage }: Sources): readonly Evidence[] {
  const at = (field: string, token: Token | null | undefined): Evidence[] => (token ? [{ field, start: token.start, end: token.end }] : []);
  return [
    ...at('base', symbol.from),
    ...(symbol.quote ? at('quote', symbol.from) : []),
    ...at('side', side.from),
    ...drafts.flatMap((draft, leg) => [
      ...at(`legs.${leg}`, draft.from),
      ...draft.prices.flatMap((token, price) => at(`legs.${leg}.prices.${price}`, token)),
    ]),
    ...at('stop.price', stop?.prices[0]),
    ...(order.stop?.percent ? at('stop.percent', stop?.percents[0]) : []),
    ...(order.stop?.points ? at('stop.points', stop?.points[0]) : []),
    ...taken.flatMap(({ price, percent }, target) => [
      ...at(`takeProfits.${target}.price`, price),
      ...at(`takeProfits.${target}.percent`, percent),
    ]),
    ...at(order.leverage ? 'leverage' : 'leverageRange', leverage[0]),
  ];
}
