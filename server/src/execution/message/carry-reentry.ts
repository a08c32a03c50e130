import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import { bindReentry } from '@trade-executor/domain/trade/reenter';
import { hasSameMeaning } from '@trade-executor/domain/trade/same-meaning';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { callRepliedTo } from './call-behind-reply.ts';
import { callOf, followersOf, signalsOfLate } from './calls-of-late.ts';
import { saveMessageReceipt } from './message-receipt.ts';
import { openAgain } from './open-again.ts';

type CarryReentryInput = {
  readonly message: StoredMessage;
  readonly source: Source;
  readonly action: SignalAction;
  readonly place: number;
};

/** Opens another round of the call that is meant, on every copier that followed it, each with a receipt of its own. */
export async function carryReentry(deps: ExecutionDeps, { message, source, action, place }: CarryReentryInput): Promise<void> {
  const signals = await signalsOfLate(deps, message, source);
  const calls = signals.map(callOf);
  const before = await boundBefore(deps, message, action, calls);
  const bound = bindReentry({
    action,
    replyToMessageId: await callRepliedTo(deps.store, message, calls),
    callId: message.outcome?.callId ?? null,
    openCalls: before ?? calls,
  });
  const refuse = (denial: Parameters<typeof saveMessageReceipt>[1]['denial']): Promise<void> =>
    saveMessageReceipt(deps, { message, source, denial, understood: action });
  if (!bound.ok) return refuse(bound.error);

  const followed = await followersOf(deps.store, signals, bound.value.signalId);
  const copiers = (await deps.store.copiersOf(source.providerId)).filter(({ copierId }) => followed.has(copierId));
  if (copiers.length === 0) {
    const { base, side } = bound.value;
    return refuse({ code: 'TARGET_UNKNOWN', evidence: { action: action.action, by: action.target.by, candidates: `${base} ${side}` } });
  }
  await Promise.all(
    copiers.flatMap((copier) => {
      const signal = followed.get(copier.copierId);
      return signal ? [openAgain(deps, { message, source, action, place, signal, copier })] : [];
    }),
  );
}

/** Heard again, or edited, it means the call that it meant before; null: it was not carried out yet. */
async function boundBefore(
  { store }: ExecutionDeps,
  { channelId, messageId }: StoredMessage,
  action: SignalAction,
  calls: readonly OpenCall[],
): Promise<readonly OpenCall[] | null> {
  const receipts = await store.receiptsOfMessage(channelId, messageId);
  const same = receipts.filter(({ subject, understood }) => subject === 'instruction' && hasSameMeaning(understood, action));
  const before = calls.filter(({ signalId }) => same.some((receipt) => receipt.signalId === signalId));
  return before.length > 0 ? before : null;
}
