import type { Outcome } from '@trade-executor/domain/signals/outcome';
import type { SuggestedField, SuggestionExample } from '@trade-executor/domain/signals/profile-suggestion';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Concept } from '../languages/concept.ts';
import { normaliseText } from '../normalise/normalise-text.ts';
import { toTokens } from '../tokens/to-tokens.ts';
import { means } from '../tokens/token.ts';
import { exampleOf, fewExamples, readPast, type PastReading } from './past-reading.ts';

const fewestMessages = 3;
const fewestShare = 0.05;
const length = { least: 6, most: 160 };
const mostLines = 20;
const mostIgnored = 100;
const mostRounds = 6;
const mostTried = 20;
/** Of the orders and actions that a usual line stands under, so many may read otherwise without: it was in the way. */
const mostOtherwise = 0.05;
/** A line on so many of the messages tells nothing about one of them. */
const usualShare = 0.3;
const wordsOfProse = 6;
/** A short line that speaks of one of these may matter in a message yet to come. */
const hints: readonly Concept[] = ['risk', 'size', 'leverage', 'market', 'long', 'short', 'buy', 'sell'];
/** One that speaks of these may also when it is prose. */
const orders: readonly Concept[] = [
  'entry',
  'averaging',
  'stop',
  'target',
  'longs',
  'shorts',
  'close',
  'exit_now',
  'partial_take',
  'cancel',
  'void',
  'breakeven',
  'add',
  'reenter',
];
/** Refusals that no missing line may turn into an order. */
const firm: ReadonlySet<string> = new Set(['NOT_CRYPTO', 'TOO_LONG', 'STOP_MISSING']);

type Line = { readonly text: string; readonly lower: string; readonly examples: readonly SuggestionExample[]; readonly messages: number };

/**
 * Returns the lines that repeat among messages that are more than noise and carry nothing: footers, slogans, advertisements. Every message
 * with one of them was read without it: no order or action became another (but for a few where a line on most messages was in the way), and
 * none came of a message that the line may explain.
 */
export function suggestIgnoreLines(past: readonly PastReading[], profile: ProviderProfile): readonly SuggestedField[] {
  const lines = harmlessLines(repeatedLines(past, profile), past, profile);
  if (lines.length === 0) return [];
  const value = [...profile.ignoreLines, ...lines.map(({ text }) => text)].slice(0, mostIgnored);
  const messages = Math.max(...lines.map((line) => line.messages));
  const what = lines.length === 1 ? 'A line repeats in' : `${lines.length} lines repeat in up to`;
  const why = `${what} ${messages} messages without a word about an order; ${outcomeWords(lines, past, profile)}.`;
  const examples = lines.length > 1 ? lines.flatMap((line) => line.examples.slice(0, 1)) : lines.flatMap((line) => line.examples);
  return [{ field: 'ignoreLines', value, why, messages, examples: examples.slice(0, 3) }];
}

function repeatedLines(past: readonly PastReading[], profile: ProviderProfile): readonly Line[] {
  const found = new Map<string, SuggestionExample[]>();
  const more = past.filter(({ outcome }) => outcome.kind !== 'noise');
  for (const { message } of more) {
    let start = 0;
    for (const line of message.text.split('\n')) {
      const text = line.trim();
      const from = start + line.indexOf(text);
      start += line.length + 1;
      if (text === '' || text === message.text.trim()) continue;
      const known = found.get(text.toLowerCase()) ?? [];
      if (known.at(-1)?.messageId !== message.id) known.push(exampleOf(message, from, from + text.length));
      found.set(text.toLowerCase(), known);
    }
  }
  const fewest = Math.max(fewestMessages, Math.ceil(more.length * fewestShare));
  return [...found]
    .filter(([lower, examples]) => examples.length >= fewest && isSilent(lower, profile))
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, mostLines)
    .map(([lower, examples]) => ({ text: examples[0]?.text ?? '', lower, examples: fewExamples(examples), messages: examples.length }));
}

function isSilent(line: string, { ignoreLines }: ProviderProfile): boolean {
  if (line.length < length.least || line.length > length.most || !/\p{L}{3}/u.test(line)) return false;
  if (ignoreLines.some((part) => line.includes(part.toLowerCase()))) return false;
  const tokens = toTokens(normaliseText(line));
  if (tokens.some(({ kind }) => kind === 'symbol')) return false;
  const isProse = line.split(/\s+/).length >= wordsOfProse && !/\d/.test(line) && !tokens.some((token) => means(token, ...orders));
  return isProse || !tokens.some((token) => means(token, ...hints, ...orders));
}

/** Tries all together, and leaves out those that do harm until none is left that does. */
function harmlessLines(candidates: readonly Line[], past: readonly PastReading[], profile: ProviderProfile): readonly Line[] {
  let lines = candidates;
  for (let round = 0; round < mostRounds && lines.length > 0; round += 1) {
    const harmed = harmedBy(lines, past, profile);
    if (harmed.length === 0) return lines;
    const tried = harmed.slice(0, mostTried);
    const alone = lines.filter((line) => harmedBy([line], tried, profile, past.length).length > 0);
    const guilty = alone.length > 0 ? alone : lines.filter((line) => tried.some((reading) => holds(reading, line)));
    lines = lines.filter((line) => !guilty.includes(line));
  }
  return [];
}

function holds({ message }: PastReading, { lower }: Line): boolean {
  return message.text.toLowerCase().includes(lower);
}

/** What becomes of the messages without the lines. */
function outcomeWords(lines: readonly Line[], past: readonly PastReading[], profile: ProviderProfile): string {
  const compared = compare(lines, past, profile, past.length);
  const count = (isWanted: (one: Compared) => boolean): number => compared.filter(isWanted).length;
  const gained = count(({ reading, after }) => !isRead(reading.outcome) && isRead(after));
  const otherwise = count(({ reading, harm }) => isRead(reading.outcome) && harm);
  if (gained + otherwise === 0) return 'read without, no order changes';
  const more = `without, ${gained} more are understood`;
  return otherwise === 0 ? `${more} and no order changes` : `${more} and ${otherwise} read otherwise`;
}

type Compared = { readonly reading: PastReading; readonly after: Outcome; readonly isUsual: boolean; readonly harm: boolean };

/** Each message with one of the lines beside what it means without. @param all how many messages there are */
function compare(lines: readonly Line[], past: readonly PastReading[], profile: ProviderProfile, all: number): readonly Compared[] {
  const without = { ...profile, ignoreLines: [...profile.ignoreLines, ...lines.map(({ text }) => text)] };
  return past.flatMap((reading) => {
    const held = lines.filter((line) => holds(reading, line));
    const [after] = held.length === 0 ? [] : readPast([reading.message], without);
    if (!after) return [];
    const isUsual = held.every(({ messages }) => messages >= all * usualShare);
    return [{ reading, after: after.outcome, isUsual, harm: harmOf(reading.outcome, after.outcome, isUsual) }];
  });
}

/** The messages that would mean something else without the lines, or say less. */
function harmedBy(
  lines: readonly Line[],
  past: readonly PastReading[],
  profile: ProviderProfile,
  all = past.length,
): readonly PastReading[] {
  const compared = compare(lines, past, profile, all);
  const read = compared.filter(({ reading, isUsual }) => isUsual && isRead(reading.outcome));
  const otherwise = read.filter(({ harm }) => harm);
  const isInTheWay = otherwise.length <= read.length * mostOtherwise;
  return compared.filter((one) => one.harm && !(isInTheWay && otherwise.includes(one))).map(({ reading }) => reading);
}

function isRead({ kind }: Outcome): boolean {
  return kind === 'entry' || kind === 'instruction';
}

/** @param isUsual the lines are on so many messages that what they hid is what the message says */
function harmOf(before: Outcome, after: Outcome, isUsual: boolean): boolean {
  if (isRead(before)) {
    const isSame =
      JSON.stringify([before.kind, before.orders, before.actions]) === JSON.stringify([after.kind, after.orders, after.actions]);
    return !isSame || Number(after.confidence) < Number(before.confidence);
  }
  if (before.kind === 'noise') return isRead(after) && !isUsual;
  return isRead(after) ? firm.has(before.refusal?.code ?? '') : after.kind === 'noise' && !isUsual;
}
