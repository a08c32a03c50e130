import type { Evidence, Outcome, RefusalCode } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { chooseReading } from './classify/choose-reading.ts';
import { isHearsay, withoutHearsay } from './classify/hearsay.ts';
import { readBoth } from './classify/read-both.ts';
import { settleDoubts } from './classify/settle-doubts.ts';
import { confidenceOf, isFault } from './confidence.ts';
import { readEntry, type EntryReading } from './entry/read-entry.ts';
import { readInstruction } from './instruction/read-instruction.ts';
import { onlyCallId, readCallIds } from './instruction/call-ids.ts';
import type { Concept } from './languages/concept.ts';
import { normaliseText, type NormalisedText } from './normalise/normalise-text.ts';
import { localeHint } from './numbers/locale-hint.ts';
import { refusalDetails } from './refusal-details.ts';
import { ownPhrases } from './tokens/own-phrases.ts';
import { means, type Token } from './tokens/token.ts';
import { toTokens } from './tokens/to-tokens.ts';

export type Message = { readonly text: string; readonly replyTo: string | null; readonly profile: ProviderProfile };

const longestMessage = 20_000;

/** Returns what a message means, with the span of the original text behind each field. Pure; never throws; linear in the length of the text. */
export function readMessage({ text, replyTo, profile }: Message): Outcome {
  if (text.length > longestMessage) return refusal('TOO_LONG');
  const normalised = normaliseText(withoutIgnored(text, profile.ignoreLines));
  const tokens = toTokens(normalised, ownPhrases(profile.words));
  const hint = localeHint(normalised.text);
  const entry = readEntry(tokens, hint, normalised.text);
  const ids = readCallIds(normalised.text);
  const instruction = mayInstruct(tokens, entry)
    ? readInstruction({ tokens: withoutHearsay(tokens), ids, hasReply: replyTo !== null, hint })
    : ({ kind: 'none' } as const);
  const both = instruction.kind === 'instruction' ? readBoth(tokens, hint, normalised.text) : null;
  const reading = both?.entry ?? settleDoubts(chooseReading({ entry, instruction, tokens }), tokens, replyTo !== null);
  if (reading.kind === 'none') return noise(reading.doubts);
  if (reading.kind === 'entry' && isHearsay(tokens)) return refusal('UNREADABLE');
  if (reading.kind === 'refusal') return refusal(reading.code);
  if (profile.stopRequired && reading.kind === 'entry' && reading.orders.some(({ stop }) => stop === null)) return refusal('STOP_MISSING');
  return {
    kind: reading.kind,
    orders: reading.kind === 'entry' ? reading.orders : [],
    actions: both?.actions ?? (reading.kind === 'instruction' ? reading.actions : []),
    refusal: null,
    callId: onlyCallId(ids),
    confidence: confidenceOf(reading.doubts),
    evidence: toOriginal([...reading.evidence, ...(both?.evidence ?? [])], normalised),
  };
}

/** Beside a whole order only words of doing something to a call can be an instruction. */
function mayInstruct(tokens: readonly Token[], entry: EntryReading): boolean {
  return entry.kind !== 'entry' || entry.doubts.includes('few labels') || tokens.some((token) => means(token, ...deeds));
}

const deeds: readonly Concept[] = [
  'close',
  'exit_now',
  'take',
  'part',
  'partial_take',
  'reduce',
  'remainder',
  'cancel',
  'void',
  'move',
  'raise_stop',
  'edit',
  'set',
  'new',
  'breakeven',
  'add',
  'open',
  'reenter',
  'hold',
];

function noise(doubts: readonly string[]): Outcome {
  return { kind: 'noise', orders: [], actions: [], refusal: null, callId: null, confidence: confidenceOf(doubts), evidence: [] };
}

function refusal(code: RefusalCode): Outcome {
  return {
    kind: 'refusal',
    orders: [],
    actions: [],
    refusal: { code, detail: refusalDetails[code] },
    callId: null,
    confidence: confidenceOf([isFault(code) ? 'fault found' : 'not understood']),
    evidence: [],
  };
}

/** Blanks the lines that the profile ignores, so that all offsets stay. */
function withoutIgnored(text: string, ignoreLines: readonly string[]): string {
  if (ignoreLines.length === 0) return text;
  const ignored = ignoreLines.filter((part) => part.trim() !== '').map((part) => part.toLowerCase());
  return text
    .split('\n')
    .map((line) => (ignored.some((part) => line.toLowerCase().includes(part)) ? ' '.repeat(line.length) : line))
    .join('\n');
}

function toOriginal(evidence: readonly Evidence[], { starts, ends }: NormalisedText): readonly Evidence[] {
  return evidence.map(({ field, start, end }) => ({ field, start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }));
}
