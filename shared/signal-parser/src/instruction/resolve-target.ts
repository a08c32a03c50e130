import type { ActionTarget } from '@trade-executor/domain/signals/outcome';
import { means, type SymbolToken, type Token } from '../tokens/token.ts';
import { onlyCallId, type CallId } from './call-ids.ts';
import type { Clause } from './clause.ts';

export type TargetContext = { readonly hasReply: boolean; readonly symbols: readonly SymbolToken[]; readonly ids: readonly CallId[] };

/** Returns what the action is about: the coin of the clause, the message's only coin, a side or all, the id, the message replied to, or nothing. */
export function resolveTargets(clause: Clause, context: TargetContext, ofLine: readonly SymbolToken[]): readonly ActionTarget[] {
  const own = basesOf(clause.symbols);
  if (own.length > 0) return own.map(bySymbol);
  const named = basesOf(context.symbols);
  const [only] = named;
  if (only !== undefined && named.length === 1) return [bySymbol(only)];
  const heading = basesOf(headingOf(ofLine));
  if (named.length > 1 && heading.length > 0) return heading.map(bySymbol);
  if (named.length > 1 && clause.has('this') && !context.hasReply) return named.map(bySymbol);
  const id = idOf(clause, context.ids);
  if (id !== null) return [{ by: 'id', value: id }];
  if (context.hasReply) return [{ by: 'reply', value: null }];
  const longs = clause.has('longs');
  const shorts = clause.has('shorts');
  const side = namedSide(clause);
  if (longs === shorts && side) return [{ by: side, value: null }];
  if (longs !== shorts) return [{ by: longs ? 'longs' : 'shorts', value: null }];
  if (named.length === 0 && clause.tokens.some(isEverything) && !clause.has('remainder', 'limit')) return [{ by: 'all', value: null }];
  if (named.length === 0 && takesAllOrdersBack(clause)) return [{ by: 'all', value: null }];
  return [{ by: 'none', value: null }];
}

/** "Cancel all limits", "还没成交的单子全部撤掉". */
function takesAllOrdersBack({ has, prices, tokens }: Clause): boolean {
  return (
    has('cancel', 'withdraw') &&
    has('limit') &&
    has('all') &&
    prices.length === 0 &&
    !has('remainder', 'this') &&
    !tokens.some((token) => means(token, 'all') && means(token, 'limit'))
  );
}

/** "All long positions": every call on the one side that is named. */
function namedSide(clause: Clause): 'longs' | 'shorts' | null {
  if (!clause.tokens.some(isEverything)) return null;
  const [long, short] = [clause.has('long', 'buy'), clause.has('short', 'sell')];
  return long === short ? null : long ? 'longs' : 'shorts';
}

/** The id that stands in the clause, else the message's only one. */
function idOf({ tokens }: Clause, ids: readonly CallId[]): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const own = ids.filter(({ start }) => first && last && start >= first.start && start < last.end);
  return onlyCallId(own.length > 0 ? own : ids);
}

const widestJoin = 8;

/** The coins, when they stand together; none when the line names further ones later. */
function headingOf(symbols: readonly SymbolToken[]): readonly SymbolToken[] {
  return symbols.every((symbol, at) => at === 0 || symbol.start - (symbols[at - 1]?.end ?? 0) <= widestJoin) ? symbols : [];
}

function isEverything(token: Token): boolean {
  return (
    means(token, 'all') &&
    !/fully|full|entire|whole|the lot|completely|полностью|целиком|весь|всю|both|оба|обе|^(?:全 ?部|全|都)$/.test(token.lower)
  );
}

function basesOf(symbols: readonly SymbolToken[]): readonly string[] {
  return [...new Set(symbols.map(({ base }) => (base === 'XBT' ? 'BTC' : base)))];
}

function bySymbol(value: string): ActionTarget {
  return { by: 'symbol', value };
}
