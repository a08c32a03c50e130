import { answeredReceiptIdOf, type Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { Receipt } from '@trade-executor/domain/receipt';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { ExecutionDeps } from '../execution-deps.ts';

/** Keeps what became of a question that no trade came of; the card tells it. */
export function saveConfirmationReceipt(deps: ExecutionDeps, confirmation: Confirmation): Promise<void> {
  return deps.store.saveReceipt(receiptOf(deps, confirmation, { receiptId: answeredReceiptIdOf(confirmation), subject: 'entry' }), []);
}

/** Keeps that an edit was put to the trader anew. */
export function saveAskedAgainReceipt(deps: ExecutionDeps, confirmation: Confirmation): Promise<void> {
  const { confirmationId, question, rules } = confirmation;
  const denial = rules.find((verdict) => verdict.denial)?.denial ?? { code: 'CONFIRMATION_PENDING', evidence: {} };
  const receiptId = stableHash([confirmationId, 'asked', question], 24);
  return deps.store.saveReceipt({ ...receiptOf(deps, confirmation, { receiptId, subject: 'edit' }), denial }, []);
}

function receiptOf({ clock }: ExecutionDeps, confirmation: Confirmation, about: Pick<Receipt, 'receiptId' | 'subject'>): Receipt {
  const { communityId, providerId, channelId, messageId, signalId, copierId, traderId, order, rules, denial, plan } = confirmation;
  const whose = { communityId, providerId, channelId, messageId, signalId, copierId, traderId, tradeId: null, coin: coinOf(order.base) };
  return { ...about, ...whose, understood: order, rules, denial, plan, at: clock.now() };
}
