import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { carryDelete } from './carry-delete.ts';
import { carryInstruction } from './carry-instruction.ts';
import { carryOrders } from './carry-orders.ts';
import { saveMessageReceipt } from './message-receipt.ts';
import { denialOf } from './standing.ts';

/**
 * Does what one stored message asks for, on every copier; each step may be repeated after a crash. Signals of an earlier revision are amended,
 * a deleted message takes its unfilled entries with it. A part of another message's signal is done with that.
 */
export async function processMessage(deps: ExecutionDeps, message: StoredMessage, source: Source): Promise<void> {
  const { outcome } = message;
  if (message.deleted) {
    await carryDelete(deps, message);
  } else if (message.partOf == null && outcome && outcome.kind !== 'noise') {
    const denial = denialOf(message, source, deps.clock.now());
    if (denial) {
      await saveMessageReceipt(deps, { message, source, denial, understood: outcome.orders[0] ?? null });
    } else {
      await carryOrders(deps, { message, source }, outcome.orders);
      for (const [place, action] of outcome.actions.entries()) await carryInstruction(deps, message, source, action, place);
    }
  }
  await deps.store.markMessageProcessed(message.channelId, message.messageId, message.revision);
}
