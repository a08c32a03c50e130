import { decimal } from '@trade-executor/domain/decimal';
import { means, type Token } from '../tokens/token.ts';
import { namedFractions } from './fraction-words.ts';

const keeps = /^(?:keep|keeping|kept|leave|leaving|left|留|保 留|留 着|留 下|deixo|deixei|deixamos|dejo|dejamos|dejé|bırakıyorum|giữ)$/;
const reach = 4;

/** Returns the part of a position that the tokens say is kept ("keeping 30%", "оставляю половину"), or null. */
export function keptPart(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((token) => keeps.test(token.lower) || means(token, 'hold'));
  if (at < 0) return null;
  const behind = tokens.slice(at + 1, at + 1 + reach);
  const percent = behind.find((token) => token.kind === 'number' && token.role === 'percent');
  const [named] = namedFractions(behind);
  const part = percent?.kind === 'number' ? decimal(percent.digits).div('100') : named === undefined ? null : decimal(named);
  return part && part.gt('0') && part.lt('1') ? part.toFixed() : null;
}
