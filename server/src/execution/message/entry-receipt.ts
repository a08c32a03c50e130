import type { Copier } from '@trade-executor/domain/copier';
import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Denial, RuleVerdict } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import type { ExecutionDeps } from '../execution-deps.ts';
import { receiptTelling } from '../tellings.ts';

type EntryReceiptInput = {
  readonly signal: Signal;
  readonly copier: Copier;
  readonly tradeId: string | null;
  readonly rules: readonly RuleVerdict[];
  readonly denial: Denial | null;
  readonly plan: TradePlan | null;
  /** Of the trader's answer to the question, a receipt of its own: its id. Null: of the signal as it came. */
  readonly receiptId?: string | null;
};

export function entryReceiptId(signalId: string, copierId: string): string {
  return stableHash([signalId, copierId, 'entry'], 24);
}

/** Keeps the decision on one signal for one copier; a denied trader is told, an opened trade and a question tell by their card. */
export async function saveEntryReceipt(
  deps: ExecutionDeps,
  { signal, copier, tradeId, rules, denial, plan, receiptId = null }: EntryReceiptInput,
): Promise<void> {
  const receipt: Receipt = {
    receiptId: receiptId ?? entryReceiptId(signal.signalId, copier.copierId),
    subject: 'entry',
    communityId: signal.communityId,
    providerId: signal.providerId,
    channelId: signal.channelId,
    messageId: signal.messageId,
    signalId: signal.signalId,
    copierId: copier.copierId,
    traderId: copier.traderId,
    tradeId,
    coin: coinOf(signal.order.base),
    understood: signal.order,
    rules,
    denial,
    plan,
    at: deps.clock.now(),
  };
  const hasCard = receiptId !== null || denial?.code === 'CONFIRMATION_PENDING';
  const tellings = denial && !hasCard ? [receiptTelling(receipt, await deps.discordUserOf(copier.accountId))] : [];
  await deps.store.saveReceipt(receipt, tellings);
  deps.tellingWritten();
}
