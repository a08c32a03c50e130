import { decimal } from '@trade-executor/domain/decimal';
import { means, type Token } from '../tokens/token.ts';
import { numbersOf } from './action-draft.ts';
import type { Found } from './found.ts';
import { keptPart } from './kept-part.ts';

/** Returns the actions that are left when reasons, repetitions and pieces of one action are joined. */
export function joinActions(found: readonly Found[], tokens: readonly Token[]): readonly Found[] {
  return merge(withoutReasons(found), linesOfCoins(tokens)).map((one) => lessKept(one, tokens));
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
