import type { RefusalCode } from '@trade-executor/domain/signals/outcome';
import { choosePrices, type LocaleHint } from '../entry/choose-prices.ts';
import { isByline } from '../entry/resolve-symbol.ts';
import { isKnownCoin } from '../symbols/known-coins.ts';
import { isStockTicker } from '../symbols/not-crypto.ts';
import { toLines } from '../tokens/lines.ts';
import { isPunctuation, means, type SymbolToken, type Token } from '../tokens/token.ts';
import { numbersOf } from './action-draft.ts';
import type { CallId } from './call-ids.ts';
import { toClause, type Clause } from './clause.ts';
import { findActions, readClause } from './find-actions.ts';
import type { Found } from './found.ts';
import { joinActions } from './join-actions.ts';
import { nameCoins } from './name-coins.ts';
import { isPlannedClose } from './read-close-action.ts';
import { readConditionalClose } from './read-conditional-close.ts';
import { readLevels } from './read-levels.ts';
import { readRevision } from './read-revision.ts';
import { isReportLine } from './report-line.ts';
import { splitClauses, splitSentences } from './split-clauses.ts';
import { tellActions, type Told } from './tell-actions.ts';

export type InstructionReading =
  | (Told & {
      readonly kind: 'instruction';
      /** An order sent again with changes. */
      readonly isRevision: boolean;
      /** It says itself that the call is open: "adding to my short", a new entry in a reply, one stop for all. */
      readonly isOnOpenCall: boolean;
      /** It moves a stop in a line or two that name no entry: what an order would not do. */
      readonly movesStop: boolean;
    })
  | { readonly kind: 'refusal'; readonly code: RefusalCode }
  | { readonly kind: 'none' };
export type InstructionInput = {
  readonly tokens: readonly Token[];
  readonly ids: readonly CallId[];
  readonly hasReply: boolean;
  readonly hint: LocaleHint;
};

type Lines = readonly (readonly Token[])[];

const none: InstructionReading = { kind: 'none' };
const mostTalk = 24;
const mostSymbols = 12;
const mostActions = 12;

/** Returns what a message tells to do with open calls; none for reports, questions, conditions and talk. */
export function readInstruction({ tokens: written, ids, hasReply, hint }: InstructionInput): InstructionReading {
  const tokens = nameCoins(written);
  if (tokens.some((token) => isPunctuation(token, '?') || means(token, 'follower'))) return none;
  const lines = toLines(tokens).filter((_, at, all) => !isTriggered(all[at + 1]));
  const revision = readRevision(lines) ?? readLevels(lines, hasReply);
  const isReport = lines.some((line) => isReportLine(line));
  const isCheered = tokens.some((token) => means(token, 'report') && /恭 喜|congrat/.test(token.lower));
  const { conditional, others } = conditionalCloses(lines);
  const clauses = untilPlan(splitClauses(others).map(toClause)).filter(isPlainSpeech);
  if (!revision && clauses.some(excepts)) return { kind: 'refusal', code: 'UNREADABLE' };
  const found = revision
    ? revision.map((action): Found => ({ draft: action, clause: toClause([]) }))
    : inOrder([
        ...joinActions(
          findActions(isCheered ? clauses.filter(({ first }) => !first('close')?.lower.startsWith('止 盈')) : clauses, isReport, hasReply),
          tokens,
        ),
        ...conditional,
      ]);
  if (found.length === 0) return none;
  if (
    !revision &&
    tokens.filter((token) => token.kind === 'word').length > mostTalk &&
    !found.some(({ clause }) => clause.unknownWords === 0)
  )
    return none;
  const symbols = strongestSymbols(tokens);
  const prices = choosePrices(
    found.flatMap(({ draft: action }) => numbersOf(action)),
    hint,
    onlyCoin(symbols),
  );
  if (!prices.ok) return { kind: 'refusal', code: prices.error };
  if (symbols.length > mostSymbols || found.length > mostActions) return none;
  if (symbols.some((symbol) => isStockTicker(symbol))) return { kind: 'refusal', code: 'NOT_CRYPTO' };
  return {
    kind: 'instruction',
    ...tellActions(found, prices.value, { hasReply, symbols, ids }),
    isRevision: revision !== null,
    movesStop: lines.length <= 2 && found.some(movesStop),
    isOnOpenCall:
      found.some((one) => tellsOpenCall(one, hasReply)) ||
      (found.some(({ draft: { action } }) => action === 'add') &&
        (sharesStop(tokens) || (symbols.length === 0 && tokens.some((token) => means(token, 'average'))))),
  };
}

function tellsOpenCall({ draft: { action, from }, clause: { tokens } }: Found, hasReply: boolean): boolean {
  if (action === 'edit_entry') return hasReply;
  if (action !== 'add') return false;
  const next = tokens[tokens.indexOf(from) + 1];
  return /(?:\bto| к)$/.test(from.lower) || /^(?:to|к|into|al|ao|à|zum|zur|alla|my|our|мой|свой|наш)$/.test(next?.lower ?? '');
}

const determiner = /^(?:the|my|our|your|this|мой|наш|нашему|моему|моей|нашей|этому|этой)$/;

/** "Move the stop to …", "set SL at … for the BTC long". */
function movesStop({ draft: { action }, clause: { has, tokens } }: Found): boolean {
  if (action !== 'move_sl') return false;
  const isOfOpen = tokens.some(
    (token, at) => means(token, 'long', 'short') && [tokens[at - 1], tokens[at - 2]].some((before) => determiner.test(before?.lower ?? '')),
  );
  return has('move', 'raise_stop', 'edit') || (has('set') && isOfOpen);
}

/** "Common stop 62800": one for what is open and what is added. */
function sharesStop(tokens: readonly Token[]): boolean {
  const shared = /^(?:common|joint|overall|общий|общая|спільний|comum|común|comun|ortak)$/;
  return tokens.some(
    (token, at) =>
      means(token, 'stop') &&
      (token.lower.includes('统 一') || [tokens[at - 1], tokens[at + 1]].some((beside) => shared.test(beside?.lower ?? ''))),
  );
}

/** "Stop: breakeven", and below it "Trigger: target 1": a rule, told over two lines. */
function isTriggered(below: readonly Token[] | undefined): boolean {
  return below?.find((token) => token.kind === 'mark')?.lower === 'trigger';
}

/** The clauses before the first that plans ("close 50% at TP1"): what follows it is part of the plan. */
function untilPlan(clauses: readonly Clause[]): readonly Clause[] {
  const plan = clauses.findIndex((clause) => isPlannedClose(clause) && !isReportLine(clause.tokens));
  return plan < 0 ? clauses : clauses.slice(0, plan);
}

/** "Close all but BTC": a target that no action can name. */
function excepts(clause: Clause): boolean {
  return clause.has('except') && clause.has('all', 'longs', 'shorts', 'long', 'short') && readClause(clause, false).length > 0;
}

function isPlainSpeech(clause: Clause): boolean {
  const isOff = clause.has('void');
  return isOff || !(clause.has('not', 'watch', 'later') || isExplained(clause));
}

/** "Many ask why I moved the stop": of what was done before; "that's why I close" does it now. */
function isExplained({ tokens }: Clause): boolean {
  return tokens.some(
    ({ lower }, at) =>
      /^(?:why|warum|wieso|pourquoi|perche|neden|niye|لماذا|ليش|چرا|mengapa|kenapa)$/.test(lower) &&
      !/^(?:that's|thats|that|is|which|и|и)$/.test(tokens[at - 1]?.lower ?? ''),
  );
}

/** The closes that depend on a price, and the lines without them; none beside a side: there they belong to an order. */
function conditionalCloses(lines: Lines): { readonly conditional: readonly Found[]; readonly others: Lines } {
  const sentences = lines.flatMap(splitSentences);
  const read = sentences.map(readConditionalClose);
  const conditional = read.flatMap((found) => found ?? []);
  if (conditional.length === 0) return { conditional, others: lines };
  const others = sentences.filter((_, at) => read[at] === null);
  const isOfOrder = others.flat().some((token) => means(token, 'long', 'short', 'buy', 'sell') && !means(token, 'longs', 'shorts'));
  return isOfOrder ? { conditional: [], others: lines } : { conditional, others };
}

function inOrder(found: readonly Found[]): readonly Found[] {
  return found.toSorted((one, other) => one.draft.from.start - other.draft.from.start);
}

/** The coin that all prices are of. */
function onlyCoin(symbols: readonly SymbolToken[]): SymbolToken | null {
  const [first] = symbols;
  return first && symbols.every(({ base }) => base === first.base) ? (symbols.find(({ quote }) => quote !== null) ?? first) : null;
}

function strongestSymbols(tokens: readonly Token[]): readonly SymbolToken[] {
  const symbols = tokens.flatMap((token, at) => (token.kind === 'symbol' && !isByline(tokens, at) ? [token] : []));
  for (const strength of ['pair', 'tag'] as const) {
    const found = symbols.filter(
      (symbol) =>
        symbol.strength === strength && (strength === 'pair' || isKnownCoin(symbol.base) || /^#?[A-Z0-9]{2,10}$/.test(symbol.text)),
    );
    if (found.length > 0) return found;
  }
  return symbols.filter(({ strength }) => strength === 'known');
}
