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
/** A line that speaks of one of these may matter in a message yet to come. */
const telling: readonly Concept[] = [
  'entry',
  'averaging',
  'stop',
  'target',
  'leverage',
  'risk',
  'size',
  'long',
  'short',
  'buy',
  'sell',
  'longs',
  'shorts',
  'market',
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

type Line = { readonly text: string; readonly examples: readonly SuggestionExample[]; readonly messages: number };

/**
 * Returns the lines that repeat among messages that are more than noise and carry nothing: footers, slogans, advertisements. Every message
 * with one of them was read without it: no order, action or noise became another.
 */
export function suggestIgnoreLines(past: readonly PastReading[], profile: ProviderProfile): readonly SuggestedField[] {
  let lines = repeatedLines(past, profile);
  for (let round = 0; lines.length > 0; round += 1) {
    if (round === mostRounds) return [];
    const harmed = textsHarmedBy(lines, past, profile);
    if (harmed.length === 0) break;
    lines = lines.filter(({ text }) => !harmed.some((message) => message.includes(text.toLowerCase())));
  }
  if (lines.length === 0) return [];
  const value = [...profile.ignoreLines, ...lines.map(({ text }) => text)].slice(0, mostIgnored);
  const messages = Math.max(...lines.map((line) => line.messages));
  const what = lines.length === 1 ? 'A line repeats in' : `${lines.length} lines repeat in up to`;
  const why = `${what} ${messages} messages without a word about an order; read without, no order changes.`;
  const examples = lines.length > 1 ? lines.flatMap((line) => line.examples.slice(0, 1)) : lines.flatMap((line) => line.examples);
  return [{ field: 'ignoreLines', value, why, messages, examples: examples.slice(0, 3) }];
}

function repeatedLines(past: readonly PastReading[], profile: ProviderProfile): readonly Line[] {
  const found = new Map<string, SuggestionExample[]>();
  const telling = past.filter(({ outcome }) => outcome.kind !== 'noise');
  for (const { message } of telling) {
    let start = 0;
    const lines = message.text.split('\n');
    for (const line of lines) {
      const text = line.trim();
      const from = start + line.indexOf(text);
      start += line.length + 1;
      if (text === '' || text === message.text.trim()) continue;
      const known = found.get(text.toLowerCase()) ?? [];
      if (known.at(-1)?.messageId !== message.id) known.push(exampleOf(message, from, from + text.length));
      found.set(text.toLowerCase(), known);
    }
  }
  const fewest = Math.max(fewestMessages, Math.ceil(telling.length * fewestShare));
  return [...found]
    .filter(([lower, examples]) => examples.length >= fewest && isSilent(lower, profile))
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, mostLines)
    .map(([, examples]) => ({ text: examples[0]?.text ?? '', examples: fewExamples(examples), messages: examples.length }));
}

function isSilent(line: string, { ignoreLines }: ProviderProfile): boolean {
  if (line.length < length.least || line.length > length.most || !/\p{L}{3}/u.test(line)) return false;
  if (ignoreLines.some((part) => line.includes(part.toLowerCase()))) return false;
  return !toTokens(normaliseText(line)).some((token) => token.kind === 'symbol' || means(token, ...telling));
}

/** The texts, in lower case, of messages that would mean something else without the lines. */
function textsHarmedBy(lines: readonly Line[], past: readonly PastReading[], profile: ProviderProfile): readonly string[] {
  const without = { ...profile, ignoreLines: [...profile.ignoreLines, ...lines.map(({ text }) => text)] };
  return past.flatMap((reading) => {
    const lower = reading.message.text.toLowerCase();
    if (!lines.some(({ text }) => lower.includes(text.toLowerCase()))) return [];
    const [after] = readPast([reading.message], without);
    return after && isHarmed(reading.outcome, after.outcome) ? [lower] : [];
  });
}

function isHarmed(before: Outcome, after: Outcome): boolean {
  if (before.kind === 'refusal') {
    return after.kind === 'noise' || (after.kind !== 'refusal' && firm.has(before.refusal?.code ?? ''));
  }
  const isSame = JSON.stringify([before.kind, before.orders, before.actions]) === JSON.stringify([after.kind, after.orders, after.actions]);
  return !isSame || Number(after.confidence) < Number(before.confidence);
}
