import { supersedeConfirmation } from '@trade-executor/domain/confirmation/answer-confirmation';
import { confirmableUntil, type Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { editConfirmation } from '@trade-executor/domain/confirmation/edit-confirmation';
import { explainDenial } from '@trade-executor/domain/decide/explain';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import { decideForCopier } from '../message/decide-for-copier.ts';
import { FIRST_ROUND } from '../message/place-trade.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { saveAskedAgainReceipt } from './confirmation-receipt.ts';
import { isOpen } from './open-questions.ts';
import { changeConfirmation, settleConfirmation } from './settle-confirmations.ts';

type EditInput = { readonly message: StoredMessage; readonly source: Source; readonly signal: Signal; readonly order: SignalOrder };

/**
 * Carries an edited order through on the questions that nothing came of yet: they are asked anew, with a new plan; of another symbol or side,
 * and of what may no longer be traded, the question is taken back.
 * @returns the copiers whose question stays with the signal; for all others the edited order is a trade's edit, or a new call
 */
export async function carryEditOnQuestions(deps: ExecutionDeps, input: EditInput): Promise<ReadonlySet<string>> {
  const { channelId, messageId } = input.message;
  const asked = await deps.store.confirmationsOfMessage(channelId, messageId);
  const ofSignal = asked.filter(({ signalId }) => signalId === input.signal.signalId);
  const kept = await Promise.all(ofSignal.map(async (one) => ((await editQuestion(deps, input, one)) ? [one.copierId] : [])));
  return new Set(kept.flat());
}

function editQuestion(deps: ExecutionDeps, input: EditInput, { accountId, confirmationId }: Confirmation): Promise<boolean> {
  return deps.accountWork.run(accountId, async (lease) => {
    const current = await deps.store.findConfirmation(confirmationId);
    if (!current) return false;
    if (current.revision >= input.message.revision) {
      await saveAskedAgainReceipt(deps, current); // taken up again after a crash: it was asked anew before
      return current.state !== 'superseded';
    }
    if (!(await isOpen(deps, current))) return false;
    const edit = editConfirmation(current, input.order);
    if (edit === 'nothing') return true;
    const next = edit === 'asked_again' ? await askedAgain(deps, input, current) : superseded(input, current);
    await changeConfirmation(deps, next);
    if (next.state === 'waiting') await saveAskedAgainReceipt(deps, next);
    else await settleConfirmation(deps, lease, confirmationId);
    return next.state === 'waiting';
  });
}

function superseded({ order }: EditInput, current: Confirmation): Confirmation {
  const change = `${current.order.side} ${current.order.base} became ${order.side} ${order.base}`;
  return supersedeConfirmation(current, `The provider edited the call: ${change}, which is another signal.`);
}

/** The edited order as if it were posted at the moment of the edit. It is asked about, however surely it is read now. */
async function askedAgain(
  deps: ExecutionDeps,
  { message, source, signal, order }: EditInput,
  current: Confirmation,
): Promise<Confirmation> {
  const { signalId, copierId, accountId } = current;
  const [copier, account] = await Promise.all([deps.store.findCopier(copierId), deps.store.findAccount(accountId)]);
  if (!copier || !account) return supersedeConfirmation(current, 'The copier is no longer there.');
  const { confidence = '1' } = message.outcome ?? {};
  const postedAt = message.revision;
  const decision = await decideForCopier(deps, {
    signal: { ...signal, order, confidence, postedAt },
    source,
    copier,
    account,
    tradeId: tradeIdOf({ signalId, copierId, round: FIRST_ROUND }),
  });
  const { instrument, rules, denial } = decision;
  const plan = decision.toConfirm ?? decision.plan;
  if (!plan || !instrument) {
    const why = denial ? explainDenial(denial).what : 'It has no entry.';
    return supersedeConfirmation(current, `The provider edited the call, and it may not be traded as it stands now. ${why}`);
  }
  const askedAt = deps.clock.now();
  return {
    ...current,
    revision: message.revision,
    question: current.question + 1,
    order,
    confidence,
    confirmBelow: copier.settings.confirmBelow.toString(),
    instrument,
    plan,
    rules,
    state: 'waiting',
    askedAt,
    expiresAt: confirmableUntil({ postedAt, askedAt, maxSignalAgeMs: copier.settings.maxSignalAgeMs }),
    answeredAt: null,
    version: current.version + 1,
  };
}
