import { decimal } from '../../decimal.ts';
import type { SourceLimits } from '../source-limits.ts';
import type { UnixMs } from '../../time.ts';
import { inOrder, type HeardMessage } from './heard-message.ts';
import { isAfter, newest, type SourceAlarm } from './judge-drift.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type JudgeInput = {
  /** Of one provider, in any order: at least those of the last day. */
  readonly messages: readonly HeardMessage[];
  /** Wall clock: what was posted until then counts no more; null: all of it does. */
  readonly since: UnixMs | null;
  readonly limits: SourceLimits;
};

/** Returns what the newest message of a provider makes too much: messages in a minute, entries in a day, entries far from the market. Null: nothing. */
export function judgeSourceLoad({ messages, since, limits }: JudgeInput): SourceAlarm | null {
  const counting = inOrder(messages.filter((message) => message.kind !== 'noise' && isAfter(message, since)));
  const last = counting.at(-1);
  if (last === undefined) return null;
  const entries = counting.filter(({ kind }) => kind === 'entry');
  return tooManyMessages(counting, last.at, limits) ?? tooManyEntries(entries, last.at, limits) ?? farFromMarket(entries, limits);
}

function tooManyMessages(messages: readonly HeardMessage[], now: UnixMs, { messagesPerMinute: most }: SourceLimits): SourceAlarm | null {
  const inMinute = messages.filter(({ at }) => at > now - MINUTE_MS);
  if (inMinute.length <= most) return null;
  return {
    cause: 'message_rate',
    detail: `${inMinute.length} signals came within a minute; at most ${most} are expected.`,
    examples: newest(inMinute),
    evidence: { messages: String(inMinute.length), most: String(most) },
  };
}

function tooManyEntries(entries: readonly HeardMessage[], now: UnixMs, { entriesPerDay: most }: SourceLimits): SourceAlarm | null {
  const inDay = entries.filter(({ at }) => at > now - DAY_MS);
  if (inDay.length <= most) return null;
  return {
    cause: 'entry_rate',
    detail: `${inDay.length} entries came within a day; at most ${most} are expected.`,
    examples: newest(inDay),
    evidence: { entries: String(inDay.length), most: String(most) },
  };
}

function farFromMarket(entries: readonly HeardMessage[], { priceBandRatio, entriesOutOfBand }: SourceLimits): SourceAlarm | null {
  const band = decimal(priceBandRatio);
  const tail = entries.slice(-entriesOutOfBand);
  const isFar = ({ priceDistanceRatio }: HeardMessage): boolean => priceDistanceRatio !== null && decimal(priceDistanceRatio).gt(band);
  if (tail.length < entriesOutOfBand || !tail.every(isFar)) return null;
  return {
    cause: 'price_band',
    detail: `The last ${tail.length} entries are more than ${band.times('100').toFixed()} % away from the market.`,
    examples: newest(tail),
    evidence: {
      entries: String(tail.length),
      bandRatio: band.toFixed(),
      distances: tail.map(({ priceDistanceRatio }) => priceDistanceRatio).join(', '),
    },
  };
}
