import type { Copier } from '@trade-executor/domain/copier';
import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Denial, RuleVerdict } from '@trade-executor/domain/risk/verdict';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import { meaningOf } from '@trade-executor/domain/trade/same-meaning';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { StoredMessage } from '../ports/store.ts';
import { receiptTelling } from '../tellings.ts';

export type ReentryReceiptInput = {
  readonly message: StoredMessage;
  readonly place: number;
  readonly action: SignalAction;
  readonly signal: Signal;
  readonly copier: Copier;
  /** The round that it opened; null: none. */
  readonly tradeId: string | null;
  readonly rules: readonly RuleVerdict[];
  readonly denial: Denial | null;
  readonly plan: TradePlan | null;
};

/**
 * The same for every revision of a message that says the same: an edit of nothing but the wording decides nothing anew. A doubt about the reading is no
 * decision: clearer words are still heard.
 */
export function reentryReceiptId(
  { message, place, action, signal, copier }: Pick<ReentryReceiptInput, 'message' | 'place' | 'action' | 'signal' | 'copier'>,
  about: 'decision' | 'doubt' = 'decision',
): string {
  const said = [message.channelId, message.messageId, place, meaningOf(action)];
  return stableHash(['reenter', about, ...said, signal.signalId, copier.copierId], 24);
}

/** Keeps what an instruction to enter again came to for one copier; a denied trader is told, an opened round tells by its card. */
export async function saveReentryReceipt(deps: ExecutionDeps, input: ReentryReceiptInput): Promise<void> {
  const { message, action, signal, copier, tradeId, rules, denial, plan } = input;
  const receipt: Receipt = {
    receiptId: reentryReceiptId(input, denial?.code === 'INSTRUCTION_DOUBTFUL' ? 'doubt' : 'decision'),
    subject: 'instruction',
    communityId: signal.communityId,
    providerId: signal.providerId,
    channelId: message.channelId,
    messageId: message.messageId,
    signalId: signal.signalId,
    copierId: copier.copierId,
    traderId: copier.traderId,
    tradeId,
    coin: coinOf(signal.order.base),
    understood: action,
    rules,
    denial,
    plan,
    at: deps.clock.now(),
  };
  const tellings = denial ? [receiptTelling(receipt, await deps.discordUserOf(copier.accountId))] : [];
  await deps.store.saveReceipt(receipt, tellings);
  deps.tellingWritten();
}
