import { expireConfirmation, finishConfirmation, isExpired } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import { confirmationTelling } from '../tellings.ts';
import { saveConfirmationReceipt } from './confirmation-receipt.ts';
import { openConfirmed } from './open-confirmed.ts';

const DUE_LIMIT = 100;

/** Ends the questions whose time is over, and finishes what was answered before a crash. */
export async function settleConfirmations(deps: ExecutionDeps): Promise<void> {
  const due = await deps.store.dueConfirmations(deps.clock.now(), DUE_LIMIT);
  const settled = await Promise.allSettled(
    due.map(({ accountId, confirmationId }) => deps.accountWork.run(accountId, (lease) => settleConfirmation(deps, lease, confirmationId))),
  );
  for (const outcome of settled) {
    if (outcome.status === 'rejected')
      deps.log.error({ event: 'confirmation.failed', error: outcome.reason as unknown }, 'tried again at the next tick');
  }
}

/** Does what is left to do for one, as often as it is called once. Returns how it stands now. To be called under the account's lease. */
export async function settleConfirmation(deps: ExecutionDeps, lease: Lease, confirmationId: string): Promise<Confirmation | null> {
  const stored = await deps.store.findConfirmation(confirmationId);
  if (!stored || stored.done) return stored;
  const current = isExpired(stored, deps.clock.now()) ? await changeConfirmation(deps, expireConfirmation(stored)) : stored;
  if (current.state === 'waiting') return current;
  if (current.state === 'confirmed')
    return changeConfirmation(deps, finishConfirmation(current, await openConfirmed(deps, lease, current)));
  await saveConfirmationReceipt(deps, current);
  return changeConfirmation(deps, finishConfirmation(current, current));
}

/** One write together with its card; throws when somebody else wrote in between, so that it is taken up again. */
export async function changeConfirmation(deps: ExecutionDeps, next: Confirmation): Promise<Confirmation> {
  const { confirmationId, accountId } = next;
  const saved = await deps.store.saveConfirmation(next, [confirmationTelling(next, await deps.discordUserOf(accountId))]);
  if (!saved) throw new Error(`confirmation ${confirmationId} was changed by another executor`);
  deps.tellingWritten();
  return next;
}
