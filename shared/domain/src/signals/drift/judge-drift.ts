import { decimal } from '../../decimal.ts';
import type { HaltCause } from '../../risk/halt.ts';
import type { UnixMs } from '../../time.ts';
import { inOrder, isOrderLike, type HeardMessage } from './heard-message.ts';

/** Of the newest messages that look like orders … */
const RECENT = 10;
/** … fewer than this many in a hundred understood … */
const RECENT_PERCENT = 60;
/** … where of those before (this many, and no fewer than the next) … */
const BASELINE = 50;
const LEAST_BASELINE = 30;
/** … at least this many in a hundred were. */
const BASELINE_PERCENT = 85;

/** A provider has a format when of his last entries (this many) … */
const ENTRIES = 40;
const LEAST_ENTRIES = 20;
/** … this many in a hundred have one of a few shapes. */
const FEW_SHAPES = 5;
const FORMAT_PERCENT = 80;
/** A new one has come when so many in a row have shapes never seen, and none is well understood. */
const STRANGE_IN_A_ROW = 2;
const LOW_CONFIDENCE = decimal('0.8');

export const MAX_EXAMPLES = 3;

/** So many of a provider's newest messages that look like orders are all that a judgement needs. */
export const DRIFT_MEMORY = RECENT + BASELINE;

/** Why a provider's entries are to be held, with the messages that show it. */
export type SourceAlarm = {
  readonly cause: Extract<HaltCause, 'parse_rate' | 'new_format' | 'message_rate' | 'entry_rate' | 'price_band'>;
  /** A sentence for people. */
  readonly detail: string;
  /** Newest first, at most 3. */
  readonly examples: readonly HeardMessage[];
  readonly evidence: Readonly<Record<string, string>>;
};

type JudgeInput = {
  /** Of one provider, in any order. */
  readonly messages: readonly HeardMessage[];
  /** Wall clock: what was posted until then has been looked at by a person and raises no new alarm; null: never. */
  readonly since: UnixMs | null;
};

/** Returns how a provider's way of writing has changed so that it is no longer read well; null: it has not, or too little is known of him. */
export function judgeDrift({ messages, since }: JudgeInput): SourceAlarm | null {
  const orders = inOrder(messages.filter(isOrderLike));
  return newFormat(orders, since) ?? fallenParseRate(orders, since);
}

function fallenParseRate(orders: readonly HeardMessage[], since: UnixMs | null): SourceAlarm | null {
  const recent = orders.slice(-RECENT);
  const baseline = orders.slice(0, -RECENT).slice(-BASELINE);
  if (recent.length < RECENT || baseline.length < LEAST_BASELINE || !recent.every((message) => isAfter(message, since))) return null;
  const now = percentUnderstood(recent);
  const before = percentUnderstood(baseline);
  if (now >= RECENT_PERCENT || before < BASELINE_PERCENT) return null;
  const missed = recent.filter(({ kind }) => kind !== 'entry');
  return {
    cause: 'parse_rate',
    detail: `Only ${recent.length - missed.length} of the last ${recent.length} calls could be read; of the ${baseline.length} before, ${before} % could.`,
    examples: newest(missed),
    evidence: {
      recentPercent: String(now),
      recent: String(recent.length),
      baselinePercent: String(before),
      baseline: String(baseline.length),
    },
  };
}

function newFormat(orders: readonly HeardMessage[], since: UnixMs | null): SourceAlarm | null {
  const tail = orders.slice(-STRANGE_IN_A_ROW);
  const before = orders.slice(0, -STRANGE_IN_A_ROW);
  const known = new Set(before.map(({ shape }) => shape));
  const isStrange = (message: HeardMessage): boolean => isAfter(message, since) && !known.has(message.shape) && isDoubted(message);
  if (tail.length < STRANGE_IN_A_ROW || !tail.every(isStrange)) return null;
  const entries = before.filter(({ kind }) => kind === 'entry').slice(-ENTRIES);
  const usual = percentOfFewShapes(entries);
  if (entries.length < LEAST_ENTRIES || usual < FORMAT_PERCENT) return null;
  return {
    cause: 'new_format',
    detail: `The last ${tail.length} calls have a form that was never seen here and were not read well; ${usual} % of the ${entries.length} before had one of a few known forms.`,
    examples: newest(tail),
    evidence: { strange: String(tail.length), usualPercent: String(usual), entries: String(entries.length) },
  };
}

/** What a later alarm needs no more; a person has looked at it. */
export function isAfter({ at }: HeardMessage, since: UnixMs | null): boolean {
  return since === null || at > since;
}

export function newest(messages: readonly HeardMessage[]): readonly HeardMessage[] {
  return messages.slice(-MAX_EXAMPLES).toReversed();
}

function isDoubted({ kind, confidence }: HeardMessage): boolean {
  return kind !== 'entry' || decimal(confidence).lt(LOW_CONFIDENCE);
}

function percentUnderstood(messages: readonly HeardMessage[]): number {
  return Math.floor((100 * messages.filter(({ kind }) => kind === 'entry').length) / messages.length);
}

function percentOfFewShapes(entries: readonly HeardMessage[]): number {
  const counts = [...Map.groupBy(entries, ({ shape }) => shape).values()].map(({ length }) => length).toSorted((a, b) => b - a);
  const covered = counts.slice(0, FEW_SHAPES).reduce((sum, count) => sum + count, 0);
  return entries.length === 0 ? 0 : Math.floor((100 * covered) / entries.length);
}
