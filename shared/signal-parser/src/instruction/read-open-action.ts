import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';
import { isPast, isStrangersDeed } from './who-acts.ts';

const mostUnknown = 2;

/** Returns a further order on a call that a clause tells of: entering again, or a limit order that is put; or null. */
export function readOpenAction(clause: Clause, hasReply: boolean): ActionDraft | null {
  if (clause.unknownWords > mostUnknown || clause.has('stop', 'target', 'cancel')) return null;
  const again = clause.first('reenter');
  const prices = clause.prices.length === 1 ? { price: clause.prices[0] ?? null } : { prices: clause.prices };
  const atMarket = clause.prices.length === 0 && clause.has('market', 'now');
  if (again)
    return isStrangersDeed(clause, again) || !(isAsked(clause) || hasReply) ? null : draft('reenter', again, { ...prices, atMarket });
  const put = clause.first('set') ?? clause.first('open');
  const limit = clause.first('limit');
  if (!put || !limit || clause.prices.length === 0 || isStrangersDeed(clause, put) || isPast(put)) return null;
  return draft('open', limit, prices);
}

/** A re-entry that is done, not one that is a thought: it names a price, a coin or the market. */
function isAsked(clause: Clause): boolean {
  return clause.prices.length > 0 || clause.symbols.length > 0 || clause.has('market', 'now');
}
