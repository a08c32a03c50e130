import type { QueryOf } from '@trade-executor/contracts/api/endpoint';
import { listCandlesEndpoint, MOST_CANDLES, type CandlesReply, type Timeframe } from '@trade-executor/contracts/api/market';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import type { Actor } from '../../auth/actor.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { foldRecordedCandles, sampleCandles } from './read-candles.ts';

const lengths: Readonly<Record<Timeframe, number>> = {
  '1m': MINUTE_MS,
  '5m': 5 * MINUTE_MS,
  '15m': 15 * MINUTE_MS,
  '1h': HOUR_MS,
  '4h': 4 * HOUR_MS,
  '1d': DAY_MS,
};
const USUAL_CANDLES = 300;

type ListCandlesInput = { readonly actor: Actor; readonly query: QueryOf<typeof listCandlesEndpoint> };

/** Candles of the active feed that open in [from, to), the newest 1,000 of them; the same for everybody. Throws 404 NOT_FOUND for an unknown symbol. */
export async function listCandles(
  { feed, feedKind, candleCache }: Pick<ApiDeps, 'feed' | 'feedKind' | 'candleCache'>,
  { actor, query: { symbol, timeframe, from, to } }: ListCandlesInput,
): Promise<CandlesReply> {
  requireEndpointRole(actor, listCandlesEndpoint);
  if (!feed.instruments().some((instrument) => instrument.symbol === symbol)) throw notFound('instrument');
  const lengthMs = lengths[timeframe];
  const end = Math.min(to ?? Number.POSITIVE_INFINITY, feed.marketNow());
  const newest = Math.ceil(end / lengthMs) * lengthMs; // the candle under way counts too
  const count = from === undefined ? USUAL_CANDLES : MOST_CANDLES;
  const start = Math.max(0, newest - count * lengthMs, Math.ceil((from ?? 0) / lengthMs) * lengthMs);
  const span = { symbol, start, end: newest, lengthMs };
  const candles = feedKind === 'replay' ? await foldRecordedCandles(feed, span) : await sampleCandles(feed, candleCache, span);
  return { symbol, timeframe, candles };
}
