import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';

const mostUnknown = 3;
const mostUnknownInAdd = 1;
const mostUnknownInAddNow = 3;

/** Returns new targets, a new entry or a further entry that a clause names with its prices; or null. `isAmong` other instructions, plain targets are new ones. */
export function readEditAction(clause: Clause, isAmong: boolean): ActionDraft | null {
  const { prices } = clause;
  if (clause.unknownWords > mostUnknown || prices.length === 0) return null;
  const next = clause.first('next_target');
  if (next) return draft('edit_tp', next, { takeProfits: prices });
  const target = clause.first('target') ?? clause.tokens.find((token) => token.kind === 'emoji' && token.text.startsWith('🎯'));
  if (target) return clause.has('edit', 'new', 'set', 'move') || isAmong ? draft('edit_tp', target, { takeProfits: prices }) : null;
  const add = clause.first('add') ?? clause.first('averaging');
  if (add && !clause.has('stop') && clause.unknownWords <= (clause.has('market') ? mostUnknownInAddNow : mostUnknownInAdd))
    return prices.length === 1 ? draft('add', add, { price: prices[0] ?? null }) : draft('add', add, { prices });
  const isEdit = clause.has('edit', 'move', 'new');
  const entry = clause.first('entry', 'limit') ?? (isAmong && prices.length === 2 ? clause.first('edit', 'move') : undefined);
  const edit = clause.first('edit', 'move', 'new', 'set');
  if (entry && edit && (isEdit || clause.has('set')) && !clause.has('stop'))
    return draft(isEdit ? 'edit_entry' : 'add', edit, isEdit ? { prices } : { price: prices[0] ?? null });
  return null;
}
