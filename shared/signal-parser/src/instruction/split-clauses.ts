import type { Concept } from '../languages/concept.ts';
import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

const closing: readonly Concept[] = ['close', 'exit_now', 'take', 'partial_take', 'reduce'];
/** What an instruction can begin with or turn on. */
const heads: readonly Concept[] = [
  ...closing,
  'cancel',
  'withdraw',
  'void',
  'move',
  'raise_stop',
  'edit',
  'set',
  'breakeven',
  'stop',
  'target',
  'next_target',
  'add',
  'reenter',
  'open',
  'averaging',
];
const longestClause = 40;
const levels: readonly Concept[] = ['stop', 'target', 'next_target', 'other_label'];

/**
 * Returns the clauses of a message that could tell to do something: sentences without a condition, cut at commas, at "and" and before the
 * next level. A piece that begins nothing of its own stays with the one before it when it is made of numbers, coins and small words.
 */
export function splitClauses(lines: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  return lines
    .flatMap(splitSentences)
    .map(withoutCondition)
    .flatMap((sentence) => joinPieces(cut(sentence, endsPiece).flatMap(cutApart)));
}

export function splitSentences(line: readonly Token[]): readonly (readonly Token[])[] {
  return cut(line, endsSentence);
}

/**
 * The sentence up to its condition: nothing, but in Chinese, where a condition comes before what depends on it, the pieces before it; and what was
 * told before a thought of its own ("close BTC, maybe we re-enter lower"), or before an event ("flat before FOMC").
 */
function withoutCondition(sentence: readonly Token[]): readonly Token[] {
  const at = sentence.findIndex((token, place) => means(token, 'if', 'maybe') && !means(token, 'optional') && !isSoldPart(sentence, place));
  const doubt = sentence[at];
  if (!doubt) return sentence;
  if (isBeforeEvent(doubt, sentence[at + 1])) return sentence.slice(0, at);
  const comma = sentence.slice(0, at).findLastIndex((token) => isPunctuation(token, ','));
  if (comma <= 0) return [];
  return /\p{Script=Han}/u.test(doubt.text) || isThought(sentence, comma, at) ? sentence.slice(0, comma) : [];
}

/** "Sold half": no sale that is long past. */
function isSoldPart(sentence: readonly Token[], at: number): boolean {
  return sentence[at]?.lower === 'sold' && isSale(sentence, at);
}

/** "Sell half", "sold 30% of …": the verb of a side, directly before a part. */
function isSale(tokens: readonly Token[], at: number): boolean {
  const part = tokens[at + 1];
  return (means(tokens[at], 'sell') || tokens[at]?.lower === 'sold') && part !== undefined && (isPart(part) || means(part, 'remainder'));
}

/** "Before FOMC", "ahead of the news": not "before the second target". */
function isBeforeEvent({ lower }: Token, next: Token | undefined): boolean {
  return (
    /^(?:before|ahead of|перед)$/.test(lower) &&
    !(next?.kind === 'mark' && !means(next, 'filler', 'this')) &&
    next?.kind !== 'number' &&
    next?.lower !== 'that'
  );
}

/** Whether the doubt is one on something else than what was told before the comma; "…, I think" doubts that itself. */
function isThought(sentence: readonly Token[], comma: number, at: number): boolean {
  const doubt = sentence[at];
  if (!means(doubt, 'maybe') || means(doubt, 'if') || timeOrRule.test(doubt?.lower ?? '')) return false;
  const own = sentence
    .slice(comma + 1)
    .filter((token) => token !== doubt && (token.kind === 'word' || (token.kind === 'mark' && !means(token, 'filler'))));
  return own.length > 0;
}

/** Marks of doubt that speak of the past or of a rule. */
const timeOrRule =
  /^(?:вчера|пример|например|правило|обычно|всегда|надо было|yesterday|example|usually|always|normally|ayer|ontem|dün|أمس|hôm qua|siempre|sempre)/;

type Cut = (token: Token, line: readonly Token[], at: number) => 'drop' | 'before' | null;

function cut(line: readonly Token[], decide: Cut): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const [at, token] of line.entries()) {
    const decision = decide(token, line, at);
    if (decision) pieces.push([]);
    if (decision !== 'drop') pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function endsSentence(token: Token, line: readonly Token[], at: number): 'drop' | null {
  const isBetweenNumbers = line[at - 1]?.kind === 'number' && line[at + 1]?.kind === 'number';
  const isColon = isPunctuation(token, ';') && means(line[at - 1], 'stop', 'target', 'entry', 'averaging'); // the full-width semicolon often stands for a colon
  if (token.kind === 'emoji' && means(line[at - 1], 'report')) return 'drop'; // "TP1 hit 🎯 close 30%"
  return isPunctuation(token, '.;!') && !isBetweenNumbers && !isColon ? 'drop' : null;
}

function endsPiece(token: Token, line: readonly Token[], at: number): 'drop' | 'before' | null {
  const before = line[at - 1];
  const next = line[at + 1];
  const isList = (before?.kind === 'number' && next?.kind === 'number') || (before?.kind === 'symbol' && next?.kind === 'symbol');
  if ((isPunctuation(token, ',/|+') || isJoiner(token)) && !isList && !(token.text === '+' && next?.kind === 'number')) return 'drop';
  const isDash = isPunctuation(token, '-•') && token.gap && next?.gap === true;
  if (
    isDash &&
    isHead(next) &&
    line.slice(Math.max(0, at - longestClause), at).some(isHead) &&
    !means(before, 'stop', 'target', 'next_target')
  )
    return 'drop';
  if (before?.kind !== 'number' || !means(token, ...levels) || before.role === 'ordinal') return null;
  return isPriceFirst(line, at) ? null : 'before';
}

/** "74600 stop on BTC": a price before its label, nothing before that and no price behind. */
function isPriceFirst(line: readonly Token[], at: number): boolean {
  return (
    means(line[at], 'stop') &&
    line.slice(0, at - 1).every((token) => token.kind !== 'number' && !isHead(token)) &&
    line.slice(at + 1).every(({ kind }) => kind !== 'number')
  );
}

/** "Close half move SL to 59000", "фикс 50% остаток в бу": two instructions that nothing separates. */
function cutApart(piece: readonly Token[]): readonly (readonly Token[])[] {
  if (piece.length > longestClause) return [piece];
  return cut(piece, (token, all, at) => {
    const before = all.slice(0, at);
    if (at === 0) return null;
    const closes = before.some((earlier) => means(earlier, ...closing));
    const behind = all.slice(at + 1);
    const isStopMove = means(token, 'move', 'raise_stop') && behind.some((later) => means(later, 'stop', 'breakeven'));
    if (closes && isStopMove && !before.some((earlier) => means(earlier, 'stop', 'breakeven', 'move'))) return 'before';
    const isRest = means(token, 'remainder') && behind.some((later) => means(later, 'breakeven', 'stop', 'hold'));
    if (closes && isRest && !means(before.at(-1), ...closing) && before.some(isPart)) return 'before';
    const isEven = before.some((earlier) => means(earlier, 'stop', 'breakeven')) && before.some((earlier) => means(earlier, 'move', 'set'));
    if (isEven && isOrderTakenBack(token, behind)) return 'before';
    const isMoved =
      before.some((earlier) => means(earlier, 'stop')) && before.some((earlier) => means(earlier, 'breakeven', 'entry_point'));
    return isMoved && means(token, ...closing) && behind.some(isPart) ? 'before' : null;
  });
}

/** "…, лимитки убрал", "… cancel the limits". */
function isOrderTakenBack(token: Token, behind: readonly Token[]): boolean {
  const other = means(token, 'limit') ? 'cancel' : means(token, 'cancel') ? 'limit' : null;
  return other !== null && behind.some((later) => means(later, other));
}

function isPart(token: Token): boolean {
  return (
    means(token, 'half', 'third', 'quarter', 'part', 'fraction', 'partial_take', 'reduce') ||
    (token.kind === 'number' && token.role === 'percent')
  );
}

function isHead(token: Token | undefined): boolean {
  return means(token, ...heads) || (token?.kind === 'emoji' && /[🛑⛔🚫🎯]/u.test(token.text));
}

function isJoiner(token: Token): boolean {
  return means(token, 'and') && !means(token, 'filler', 'to') && token.lower !== 'с' && token.lower !== 'with';
}

function joinPieces(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const clauses: (readonly Token[])[] = [];
  let announced: readonly Token[] = [];
  let priced: readonly Token[] = [];
  for (const piece of pieces) {
    const before = clauses.at(-1);
    if (isAnnouncement(piece)) announced = piece;
    else if (piece.some((token, at) => isHead(token) || isSale(piece, at))) {
      const isAdd = piece.some((token) => means(token, 'add', 'averaging')) && !piece.some(isPrice);
      clauses.push([...announced, ...(isAdd ? priced : []), ...piece]);
      announced = [];
      priced = [];
    } else if (
      before &&
      !piece.some((token) => token.kind === 'word' || means(token, 'not', 'watch', 'report', 'hold', 'long', 'short', 'other_label'))
    )
      clauses[clauses.length - 1] = [...before, ...piece];
    else if (!before && !piece.some(({ kind }) => kind === 'word')) priced = [...priced, ...piece]; // "70900附近，做空，补仓"
  }
  return clauses;
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain';
}

/** "Correction,", "ошибся,": says of the next piece that it changes what was said. */
function isAnnouncement(piece: readonly Token[]): boolean {
  return (
    piece.some((token) => means(token, 'edit')) &&
    piece.every((token) => means(token, 'edit', 'filler') || token.kind === 'punct' || token.kind === 'emoji')
  );
}
