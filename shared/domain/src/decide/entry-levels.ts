import { ONE, ZERO, decimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import type { SignalLeg, SignalOrder } from '../signals/outcome.ts';
import type { EntrySettings } from '../settings/copier-settings.ts';
import { entryTouch, isAhead, moveAhead, roundAhead, roundBack } from './direction.ts';
import { withSafetyOrders } from './safety-orders.ts';
import { splitZone } from './split-zone.ts';
import { weightsByPlace } from './weights-by-place.ts';

/** One way in on the instrument's price grid, before it has a quantity. */
export type EntryLevel = {
  readonly type: 'market' | 'limit' | 'stop';
  readonly limitPrice: Decimal | null;
  readonly triggerPrice: Decimal | null;
  /** Where it is expected to fill: limit, trigger, or what the market asks now. */
  readonly price: Decimal;
  /** The price in the text, in units of the instrument; null for "now" without one. */
  readonly asked: Decimal | null;
  /** Relative to those of the other entries; more than 0. */
  readonly weight: Decimal;
};

export type EntryLevelsInput = {
  readonly order: SignalOrder;
  readonly settings: EntrySettings;
  readonly instrument: Instrument;
  readonly levelFactor: Decimal;
  readonly quote: Quote;
};

type RawEntry = Omit<EntryLevel, 'weight'> & { readonly share: Decimal | null };

/**
 * Returns the entries in the order of the text, the safety orders of the copier (DCA) after them; none when no leg has a usable price.
 *
 * A zone is split into as many limits as the copier wants, evenly from bound to bound: a bound that the market has passed fills at once at
 * the market's price or better, as a market entry would, but can never fill past the zone. A limit the market has passed stays a limit for
 * the same reason. A breakout the market has passed is a market entry (a venue refuses a trigger that is already met); how far it may have
 * passed is a rule's business.
 *
 * Shares in the text weigh the entries against each other, also when they do not add up to 100: how much is at risk is the trader's to say.
 * They count only when every entry has one; else the copier's own weights do.
 */
export function entryLevels(input: EntryLevelsInput): readonly EntryLevel[] {
  const raw = input.order.legs
    .flatMap((leg) => readLeg({ ...input, leg }))
    .filter(({ price, share }) => price.gt(ZERO) && !share?.eq(ZERO));
  const fromText = sumDecimals(raw.map(({ share }) => share ?? ZERO)).gt(ZERO) && raw.every(({ share }) => share !== null);
  const own = weightsByPlace(raw.length, input.settings.entryShares, input.settings.customShares);
  const weighed = raw.map(({ share, ...entry }, place) => ({ ...entry, weight: (fromText ? share : own[place]) ?? ONE }));
  const usable = weighed.filter(({ weight }) => weight.gt(ZERO));
  return withSafetyOrders(firstAtMarket(usable, input), input);
}

/** The entry nearest the market (the first of equals) at market, when the copier wants that. */
function firstAtMarket(entries: readonly EntryLevel[], { order, settings, quote }: EntryLevelsInput): readonly EntryLevel[] {
  if (!settings.firstEntryAtMarket || entries.some(({ type }) => type === 'market')) return entries;
  const market = entryTouch(order.side, quote);
  const distance = ({ price }: EntryLevel): Decimal => price.minus(market).abs();
  const nearest = entries.reduce((found, entry, place) => {
    const best = entries[found];
    return best !== undefined && distance(entry).lt(distance(best)) ? place : found;
  }, 0);
  return entries.map((entry, place) =>
    place === nearest ? { ...entry, type: 'market', limitPrice: null, triggerPrice: null, price: market } : entry,
  );
}

function readLeg(input: EntryLevelsInput & { readonly leg: SignalLeg }): readonly RawEntry[] {
  const { leg, order, settings, instrument, levelFactor, quote } = input;
  const { side } = order;
  const { tickSize } = instrument;
  const prices = leg.prices.map((price) => decimal(price).times(levelFactor));
  const shareOf = (place: number): Decimal | null => {
    const share = leg.shares?.length === leg.prices.length ? leg.shares[place] : undefined;
    return share === undefined ? null : decimal(share);
  };
  const atMarket = (asked: Decimal | null, share: Decimal | null): RawEntry => {
    return { type: 'market', limitPrice: null, triggerPrice: null, price: entryTouch(side, quote), asked, share };
  };
  const atLimit = (asked: Decimal, share: Decimal | null): RawEntry => {
    const limitPrice = roundBack(side, moveAhead(side, asked, settings.graceRatio), tickSize);
    return { type: 'limit', limitPrice, triggerPrice: null, price: limitPrice, asked, share };
  };
  const atTrigger = (asked: Decimal, share: Decimal | null): RawEntry => {
    const triggerPrice = roundAhead(side, asked, tickSize);
    const waits = isAhead(side, triggerPrice, entryTouch(side, quote)) && isAhead(side, triggerPrice, quote.last);
    if (!waits) return atMarket(asked, share);
    return { type: 'stop', limitPrice: null, triggerPrice, price: triggerPrice, asked, share };
  };

  const onlyShare = leg.shares?.length === 1 ? leg.shares[0] : undefined;
  switch (leg.type) {
    case 'market':
      return [atMarket(prices[0] ?? null, onlyShare === undefined ? null : decimal(onlyShare))];
    case 'limit':
      return prices.map((price, place) => atLimit(price, shareOf(place)));
    case 'breakout':
      return prices.map((price, place) => atTrigger(price, shareOf(place)));
    case 'zone': {
      const bounds = prices.map((price, place) => ({ price, share: shareOf(place) })).toSorted((a, b) => a.price.cmp(b.price));
      const nearFirst = side === 'long' ? bounds.toReversed() : bounds;
      const [near, far] = [nearFirst.at(0), nearFirst.at(-1)];
      if (near === undefined || far === undefined) return [];
      const shares = settings.zoneSplit === 2 ? [near.share, far.share] : [];
      return splitZone(near.price, far.price, near === far ? 1 : settings.zoneSplit).map((price, place) =>
        atLimit(price, shares[place] ?? null),
      );
    }
  }
}

/** The average price if every entry fills where expected. @param entries at least one */
export function averageEntry(entries: readonly EntryLevel[]): Decimal {
  const weights = sumDecimals(entries.map(({ weight }) => weight));
  return sumDecimals(entries.map(({ price, weight }) => price.times(weight))).div(weights);
}
