import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';

const mostUnknown = 2;

/** Returns whether a clause takes back unfilled entries or targets, or calls the setup off; or null. */
export function readCancelAction(clause: Clause): ActionDraft | null {
  const off = clause.first('void');
  if (off && clause.prices.length === 0 && clause.unknownWords <= mostUnknown)
    return draft('cancel', off, { part: clause.has('limit', 'entry', 'averaging') ? 'entries' : null });
  const from = clause.first('cancel') ?? (clause.has('limit') ? clause.first('withdraw') : undefined);
  if (!from || clause.unknownWords > mostUnknown) return null;
  if (clause.has('half', 'third', 'quarter', 'fraction', 'part') || clause.percents.length > 0) return null; // "снял часть": takes a part off
  if (clause.has('target') && !clause.has('entry', 'limit')) return draft('cancel_tp', from);
  const names = clause.has('limit', 'entry', 'averaging', 'trade', 'all', 'this', 'shorts', 'longs', 'remainder', 'long', 'short');
  const isPlain = clause.tokens.every((token) => token.kind !== 'word');
  return names || isPlain ? draft('cancel', from, { part: clause.has('limit', 'entry', 'averaging') ? 'entries' : null }) : null;
}
