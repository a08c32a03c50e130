import { means } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';
import { changedTo } from './changed-to.ts';
import type { Clause } from './clause.ts';
import { isStrangersDeed } from './who-acts.ts';

const mostUnknown = 3;
const mostUnknownInAdd = 1;
const mostUnknownInAddNow = 3;

/** Returns new targets, a new entry or a further entry that a clause names; or null. `isAmong` other instructions, plain targets are new ones. */
export function readEditAction(clause: Clause, isAmong: boolean): ActionDraft | null {
  const { prices } = clause;
  if (clause.unknownWords > mostUnknown) return null;
  const add = clause.first('add') ?? clause.first('averaging');
  if (prices.length === 0) return add && addsNow(clause) && !isStrangersDeed(clause, add) ? draft('add', add) : null;
  const next = clause.first('next_target');
  if (next) return draft('edit_tp', next, { takeProfits: prices });
  const target = clause.first('target') ?? clause.tokens.find((token) => token.kind === 'emoji' && token.text.startsWith('🎯'));
  if (target) return clause.has('edit', 'new', 'set', 'move') || isAmong ? draft('edit_tp', target, { takeProfits: prices }) : null;
  if (
    add &&
    !clause.has('stop', 'average') &&
    clause.unknownWords <= (clause.has('market') ? mostUnknownInAddNow : mostUnknownInAdd) &&
    !isStrangersDeed(clause, add)
  )
    return prices.length === 1 ? draft('add', add, { price: prices[0] ?? null }) : draft('add', add, { prices });
  const isEdit = clause.has('edit', 'move') || (clause.has('new') && !clause.tokens.some(({ lower }) => further.test(lower)));
  const edit = clause.first('edit', 'move', 'new', 'set');
  const entry =
    clause.first('entry', 'limit') ??
    (isEdit ? clause.tokens.find((token) => means(token, 'entry_point')) : undefined) ??
    (isAmong && (prices.length === 2 || clause.has('long', 'short')) ? clause.first('edit', 'move') : undefined);
  if (entry && edit && (isEdit || clause.has('set')) && !clause.has('stop'))
    return draft(isEdit ? 'edit_entry' : 'add', edit, isEdit ? { prices: changedTo(prices, clause) } : { price: prices[0] ?? null });
  return null;
}

/** A new order beside the old one, not in place of it. */
const further = /^(?:доп|дополнительн|еще од|another|extra|additional|otra|outra|adicional)/;

/** "Докупил по рынку", "adding here at market": a further entry without a price. */
function addsNow(clause: Clause): boolean {
  const add = clause.first('add');
  if (add === undefined || clause.unknownWords > 0 || clause.has('long', 'short', 'stop', 'if', 'limit')) return false;
  return clause.has('market') || (clause.symbols.length === 1 && clause.percents.length === 0 && !means(add, 'open', 'set', 'entry'));
}
