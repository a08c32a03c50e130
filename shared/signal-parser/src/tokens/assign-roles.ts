import { decimal } from '@trade-executor/domain/decimal';
import type { NumberRole, NumberToken, Token } from './token.ts';
import { isPunctuation, means } from './token.ts';

const highestOrdinal = 30;
/** 1º, 2ª, 1er, 2do, 1er, 2e, 3ème: "first" in the Romance languages. */
const ordinalEnding = /^(?:o|a|er|ro|do|to|ra|da|ta|ero|era|e|eme|ere|re)$/;
const counted =
  /^(?:signals|trades|calls|members|subscribers|setups|orders|positions|coins|ideas|pairs|days|people|сетапа|сетапов|сделки|сделок|идеи|идей|сигнала|сигналов|монеты|монет|участников|operacoes|operaciones|senales|sinais|islem|sinyal)$/;
const highestLeverage = 200;
const frames = new Set(['m', 'h', 'd', 'w', 'min', 'mins', 'hr', 'hrs', 'tf', 'ч', 'м', 'мин', 'д', '分', '小', '日', 'saat', 'dk', 's']);

/** Returns the tokens with the role of each number: what stands beside it says whether it can be a price. Linear. */
export function assignRoles(tokens: readonly Token[]): readonly Token[] {
  const roles = tokens.map((token, at) => (token.kind === 'number' && token.role === 'plain' ? roleOf(token, tokens, at) : null));
  return tokens.map((token, at) => {
    const role = roles[at];
    return token.kind === 'number' && role ? { ...token, role } : token;
  });
}

function roleOf(number: NumberToken, tokens: readonly Token[], at: number): NumberRole {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const second = tokens[at + 2];
  if (isPercent(tokens, at) || isPercentRangeStart(tokens, at)) return 'percent';
  if (isMultiplier(before, number, next) || (isX(next) && isLabelledLeverage(tokens, at)) || isLeverageRangeStart(tokens, at))
    return means(second, 'profit') && !isX(next) ? 'multiple' : leverageOrMultiple(number);
  if (isSuffix(next, /^(?:st|nd|rd|th)$/) || (isSmall(number) && isSuffix(next, ordinalEnding))) return 'ordinal';
  if (isFrameBefore(before, number)) return 'timeframe';
  if (
    isSuffix(next, /^(?:r|rr|р)$/) ||
    before?.lower === 'rr' ||
    next?.lower === 'rr' ||
    (isPunctuation(before, '-:') && tokens[at - 3]?.lower === 'rr')
  )
    return 'multiple';
  if ((next?.kind === 'word' || next?.kind === 'mark') && !next.gap && frames.has(next.lower) && /^\d{1,3}$/.test(number.digits))
    return 'timeframe';
  if (means(next, 'minute', 'hour', 'day') && /^\d{1,3}$/.test(number.digits)) return 'timeframe';
  if (isPartOfName(before, number, next)) return 'id';
  if (isYear(tokens, at)) return 'time';
  if (means(next, 'points') && !isPriceInPoints(tokens, at)) return 'points';
  if (isPunctuation(before, '#') && !number.gap) return 'ordinal';
  if (/^\d{2}\.\d{2}$/.test(number.digits) && /^(?:от|from|dated|du|vom)$/.test(before?.lower ?? '') && isPunctuation(tokens[at - 3], '#'))
    return 'time'; // "№12 от 14.05"
  if (isPunctuation(before, '≤≥') || counted.test(next?.lower ?? '')) return 'count';
  if (isFraction(before, number, next, second, tokens[at - 2]) || isTenths(number, next)) return 'fraction';
  if (isListMark(tokens, at) || isIndex(tokens, at) || isCountBefore(tokens, at) || isBracketedIndex(tokens, at)) return 'ordinal';
  return 'plain';
}

function isPercent(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (next < at + 4 && isPunctuation(tokens[next], '!')) next += 1;
  if (isPunctuation(tokens[next], '%') || means(tokens[next], 'percent_word')) return true;
  if (means(tokens[at - 1], 'percent_word') && tokens[at - 2]?.kind !== 'number') return true; // "yüzde 50"
  const sign = tokens[at - 1];
  if (isPunctuation(sign, '-') && tokens[at]?.gap === false && tokens[at - 2]?.kind === 'number' && isPunctuation(tokens[at - 3], '%'))
    return tokens[at - 2]?.gap === false && tokens[at - 4]?.kind !== 'number'; // "%2-3"
  return isPunctuation(sign, '%') && tokens[at]?.gap === false && tokens[at - 2]?.kind !== 'number';
}

/** The 5 of "5-10%"; in "0.5 - 10%" the percentage is a share. */
function isPercentRangeStart(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number') return false;
  if (!means(dash, 'to') && (!isPunctuation(dash, '-') || dash?.gap || second.gap)) return false;
  return (
    isPunctuation(tokens[at + 3], '%') &&
    /^\d{1,2}$/.test(first.digits) &&
    /^\d{1,3}$/.test(second.digits) &&
    Number(first.digits) < Number(second.digits)
  );
}

/** "65000点附近多": the points of an index, no distance. */
function isPriceInPoints(tokens: readonly Token[], at: number): boolean {
  const behind = means(tokens[at + 2], 'filler') ? tokens[at + 3] : tokens[at + 2];
  return means(behind, 'long', 'short', 'entry') || means(isPunctuation(tokens[at - 1], ':') ? tokens[at - 2] : tokens[at - 1], 'entry');
}

/** "H4", "D1", "M15". */
function isFrameBefore(before: Token | undefined, number: NumberToken): boolean {
  return before?.kind === 'word' && !number.gap && /^[hdwm]$/.test(before.lower) && /^\d{1,2}$/.test(number.digits);
}

/** "© 2026", "(c) 2026". */
function isYear(tokens: readonly Token[], at: number): boolean {
  const [number, before] = [tokens[at], tokens[at - 1]];
  if (number?.kind !== 'number' || !/^(?:19|20)\d{2}$/.test(number.digits)) return false;
  return (
    before?.text.startsWith('©') === true ||
    (isPunctuation(before, ')') && tokens[at - 2]?.lower === 'c' && isPunctuation(tokens[at - 3], '('))
  );
}

/** The 8 of "8BIT", the 50 of "EMA50". */
function isPartOfName(before: Token | undefined, number: NumberToken, next: Token | undefined): boolean {
  if (!/^\d{1,3}$/.test(number.digits) || number.currency) return false;
  return (
    ((before?.kind === 'word' || means(before, 'other_label')) && !number.gap && before?.lower !== 'x') ||
    (next?.kind === 'word' && !next.gap && next.lower.length > 1 && /^[a-z]/.test(next.lower) && number.digits.length < 3)
  );
}

/** "1 target", "2 тейк", "1. hedef" at the start of a clause. */
function isCountBefore(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  const before = tokens[at - 1];
  const isOpening =
    before === undefined || before.kind === 'break' || before.kind === 'emoji' || isPunctuation(before, ',.;!') || means(before, 'to');
  const isDotted =
    isPunctuation(tokens[at + 1], '.') && tokens[at + 1]?.gap === false && means(tokens[at + 2], 'target', 'entry', 'averaging');
  const counts = isDotted || means(tokens[at + 1], 'target') || tokens[at + 1]?.text === '🎯';
  return number?.kind === 'number' && isSmall(number) && isOpening && counts;
}

/** "Target (1)". */
function isBracketedIndex(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  return (
    number?.kind === 'number' &&
    isSmall(number) &&
    isPunctuation(tokens[at - 1], '(') &&
    isPunctuation(tokens[at + 1], ')') &&
    means(tokens[at - 2], 'target', 'entry')
  );
}

/** The unit of a leverage: x, or 倍 behind the number. */
function isTimes(token: Token | undefined): boolean {
  return token?.lower === '倍' || token?.lower === '배' || isX(token);
}

function isX(token: Token | undefined): boolean {
  return token?.lower === 'x' && token.kind !== 'punct' && !(token.kind === 'symbol' && token.strength !== 'known');
}

function isMultiplier(before: Token | undefined, number: NumberToken, next: Token | undefined): boolean {
  return (isTimes(next) && (next?.gap === false || next?.text === 'x')) || (isX(before) && (!number.gap || before?.text === 'x'));
}

function isLabelledLeverage(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some((token) => means(token, 'leverage', 'cross', 'isolated'));
}

/** The 5 of "5-10x", "Leverage: 5 - 10x". */
function isLeverageRangeStart(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second, unit] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (
    first?.kind !== 'number' ||
    second?.kind !== 'number' ||
    !(isPunctuation(dash, '-~') || means(dash, 'to')) ||
    !isTimes(unit) ||
    unit?.gap
  )
    return false;
  const isTight = dash?.gap === false && !second.gap;
  const isLabelled = isLabelledLeverage(tokens, at);
  return (isTight || isLabelled) && Number(first.digits) < Number(second.digits);
}

function leverageOrMultiple(number: NumberToken): NumberRole {
  const [value] = number.readings;
  return value && /^\d+$/.test(value) && decimal(value).lte(String(highestLeverage)) && decimal(value).gte('1') ? 'leverage' : 'multiple';
}

function isSuffix(token: Token | undefined, suffix: RegExp): boolean {
  return (token?.kind === 'word' || token?.kind === 'mark') && !token.gap && suffix.test(token.lower);
}

const denominators = new Set(['1', '2', '3', '4', '5', '6', '8', '10', '100']);

function isFraction(
  before: Token | undefined,
  number: NumberToken,
  next: Token | undefined,
  second: Token | undefined,
  earlier: Token | undefined,
): boolean {
  const isPart = (above: NumberToken, below: NumberToken): boolean =>
    (/^\d{1,3}$/.test(above.digits) && denominators.has(below.digits) && Number(above.digits) <= Number(below.digits)) ||
    (above.digits === '50' && below.digits === '50');
  if (isPunctuation(next, '/') && next?.gap === false && second?.kind === 'number' && !second.gap) return isPart(number, second);
  return isPunctuation(before, '/') && before?.gap === false && !number.gap && earlier?.kind === 'number' && isPart(earlier, number);
}

/** The 3 of "先平3成": tenths. */
function isTenths(number: NumberToken, next: Token | undefined): boolean {
  return next?.text === '成' && !next.gap && /^[1-9]$/.test(number.digits);
}

/** "1) 0.5", "2. 0.6" at the start of a line. */
function isListMark(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  if (number?.kind !== 'number' || !isSmall(number)) return false;
  const next = tokens[at + 1];
  if (isPunctuation(next, ':') && isStart(tokens[at - 1]) && tokens[at + 2]?.kind === 'number') return true;
  if (!isPunctuation(next, ')')) {
    const behind = tokens[at + 2];
    const isItem = isStart(tokens[at - 1]) && (behind?.kind === 'mark' || behind?.kind === 'symbol' || behind?.kind === 'word'); // "1. LONG BTC"
    const isDotted = isPunctuation(next, '.') && next?.gap === false && (behind?.kind === 'number' || isItem);
    if (!isDotted) return false;
  }
  return isPunctuation(next, ')') ? !isInBrackets(tokens, at) : tokens[at - 1]?.kind !== 'number';
}

function isInBrackets(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before > at - 12; before -= 1) {
    if (tokens[before]?.kind === 'break' || isPunctuation(tokens[before], ')')) return false;
    if (isPunctuation(tokens[before], '(')) return true;
  }
  return false;
}

function isStart(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break' || token.kind === 'emoji';
}

/** "TP1 0.5", "Target 1 - 0.5", "Entry 2: 0.4": the number counts the label. */
function isIndex(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  const label = tokens[at - 1];
  if (number?.kind !== 'number' || !isSmall(number) || !means(label, 'target', 'entry', 'stop', 'next_target')) return false;
  let next = at + 1;
  const direct = tokens[next];
  if (isPunctuation(direct, ':=)>')) return true;
  if (means(label, 'target') && isToldWhen(tokens, at)) return true;
  if (means(label, 'target') && means(direct, 'edit', 'move', 'set') && isPriceIn(tokens.slice(at + 2, at + 6))) return true; // "TP 1 moved to 152"
  while (
    next < at + 6 &&
    (isPunctuation(tokens[next], '-.•>(:!') || tokens[next]?.kind === 'emoji' || means(tokens[next], 'filler', 'open_target'))
  )
    next += 1;
  const value = tokens[next];
  if (value?.kind !== 'number' && /\p{Script=Han}/u.test(label?.text ?? '')) return isHanIndex(tokens, at);
  if (value?.kind !== 'number')
    return !number.gap && !(isPunctuation(direct, ',') && direct?.gap === false && /\d/.test(tokens[next + 1]?.text ?? ''));
  if (!number.gap && label?.kind === 'mark' && /^(?:tp|t|pt|target|тп|тейк)$/.test(label.lower)) return true;
  const [own] = number.readings;
  const [other] = value.readings;
  if (!own || !other || /^0*$/.test(own)) return true;
  const ratio = decimal(other).div(decimal(own));
  const isCountThenPrice = (next === at + 1 || means(label, 'target')) && number.digits.length === 1 && /[.,]/.test(value.digits);
  return ratio.gt('3') || ratio.lt('0.34') || isCountThenPrice;
}

function isPriceIn(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'number' && token.role === 'plain');
}

/** The 2 of "trail the stop after target 2": a moment, no level. */
function isToldWhen(tokens: readonly Token[], at: number): boolean {
  const line = tokens[at]?.line;
  return tokens
    .slice(Math.max(0, at - 9), at - 1)
    .some((token) => token.line === line && means(token, 'if', 'move', 'raise_stop', 'breakeven'));
}

/** Chinese labels stand glued to their prices: the 1 of "到目标1了" counts, the 14 of "止盈14" is a price. */
function isHanIndex(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isSaid = next?.kind === 'word' || (next?.kind === 'mark' && !means(next, 'stop', 'target', 'entry', 'averaging', 'leverage'));
  return Number(tokens[at]?.lower) <= 5 && (isSaid || means(tokens[at - 2], 'to', 'report')) && !means(tokens[at - 1], 'stop');
}

function isSmall(number: NumberToken): boolean {
  return /^\d{1,2}$/.test(number.digits) && Number(number.digits) <= highestOrdinal && !number.currency;
}
