import type { ParseReceiptView } from '@trade-executor/contracts/internal/notifications';
import type { DenialView } from '@trade-executor/contracts/views/receipt-view';
import { verdictOf, type Receipt, type ReceiptVerdict } from '@trade-executor/domain/receipt';
import { hasSameMeaning } from '@trade-executor/domain/trade/same-meaning';
import type { StoredMessage } from '../execution/ports/store.ts';
import { denialView } from './receipt-view.ts';
import { understoodLine } from './understood-line.ts';

/** What a message was understood as, and to what it came on how many copiers. @param receipts of the message, oldest first */
export function toParseReceiptView(message: StoredMessage, receipts: readonly Receipt[]): ParseReceiptView {
  const { messageId, deleted, outcome } = message;
  const verdicts = new Map(
    receipts.flatMap((receipt) => (receipt.subject === 'entry' && receipt.copierId ? [[receipt.copierId, verdictOf(receipt)]] : [])),
  );
  const copiers = (wanted: ReceiptVerdict): number => [...verdicts.values()].filter((verdict) => verdict === wanted).length;
  // Of an instruction that an edit changed only what it says now counts. One to enter again that was denied names no trade.
  const isSaid = ({ understood }: Receipt): boolean => (outcome?.actions ?? []).some((action) => hasSameMeaning(understood, action));
  const told = receipts.filter((receipt) => receipt.subject === 'instruction' && isSaid(receipt));
  const about = (wanted: boolean): string[] =>
    told.flatMap(({ tradeId, copierId, denial }) => ((denial === null) === wanted ? (tradeId ?? copierId ?? []) : []));
  const carriedOut = new Set(about(true));
  return {
    messageId,
    deleted,
    hadTrades: receipts.some(({ subject }) => subject === 'entry' || subject === 'delete'),
    understood: understoodLines(outcome),
    copiers: { took: copiers('done'), denied: copiers('denied'), asked: copiers('asked') },
    trades: { carriedOut: carriedOut.size, denied: new Set(about(false).filter((one) => !carriedOut.has(one))).size },
    denials: messageDenials(message, receipts),
  };
}

export function understoodLines(outcome: StoredMessage['outcome']): string[] {
  return [...(outcome?.orders ?? []), ...(outcome?.actions ?? [])].map((one) => understoodLine(one) ?? '');
}

/** Why nobody could follow it as it stands now, each once: what was said of earlier revisions is left out. */
export function messageDenials({ revision, revisions }: StoredMessage, receipts: readonly Receipt[]): DenialView[] {
  const since = revisions.find((known) => known.revision === revision)?.receivedAt ?? 0;
  const views = receipts
    .filter(({ at }) => at >= since)
    .flatMap(({ copierId, denial }) => (copierId === null ? (denialView(denial) ?? []) : []));
  return [...new Map(views.map((view) => [`${view.code} ${view.why}`, view])).values()];
}
