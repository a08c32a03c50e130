import type { Evidence, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { LocaleHint } from '../entry/choose-prices.ts';
import { readEntry, type EntryReading } from '../entry/read-entry.ts';
import { readInstruction } from '../instruction/read-instruction.ts';
import type { Concept } from '../languages/concept.ts';
import { isPunctuation, means, type Token } from '../tokens/token.ts';

type Entry = Extract<EntryReading, { kind: 'entry' }>;
export type Both = { readonly entry: Entry; readonly actions: readonly SignalAction[]; readonly evidence: readonly Evidence[] };

const verbs: readonly Concept[] = ['close', 'exit_now', 'partial_take', 'reduce', 'cancel'];

/**
 * Returns the order of a message together with what its other sentences tell to do with calls on other coins ("Close ETH. Long BTC 64000 …"), or
 * null when it does not hold both, or when a sentence names the order's own coin or none: orders are placed first, so it could mean the new one.
 */
export function readBoth(tokens: readonly Token[], hint: LocaleHint, text: string): Both | null {
  const sentences = splitSentences(tokens);
  const told = sentences.filter(tellsOtherCall);
  const rest = sentences.filter((sentence) => !tellsOtherCall(sentence));
  if (told.length === 0 || rest.length === 0) return null;
  const instruction = readInstruction({ tokens: told.flat(), ids: [], hasReply: false, hint });
  if (instruction.kind !== 'instruction' || instruction.doubts.includes('optional')) return null;
  const entry = readEntry(rest.flat(), hint, text);
  if (entry.kind !== 'entry' || entry.orders.every(({ stop, takeProfits }) => stop === null && takeProfits.length === 0)) return null;
  const bases = new Set(entry.orders.map(({ base }) => base));
  const isAboutOthers = instruction.actions.every(({ target }) => target.by === 'symbol' && !bases.has(target.value ?? ''));
  return isAboutOthers ? { entry, actions: instruction.actions, evidence: instruction.evidence } : null;
}

/** A sentence that begins with a verb of leaving and names a coin, without a level. */
function tellsOtherCall(sentence: readonly Token[]): boolean {
  const first = sentence.find((token) => (token.kind === 'mark' || token.kind === 'word' || token.kind === 'symbol') && !isFiller(token));
  return (
    means(first, ...verbs) &&
    sentence.some((token) => token.kind === 'symbol') &&
    !sentence.some((token) => (token.kind === 'number' && token.role === 'plain') || means(token, 'candle', 'if'))
  );
}

function isFiller(token: Token): boolean {
  return means(token, 'filler') && !means(token, ...verbs);
}

function splitSentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    sentences.at(-1)?.push(token);
    const isEnd = isPunctuation(token, '.;!') && tokens[at + 1]?.gap === true;
    if (token.kind === 'break' || isEnd) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
