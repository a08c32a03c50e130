import type { ActionTarget } from '@trade-executor/domain/signals/outcome';
import { means, type SymbolToken, type Token } from '../tokens/token.ts';
import type { Clause } from './clause.ts';

export type TargetContext = { readonly hasReply: boolean; readonly symbols: readonly SymbolToken[]; readonly id: string | null };

/** Returns what the action is about: the coin of the clause, the message's only coin, a side or all, the id, the message replied to, or nothing. */
export function resolveTargets(clause: Clause, context: TargetContext): readonly ActionTarget[] {
  const own = basesOf(clause.symbols);
  if (own.length > 0) return own.map(bySymbol);
  const named = basesOf(context.symbols);
  const [only] = named;
  if (only !== undefined && named.length === 1) return [bySymbol(only)];
  if (named.length > 1 && clause.has('this') && !context.hasReply) return named.map(bySymbol);
  if (context.id !== null) return [{ by: 'id', value: context.id }];
  if (context.hasReply) return [{ by: 'reply', value: null }];
  const longs = clause.has('longs');
  const shorts = clause.has('shorts');
  if (longs !== shorts) return [{ by: longs ? 'longs' : 'shorts', value: null }];
  if (named.length === 0 && clause.tokens.some(isEverything) && !clause.has('remainder', 'limit')) return [{ by: 'all', value: null }];
  return [{ by: 'none', value: null }];
}

function isEverything(token: Token): boolean {
  return means(token, 'all') && !/fully|full|entire|completely|полностью|целиком|весь|всю|both|оба|обе/.test(token.lower);
}

function basesOf(symbols: readonly SymbolToken[]): readonly string[] {
  return [...new Set(symbols.map(({ base }) => (base === 'XBT' ? 'BTC' : base)))];
}

function bySymbol(value: string): ActionTarget {
  return { by: 'symbol', value };
}

/** Returns the id that a provider gives his call ("CALL ID: #77"), or null. */
export function readCallId(text: string): string | null {
  return /\b(?:signal|trade|call|position) ?id ?[:#]? ?#? ?([A-Za-z0-9_-]{2,24})/i.exec(text)?.[1] ?? null;
}
