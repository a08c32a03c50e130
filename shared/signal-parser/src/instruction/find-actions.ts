import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';
import type { Found } from './found.ts';
import { readCancelAction } from './read-cancel-action.ts';
import { readCloseAction } from './read-close-action.ts';
import { readEditAction } from './read-edit-action.ts';
import { readOpenAction } from './read-open-action.ts';
import { readStopAction } from './read-stop-action.ts';
import { isReportLine } from './report-line.ts';

/** "TP2 to 8.35, TP3 to 9.10": a target behind one that is changed is changed too. */
function editsTargets(read: readonly { readonly clause: Clause }[], clause: Clause): boolean {
  const before = read[read.findIndex((one) => one.clause === clause) - 1]?.clause;
  return before !== undefined && before.has('target') && before.has('edit', 'move', 'new', 'set') && before.prices.length > 0;
}

/** Returns what the clauses tell to do, in their order; in a report only what is told beyond doubt. */
export function findActions(clauses: readonly Clause[], isReport: boolean, hasReply: boolean): readonly Found[] {
  const read = clauses.map((clause) => ({ clause, sure: readClause(clause, isReport) }));
  const isSure = read.some(({ sure }) => sure.length > 0);
  if (isReport && !isSure) return [];
  return read.flatMap(({ clause, sure }): Found[] => {
    if (sure.length > 0) return sure.map((action) => ({ draft: action, clause }));
    if (isReportLine(clause.tokens)) return [];
    const action =
      readEditAction(clause, (isSure || hasReply || editsTargets(read, clause)) && !isReport) ?? readOpenAction(clause, hasReply);
    return action ? [{ draft: action, clause }] : [];
  });
}

/** Returns what one clause tells beyond doubt; levels alone are no such thing. */
export function readClause(clause: Clause, isReport: boolean): readonly ActionDraft[] {
  if (isReportLine(clause.tokens)) return [];
  const stop = readStopAction(clause);
  if (stop) {
    const isBare = stop.action === 'move_sl' && !clause.has('move', 'edit', 'set', 'raise_stop', 'new');
    if (isBare && (isReport || clause.unknownWords > 1)) return [];
    const close = stop.action === 'breakeven' || clause.has('raise_stop', 'breakeven') ? readCloseAction(clause) : null;
    return clause.unknownWords > 4 ? [] : close && close.action === 'partial_close' ? [close, stop] : [stop];
  }
  const cancel = readCancelAction(clause);
  const close = cancel ? null : readCloseAction(clause);
  if (cancel || close) return [cancel ?? close].filter((action) => action !== null);
  const even = clause.first('breakeven');
  const isMoved =
    clause.has('move', 'set') || /^\p{Script=Han}/u.test(even?.text ?? '') || (clause.symbols.length === 0 && clause.unknownWords === 0);
  return even && even.text !== 'be' && isMoved && clause.unknownWords <= 1 ? [draft('breakeven', even)] : [];
}
