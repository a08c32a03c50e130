import { answeredReceiptIdOf, type Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import { noteDrawdown } from '../act/note-drawdown.ts';
import { settleTrade } from '../act/settle-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import { decideForCopier } from '../message/decide-for-copier.ts';
import { saveEntryReceipt } from '../message/entry-receipt.ts';
import { FIRST_ROUND, placeTrade } from '../message/place-trade.ts';
import type { Lease, Source } from '../ports/store.ts';

type Opened = { readonly tradeId: string | null; readonly denial: Denial | null };

/**
 * Decides a confirmed signal afresh, by all rules and the present prices, and opens its trade as any other. Done again after a crash it is
 * done once. To be called under the account's lease.
 */
export async function openConfirmed(deps: ExecutionDeps, lease: Lease, confirmation: Confirmation): Promise<Opened> {
  const { signalId, copierId, accountId, order, confidence, revision, expiresAt } = confirmation;
  const [stored, copier, account, source] = await Promise.all([
    deps.store.findSignal(signalId),
    deps.store.findCopier(copierId),
    deps.store.findAccount(accountId),
    sourceOf(deps, confirmation),
  ]);
  if (!stored || !copier || !account || !source)
    return { tradeId: null, denial: { code: 'CONFIRMATION_WITHDRAWN', evidence: { reason: GONE } } };
  const signal: Signal = { ...stored, order, confidence, revision };
  const receiptId = answeredReceiptIdOf(confirmation);
  const tradeId = tradeIdOf({ signalId, copierId, round: FIRST_ROUND });

  const existing = await deps.store.findTrade(tradeId);
  if (existing) {
    const { rules, plan } = existing.trade;
    await saveEntryReceipt(deps, { signal, copier, tradeId, rules, denial: null, plan, receiptId });
    await settleTrade(deps, lease, tradeId);
    return { tradeId, denial: null };
  }
  const decided = await deps.store.findReceipt(receiptId);
  if (decided?.denial) return { tradeId: null, denial: decided.denial }; // a decision is made once
  const decision = await decideForCopier(deps, {
    signal,
    source,
    copier,
    account,
    tradeId,
    confirmed: true,
    confirmableUntil: expiresAt,
  });
  const { denial, instrument, plan, rules, reverses, setUp } = decision;
  if (denial || !plan || !instrument) {
    await saveEntryReceipt(deps, { signal, copier, tradeId: null, rules, denial, plan: null, receiptId });
    noteDrawdown(deps.losses, copier, denial);
    return { tradeId: null, denial };
  }
  const refused = await placeTrade(deps, lease, { signal, copier, account, tradeId, instrument, plan, rules, reverses, setUp, receiptId });
  return refused ? { tradeId: null, denial: refused } : { tradeId, denial: null };
}

const GONE = 'The copier or the channel it follows is no longer there.';

async function sourceOf({ store }: ExecutionDeps, { channelId, messageId }: Confirmation): Promise<Source | null> {
  const message = await store.findMessage(channelId, messageId);
  return message && store.findSource(message.guildId, message.parentChannelId ?? message.channelId);
}
