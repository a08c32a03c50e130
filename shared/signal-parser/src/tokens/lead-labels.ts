import { isPunctuation, means, type Token } from './token.ts';

/**
 * Returns the tokens with Chinese labels put before the price that they follow: "64000止损，67000止盈" reads like "止损64000，止盈67000". Only in
 * clauses where every level stands behind its price without a gap, and the last has nothing behind it. Linear.
 */
export function leadLabels(tokens: readonly Token[]): readonly Token[] {
  const led: Token[] = [];
  let clause: Token[] = [];
  for (const token of tokens) {
    clause.push(token);
    if (token.kind !== 'break' && !isPunctuation(token, ',;')) continue;
    led.push(...leadClause(clause));
    clause = [];
  }
  return [...led, ...leadClause(clause)];
}

function leadClause(clause: readonly Token[]): readonly Token[] {
  const labels = clause.flatMap((token, at) => (isLevel(token) ? [at] : []));
  const last = labels.at(-1);
  if (last === undefined || !labels.every((at) => isPrice(clause[at - 1]) && clause[at]?.gap === false) || isFilled(clause, last))
    return clause;
  const led: Token[] = [];
  for (const [at, token] of clause.entries()) {
    if (!labels.includes(at)) {
      led.push(token);
      continue;
    }
    const isBroken = means(led.at(-2), 'above', 'below', 'break') || led.at(-2)?.lower === '破'; // "跌破64000止损"
    led.splice(isBroken ? -2 : -1, 0, token);
  }
  return led;
}

function isLevel(token: Token): boolean {
  return means(token, 'stop', 'target') && /\p{Script=Han}/u.test(token.text);
}

function isPrice(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.role === 'plain';
}

/** Whether a value of its own stands behind the label. */
function isFilled(clause: readonly Token[], label: number): boolean {
  const next = clause[label + 1];
  return isPunctuation(next, ':;=') || next?.kind === 'number' || next?.kind === 'ordinal' || next?.kind === 'mark';
}
