import { decimal } from '@trade-executor/domain/decimal';
import type { Evidence, RefusalCode, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { Concept } from '../languages/concept.ts';
import { choosePrices, type LocaleHint, type PriceOf } from '../entry/choose-prices.ts';
import { isByline } from '../entry/resolve-symbol.ts';
import { completeBound } from '../numbers/abbreviated-range.ts';
import { isKnownCoin } from '../symbols/known-coins.ts';
import { isStockTicker } from '../symbols/not-crypto.ts';
import { toLines } from '../tokens/lines.ts';
import type { NumberToken, SymbolToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { ActionDraft } from './action-draft.ts';
import { draft } from './action-draft.ts';
import type { CallId } from './call-ids.ts';
import { toClause, type Clause } from './clause.ts';
import { keptPart } from './kept-part.ts';
import { nameCoins } from './name-coins.ts';
import { readCancelAction } from './read-cancel-action.ts';
import { isPlannedClose, readCloseAction } from './read-close-action.ts';
import { readEditAction } from './read-edit-action.ts';
import { readLevels } from './read-levels.ts';
import { readOpenAction } from './read-open-action.ts';
import { readRevision } from './read-revision.ts';
import { readStopAction } from './read-stop-action.ts';
import { resolveTargets } from './resolve-target.ts';
import { isPast } from './who-acts.ts';
import { splitClauses } from './split-clauses.ts';

type Told = { readonly actions: readonly SignalAction[]; readonly evidence: readonly Evidence[]; readonly doubts: readonly string[] };
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
type Found = { readonly draft: ActionDraft; readonly clause: Clause };
export type InstructionInput = {
  readonly tokens: readonly Token[];
  readonly ids: readonly CallId[];
  readonly hasReply: boolean;
  readonly hint: LocaleHint;
};

const none: InstructionReading = { kind: 'none' };
const mostTalk = 24;
const byHand = /manual|руками|вручную|手动|手動/;
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
  const clauses = untilPlan(splitClauses(lines).map(toClause)).filter(isPlainSpeech);
  if (!revision && clauses.some(excepts)) return { kind: 'refusal', code: 'UNREADABLE' };
  const found = revision
    ? revision.map((action): Found => ({ draft: action, clause: toClause([]) }))
    : merge(
        withoutReasons(
          findActions(isCheered ? clauses.filter(({ first }) => !first('close')?.lower.startsWith('止 盈')) : clauses, isReport, hasReply),
        ),
        linesOfCoins(tokens),
      ).map((one) => lessKept(one, tokens));
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
    ...finish(found, prices.value, { hasReply, symbols, ids }),
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

function isReportLine(line: readonly Token[]): boolean {
  if (line.some((token, at) => token.kind === 'emoji' && /[✅☑✔]/u.test(token.text) && line[at - 1]?.kind === 'number')) return true;
  const last = line.at(-1);
  if (last?.kind === 'emoji' && last.text.startsWith('🎯') && line.at(-2)?.kind === 'number') return true; // "first target 71.27🎯"
  const isOwnDeed = line.some((token) => means(token, 'close', 'exit_now') && (!isPast(token) || byHand.test(token.lower)));
  return line.some(
    (token, at) =>
      means(token, 'report') &&
      !means(token, 'edit', 'exit_now', 'close') &&
      !(isOwnDeed && means(token, 'result')) &&
      !isAimOfMove(line, at),
  );
}

/** "Stop to the first target": names the level, tells of no event. */
function isAimOfMove(line: readonly Token[], at: number): boolean {
  return means(line[at], 'target') && line.slice(Math.max(0, at - 6), at).some((token) => means(token, 'stop'));
}

/** "TP2 to 8.35, TP3 to 9.10": a target behind one that is changed is changed too. */
function editsTargets(read: readonly { readonly clause: Clause }[], clause: Clause): boolean {
  const before = read[read.findIndex((one) => one.clause === clause) - 1]?.clause;
  return before !== undefined && before.has('target') && before.has('edit', 'move', 'new', 'set') && before.prices.length > 0;
}

function findActions(clauses: readonly Clause[], isReport: boolean, hasReply: boolean): readonly Found[] {
  const read = clauses.map((clause) => ({ clause, sure: readClause(clause, isReport) }));
  const isSure = read.some(({ sure }) => sure.length > 0);
  if (isReport && !isSure) return [];
  return read.flatMap(({ clause, sure }): Found[] => {
    if (sure.length > 0) return sure.map((action) => ({ draft: action, clause }));
    if (isReportLine(clause.tokens)) return [];
    const action =
      readEditAction(clause, (isSure || hasReply || editsTargets(read, clause)) && !isReport) ?? readOpenAction(clause, hasReply);
    return action ? [{ draft: action, clause }] : [];
  });
}

function readClause(clause: Clause, isReport: boolean): readonly ActionDraft[] {
  if (isReportLine(clause.tokens)) return [];
  const stop = readStopAction(clause);
  if (stop) {
    const isBare = stop.action === 'move_sl' && !clause.has('move', 'edit', 'set', 'raise_stop', 'new');
    if (isBare && (isReport || clause.unknownWords > 1)) return [];
    const close = stop.action === 'breakeven' || clause.has('raise_stop', 'breakeven') ? readCloseAction(clause) : null;
    return clause.unknownWords > 4 ? [] : close && close.action === 'partial_close' ? [close, stop] : [stop];
  }
  const cancel = readCancelAction(clause);
  const close = cancel ? null : readCloseAction(clause);
  if (cancel || close) return [cancel ?? close].filter((action) => action !== null);
  const even = clause.first('breakeven');
  const isMoved =
    clause.has('move', 'set') || /^\p{Script=Han}/u.test(even?.text ?? '') || (clause.symbols.length === 0 && clause.unknownWords === 0);
  return even && even.text !== 'be' && isMoved && clause.unknownWords <= 1 ? [draft('breakeven', even)] : [];
}

/** "Exit at market, invalidated": the reason of a close, no cancel beside it; "这单不做了，先撤": an order twice taken back. */
function withoutReasons(all: readonly Found[]): readonly Found[] {
  const cancels = all.some(({ draft: { action } }) => action === 'cancel');
  const found = cancels ? all.filter(({ draft: { action, from } }) => !(action === 'close' && means(from, 'withdraw'))) : all;
  const closes = found.some(({ draft: { action } }) => action === 'close');
  return closes
    ? found.filter(({ draft: { action }, clause }) => !(action === 'cancel' && clause.has('void') && !clause.has('limit')))
    : found;
}

/** "Keeping 30%, closed the rest": a close of what is not kept. */
function lessKept(one: Found, tokens: readonly Token[]): Found {
  const [first] = one.clause.tokens;
  if (one.draft.action !== 'close' || one.draft.part !== 'remainder' || !first) return one;
  const kept = keptPart(tokens.filter(({ line, start }) => line === first.line && start < first.start));
  if (kept === null) return one;
  return { ...one, draft: { ...one.draft, action: 'partial_close', part: null, fraction: decimal('1').minus(kept).toFixed() } };
}

/** Joins target lines ("TP1 …", "TP2 …") into one change of targets, and drops repetitions. */
function merge(found: readonly Found[], coinLines: ReadonlySet<number>): readonly Found[] {
  const merged: Found[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last && isPriced(one, last)) {
      merged[merged.length - 1] = one;
      continue;
    }
    const isMore = one.draft.action === 'edit_tp' && last?.draft.action === 'edit_tp' && one.clause.symbols.length === 0;
    if (isMore && last)
      merged[merged.length - 1] = { ...last, draft: { ...last.draft, takeProfits: [...last.draft.takeProfits, ...one.draft.takeProfits] } };
    else if (!(last && isSame(last, one) && !namesOwnCoin(last, one, coinLines))) merged.push(one);
  }
  return merged;
}

function linesOfCoins(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.filter(({ kind }) => kind === 'symbol').map(({ line }) => line));
}

/** Whether the second stands in a line of its own with a coin. */
function namesOwnCoin(last: Found, { clause }: Found, coinLines: ReadonlySet<number>): boolean {
  const line = clause.tokens[0]?.line;
  return line !== undefined && line !== last.clause.tokens[0]?.line && coinLines.has(line);
}

/** "Stop moved", and then the price in another line. */
function isPriced(one: Found, last: Found): boolean {
  return (
    one.draft.action === 'move_sl' &&
    last.draft.action === 'move_sl' &&
    last.draft.price === null &&
    one.draft.price !== null &&
    one.clause.symbols.length === 0
  );
}

function isSame(a: Found, b: Found): boolean {
  return (
    a.draft.action === b.draft.action &&
    a.draft.fraction === b.draft.fraction &&
    numbersOf(b.draft).length === 0 &&
    b.clause.symbols.length === 0
  );
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

/** The coins named in the clause's line before it, when they stand together: "#ONDO and #PENDLE - first targets, closed 50%". */
function lineOf({ tokens }: Clause, symbols: readonly SymbolToken[]): readonly SymbolToken[] {
  const [first] = tokens;
  return first ? symbols.filter(({ line, start }) => line === first.line && start < first.start) : [];
}

function numbersOf({ price, prices, takeProfits }: ActionDraft): readonly NumberToken[] {
  return [...(price && price !== 'entry' ? [price] : []), ...prices, ...takeProfits];
}

function rangeOf(prices: readonly string[]): readonly string[] {
  const [first, second, ...more] = prices;
  return first && second && more.length === 0 ? [first, completeBound(first, second)] : prices;
}

function finish(
  found: readonly Found[],
  priceOf: PriceOf,
  context: { readonly hasReply: boolean; readonly symbols: readonly SymbolToken[]; readonly ids: readonly CallId[] },
): Told {
  const actions: SignalAction[] = [];
  const evidence: Evidence[] = [];
  const doubts = new Set<string>();
  for (const { draft: action, clause } of found)
    for (const target of resolveTargets(clause, context, lineOf(clause, context.symbols))) {
      const field = `actions.${actions.length}`;
      evidence.push({ field: `${field}.action`, start: action.from.start, end: action.from.end });
      for (const number of numbersOf(action)) evidence.push({ field: `${field}.price`, start: number.start, end: number.end });
      actions.push({
        action: action.action,
        target,
        part: action.part,
        fraction: action.fraction,
        price: action.price === 'entry' ? 'entry' : action.price ? priceOf(action.price) : null,
        prices: action.prices.length > 0 ? rangeOf(action.prices.map(priceOf)) : null,
        takeProfits: action.takeProfits.length > 0 ? action.takeProfits.map(priceOf) : null,
      });
      if (clause.has('optional')) doubts.add('optional');
      if (clause.unknownWords > 0) doubts.add(namesTrade(clause) ? 'first person' : 'bare verb');
    }
  return { actions, evidence, doubts: [...doubts] };
}

/** What an action is done to. */
const tradeWords: readonly Concept[] = [
  'trade',
  'stop',
  'target',
  'limit',
  'entry',
  'all',
  'half',
  'third',
  'quarter',
  'part',
  'percent_of',
  'long',
  'short',
  'longs',
  'shorts',
  'remainder',
  'this',
  'market',
  'breakeven',
  'entry_point',
  'averaging',
  'exit_now',
  'partial_take',
];

/** Whether a clause says what to act on; "reduce your coffee" does not. */
function namesTrade({ symbols, prices, percents, has, first }: Clause): boolean {
  const off = first('void');
  return (
    symbols.length + prices.length + percents.length > 0 ||
    has(...tradeWords) ||
    (off !== undefined && !/^(?:ignore|disregard|void|invalid)/.test(off.lower))
  );
}
