import { ZERO, decimal, type Decimal } from '../decimal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import { readCoinName, spellingsOf } from './coin-name.ts';
import type { Instrument, Quote } from './instrument.ts';
import { nearestInstruments } from './nearest-instruments.ts';

/** `levelFactor` turns a price of the text into one of the instrument: 1000 when the text says PEPE and the venue lists 1000PEPE. */
export type ResolvedInstrument = { readonly instrument: Instrument; readonly levelFactor: Decimal };

export type ResolveInstrumentInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  readonly instruments: readonly Instrument[];
  readonly quoteOf: (symbol: string) => Quote | null;
};

/** A price of the text, scaled, further than this from the market is in another unit or of another coin. */
const SCALE_TOLERANCE = decimal('3');

/**
 * Returns what the order means on this venue. The base as written wins over its rename, one listed exactly over one listed by thousands;
 * "USD" may be USDT; a market kind is never swapped for the other.
 * @returns or INSTRUMENT_UNKNOWN (with the nearest symbols), INSTRUMENT_AMBIGUOUS, INSTRUMENT_NOT_TRADING, PRICE_UNAVAILABLE, PRICE_SCALE_MISMATCH
 */
export function resolveInstrument({ order, profile, instruments, quoteOf }: ResolveInstrumentInput): Result<ResolvedInstrument, Denial> {
  const quoteAsset = (order.quote ?? profile.defaultQuote).toUpperCase();
  const kind = (order.market ?? profile.defaultMarket) === 'spot' ? 'spot' : 'perpetual';
  const asked = { base: order.base, quote: quoteAsset, kind };

  const found = findListed({ base: order.base, quotes: quoteAsset === 'USD' ? ['USD', 'USDT'] : [quoteAsset], kind, instruments });
  const [first, second] = found;
  if (first === undefined) {
    const candidates = nearestInstruments(order.base, instruments).join(', ');
    return err({ code: 'INSTRUMENT_UNKNOWN', evidence: { ...asked, candidates } });
  }
  if (second !== undefined) {
    const candidates = found.map(({ instrument }) => instrument.symbol).join(', ');
    return err({ code: 'INSTRUMENT_AMBIGUOUS', evidence: { ...asked, candidates } });
  }
  const { symbol, status } = first.instrument;
  if (status !== 'trading') return err({ code: 'INSTRUMENT_NOT_TRADING', evidence: { symbol, status } });
  const market = quoteOf(symbol);
  if (market === null || [market.bid, market.ask, market.last].some((price) => price.lte(ZERO)))
    return err({ code: 'PRICE_UNAVAILABLE', evidence: { symbol } });
  const misfit = findMisfit(order, first.levelFactor, market.last);
  return misfit === null
    ? ok(first)
    : err({ code: 'PRICE_SCALE_MISMATCH', evidence: { symbol, ...misfit, market: market.last.toString() } });
}

type Wanted = { base: string; quotes: readonly string[]; kind: Instrument['kind']; instruments: readonly Instrument[] };

function findListed({ base, quotes, kind, instruments }: Wanted): readonly ResolvedInstrument[] {
  for (const spelling of spellingsOf(base)) {
    const wanted = readCoinName(spelling);
    for (const quote of quotes) {
      const sameMarket = instruments.filter((listed) => listed.kind === kind && listed.quote === quote);
      const exact = sameMarket.filter((listed) => listed.base === spelling);
      const listed = exact.length > 0 ? exact : sameMarket.filter((other) => readCoinName(other.base).coin === wanted.coin);
      if (listed.length > 0) return listed.map((instrument) => ({ instrument, levelFactor: factorOf(wanted.multiplier, instrument.base) }));
    }
  }
  return [];
}

function factorOf(writtenMultiplier: Decimal, listedBase: string): Decimal {
  return readCoinName(listedBase).multiplier.div(writtenMultiplier);
}

/** Entries and stop decide the scale; targets only where nothing else has a price, for a far one may be meant. */
function findMisfit(order: SignalOrder, levelFactor: Decimal, market: Decimal): { level: string; levelFactor: string } | null {
  const entriesAndStop = [...order.legs.flatMap(({ prices }) => prices), ...(order.stop?.price == null ? [] : [order.stop.price])];
  const targets = order.takeProfits.flatMap(({ price }) => (price === null ? [] : [price])).slice(0, 1);
  const misfit = (entriesAndStop.length > 0 ? entriesAndStop : targets).find((level) => {
    const scaled = decimal(level).times(levelFactor);
    return scaled.times(SCALE_TOLERANCE).lt(market) || scaled.gt(market.times(SCALE_TOLERANCE));
  });
  return misfit === undefined ? null : { level: misfit, levelFactor: levelFactor.toString() };
}
