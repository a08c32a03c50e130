import { withdrawQuestions } from '../confirm/open-questions.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage, Telling } from '../ports/store.ts';
import { carryDelete } from './carry-delete.ts';
import { carryInstruction } from './carry-instruction.ts';
import { carryOrders } from './carry-orders.ts';
import { saveMessageReceipt } from './message-receipt.ts';
import { parseReceiptTelling } from '../tellings.ts';
import { denialOf } from './standing.ts';
import { watchSource } from './watch-source.ts';

/**
 * Does what one stored message asks for, on every copier; each step may be repeated after a crash. Signals of an earlier revision are amended,
 * a deleted message takes its unfilled entries with it. A part of another message's signal is done with that.
 */
export async function processMessage(deps: ExecutionDeps, message: StoredMessage, source: Source): Promise<void> {
  const { outcome } = message;
  if (deps.watchSources) await watchSource(deps, message, source);
  if (message.deleted) {
    await carryDelete(deps, message);
  } else if (message.partOf == null && (!outcome || outcome.kind === 'noise')) {
    if (message.revision > 0) await withdrawQuestions(deps, message, 0);
  } else if (message.partOf == null && outcome) {
    const denial = denialOf(message, source, deps.clock.now());
    if (message.revision > 0) await withdrawQuestions(deps, message, denial ? 0 : outcome.orders.length);
    if (denial) {
      await saveMessageReceipt(deps, { message, source, denial, understood: outcome.orders[0] ?? null });
    } else {
      await carryOrders(deps, { message, source }, outcome.orders);
      for (const [place, action] of outcome.actions.entries()) await carryInstruction(deps, message, source, action, place);
    }
  }
  const tellings = await tellingsOf(deps, message, source);
  await deps.store.markMessageProcessed(message.channelId, message.messageId, message.revision, tellings);
  if (tellings.length > 0) deps.tellingWritten();
}

/**
 * Says that it was understood, and what came of it; also of one that was, before it was edited or deleted. Once all copiers are through: one
 * word, not one for each. Where nobody could follow it, that is said already.
 */
async function tellingsOf(deps: ExecutionDeps, message: StoredMessage, source: Source): Promise<readonly Telling[]> {
  if (!source.parseReceipts || message.partOf != null) return [];
  const asks = message.outcome?.kind === 'entry' || message.outcome?.kind === 'instruction';
  if (!asks && message.revisions.length === 1) return [];
  const receipts = await deps.store.receiptsOfMessage(message.channelId, message.messageId);
  const ofCopiers = receipts.filter(({ copierId }) => copierId !== null);
  if (!asks || denialOf(message, source, deps.clock.now()) !== null) return ofCopiers.length > 0 ? [parseReceiptTelling(message)] : [];
  const isFollowed = ofCopiers.some(({ denial }) => denial === null);
  return isFollowed || ofCopiers.length === receipts.length ? [parseReceiptTelling(message)] : [];
}
