import type { Concept } from '../languages/concept.ts';
import { lineLabel } from '../languages/line-labels.ts';
import type { MarkToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

type Line = readonly Token[];

const levels: readonly Concept[] = ['entry', 'averaging', 'limit', 'stop', 'target'];

/**
 * Returns the lines with levels that are told in another way said by a label before the price: "3.7 is the stop", "cut if the day ends below
 * 3.7", "looking for 4.1", "taking profit 4.1"; and "order type: stop" said of the entry.
 */
export function rewordLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.some((token) => means(token, 'long', 'short', 'buy', 'sell')))) return lines;
  const typed = lines.filter((line) => !isStopType(line));
  const led = typed.map(leadLine).map(nameTargets);
  const named = led.some((line) => line.some((token) => means(token, 'stop'))) ? led : led.map(nameStop);
  return typed.length < lines.length ? named.map((line) => line.map(asBreakout)) : named;
}

/** "Order type: stop" holds no stop: the entry is one. */
function isStopType(line: Line): boolean {
  const words = line.filter((token) => token.kind !== 'punct' && token.kind !== 'emoji');
  const label = words.slice(0, -1).map(({ lower }) => lower);
  return (
    means(words.at(-1), 'stop') &&
    label.length > 0 &&
    /^(?:(?:order|entry) ?)?(?:order|type|kind|тип|ордер|ордера|tipo|emir|tipi|ordem|orden| )+$/.test(label.join(' '))
  );
}

function asBreakout(token: Token): Token {
  return token.kind === 'mark' && means(token, 'entry') ? { ...token, concepts: new Set([...token.concepts, 'break' as const]) } : token;
}

/** Each clause of the line with its label put before its prices, when in each clause with a label the label stands last. */
function leadLine(line: Line): Line {
  if (!line.some((token) => means(token, ...levels))) return line;
  const clauses = splitClauses(line);
  const labelled = clauses.filter((clause) => clause.some((token) => means(token, ...levels)));
  return labelled.every(isValueFirst) ? clauses.flatMap((clause) => (labelled.includes(clause) ? leadClause(clause) : clause)) : line;
}

function splitClauses(line: Line): readonly Line[] {
  const clauses: Token[][] = [[]];
  for (const [at, token] of line.entries()) {
    clauses.at(-1)?.push(token);
    if (isPunctuation(token, ',;') && line[at + 1]?.gap === true) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function isPrice(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.role === 'plain';
}

function isValueFirst(clause: Line): boolean {
  const label = clause.findIndex((token) => means(token, ...levels));
  const price = clause.findIndex(isPrice);
  if (price < 0 || label < price || /\p{Script=Han}/u.test(clause[label]?.text ?? '')) return false;
  const isEnd = clause
    .slice(label + 1)
    .every((token) => token.kind === 'punct' || token.kind === 'emoji' || (token.kind === 'number' && token.role === 'ordinal'));
  const before = clause.slice(0, price).every((token) => !means(token, 'market', 'now', 'limit') && token.kind !== 'word');
  return isEnd && before && clause[label]?.gap === true && clause.slice(price, label).every(isSmall);
}

function isSmall(token: Token): boolean {
  return (
    token.kind === 'number' ||
    token.kind === 'punct' ||
    means(token, 'filler', 'optional', 'to', 'and', 'or', 'set') ||
    token.lower === 'is' ||
    token.lower === 'be'
  );
}

function leadClause(clause: Line): Line {
  const price = clause.findIndex(isPrice);
  const label = clause.findIndex((token) => means(token, ...levels));
  const found = clause[label];
  const values = clause.slice(price, label).filter((token) => token.kind === 'number' || isPunctuation(token, '-/') || means(token, 'to'));
  return found ? [...clause.slice(0, price), found, ...values, ...clause.slice(label + 1)] : clause;
}

/** "looking for 4.1 and 4.4", "taking profit 4.1 / 4.4". */
function nameTargets(line: Line): Line {
  if (line.some((token) => means(token, 'target'))) return line;
  const at = line.findIndex((token, place) => isAiming(token, line[place + 1]) && isPrice(valueBehind(line, place)));
  const found = line[at];
  return found
    ? [...line.slice(0, at), relabel(found, 'target'), ...line.slice(at + 1)].filter(
        (token, place) => !(place === at + 1 && means(token, 'profit')),
      )
    : line;
}

function isAiming(token: Token, next: Token | undefined): boolean {
  return (
    /^(?:looking for|looking to|aiming|aiming for|aiming at|eyeing|targeting)$/.test(token.lower) ||
    (means(token, 'take') && means(next, 'profit'))
  );
}

function valueBehind(line: Line, at: number): Token | undefined {
  let next = at + 1;
  while (next < at + 4 && (means(line[next], 'profit', 'filler') || isPunctuation(line[next], ':@-'))) next += 1;
  return line[next];
}

/** "Cut if the day ends below 3.7", "Exit below 63k", "выход при закреплении 4ч ниже 41000": a stop in words. */
function nameStop(line: Line): Line {
  const at = line.findIndex((token) => token.kind === 'mark' || token.kind === 'word');
  const first = line[at];
  const closes = line.some((token, place) => place > at && means(token, 'candle', 'close'));
  const says = line.some(
    (token) => means(token, 'below', 'above', 'break') || (means(token, 'candle') && /under|above|below|over/.test(token.lower)),
  );
  if (
    !first ||
    !(means(first, 'close', 'exit_now') || lineLabel(first.lower) === 'exit') ||
    !(closes || says) ||
    line.filter(isPrice).length !== 1 ||
    !isPrice(line.findLast(({ kind }) => kind === 'number'))
  )
    return line;
  return [...line.slice(0, at), relabel(first, 'stop'), ...line.slice(at + 1)];
}

function relabel(token: Token, concept: Concept): MarkToken {
  const { start, end, text, lower, gap, line } = token;
  return { kind: 'mark', concepts: new Set([concept]), start, end, text, lower, gap, line };
}
