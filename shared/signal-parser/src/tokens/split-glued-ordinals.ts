import { decimal } from '@trade-executor/domain/decimal';
import type { Token } from './token.ts';
import { means } from './token.ts';

const glued = /^([1-9])([1-9]\d*(?:\.\d+)?|0?\.\d+)$/;

/**
 * Returns the tokens with a second reading for a target that may be glued to its count: `TP41.3100` is 41.31, or target 4 at 1.31. Only a first
 * digit that goes on counting is one. Linear.
 */
export function splitGluedOrdinals(tokens: readonly Token[]): readonly Token[] {
  let count = 0;
  const labelled = tokens.filter((token, at) => token.kind === 'number' && means(tokens[at - 1], 'target')).length;
  return tokens.map((token, at) => {
    const label = tokens[at - 1];
    if (token.kind !== 'number' || label?.kind !== 'mark' || !means(label, 'target')) return token;
    count += 1;
    if (labelled === 1 && /\p{Script=Han}$/u.test(label.text)) return token; // 目标1850: written without spaces
    if (token.gap || token.role !== 'plain' || token.currency || !token.readings[0]) return token;
    const [, ordinal, rest] = glued.exec(token.digits) ?? [];
    if (ordinal !== String(count) || rest === undefined || rest.replace('.', '').length < 2 || !/[1-9]/.test(rest)) return token;
    return { ...token, readings: [token.readings[0], decimal(rest.startsWith('.') ? `0${rest}` : rest).toFixed()] };
  });
}

/** Whether the second reading is the first without its leading digit. */
export function isGluedOrdinal(readings: readonly string[]): boolean {
  const [first, second, more] = readings;
  return first !== undefined && second !== undefined && more === undefined && first.slice(1).replace(/^\./, '0.') === second;
}
