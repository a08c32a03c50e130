import { isPunctuation, means, type Token } from './token.ts';

/**
 * Returns the tokens with Chinese labels put before the prices that they follow: "64000止损，67000止盈" reads like "止损64000，止盈67000". Only in
 * clauses where every level stands behind its price without a gap, and the last has nothing behind it. Linear.
 */
export function leadLabels(tokens: readonly Token[]): readonly Token[] {
  const led: Token[] = [];
  let clause: Token[] = [];
  for (const token of tokens) {
    if (token.gap && isLevel(token)) {
      led.push(...leadClause(clause));
      clause = [];
    }
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
  for (const [at, token] of clause.entries())
    if (labels.includes(at)) led.splice(valueStart(led), 0, token);
    else led.push(token);
  return led;
}

function isLevel(token: Token): boolean {
  return (
    means(token, 'stop', 'target', 'averaging', 'entry', 'market') && !means(token, 'long', 'short') && /\p{Script=Han}/u.test(token.text)
  );
}

function isPrice(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.role === 'plain';
}

/** Where the value at the end of the tokens begins: "64000-64500", "4小时收盘跌破64000". */
function valueStart(tokens: readonly Token[]): number {
  let at = tokens.length - 1;
  while ((isPunctuation(tokens[at - 1], '-~/') || means(tokens[at - 1], 'to')) && isPrice(tokens[at - 2])) at -= 2;
  while (isCandle(tokens[at - 1])) at -= 1;
  return Math.max(0, at);
}

function isCandle(token: Token | undefined): boolean {
  const isFrame = token?.kind === 'number' && token.role === 'timeframe';
  return isFrame || means(token, 'above', 'below', 'break', 'candle', 'day', 'hour', 'minute');
}

/** Whether a value of its own stands behind the label. */
function isFilled(clause: readonly Token[], label: number): boolean {
  const next = clause[label + 1];
  return (
    isPunctuation(next, ':;=') ||
    next?.kind === 'number' ||
    next?.kind === 'ordinal' ||
    (next?.kind === 'mark' && !means(next, 'long', 'short'))
  );
}
