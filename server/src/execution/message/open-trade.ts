import type { Account } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import { ONE } from '@trade-executor/domain/decimal';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { createTrade, tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import { toEvents, type Wish } from '@trade-executor/domain/trade/wish';
import { nextAttention, observe } from '../act/apply-events.ts';
import { act, runTrade } from '../act/run-trade.ts';
import { settleTrade } from '../act/settle-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease, Source } from '../ports/store.ts';
import { cardTelling } from '../tellings.ts';
import { decideForCopier } from './decide-for-copier.ts';
import { reservationFor } from './reservation-for.ts';
import { entryReceiptId, saveEntryReceipt } from './entry-receipt.ts';

type OpenTradeInput = { readonly signal: Signal; readonly source: Source; readonly copier: Copier };

const FIRST_ROUND = 1;

/**
 * Decides one signal for one copier, and opens the trade when nothing denies it: reserve, insert, keep the receipt, send. Every step is
 * idempotent, so that a crash anywhere in between is healed by doing it again.
 * @returns the denial, or null when the trade was opened (now or before)
 */
export function openTrade(deps: ExecutionDeps, { signal, source, copier }: OpenTradeInput): Promise<Denial | null> {
  return deps.accountWork.run(copier.accountId, async (lease) => {
    const tradeId = tradeIdOf({ signalId: signal.signalId, copierId: copier.copierId, round: FIRST_ROUND });
    const existing = await deps.store.findTrade(tradeId);
    if (existing) {
      await saveEntryReceipt(deps, { signal, copier, tradeId, rules: existing.trade.rules, denial: null, plan: existing.trade.plan });
      await settleTrade(deps, lease, tradeId);
      return null;
    }
    const decided = await deps.store.findReceipt(entryReceiptId(signal.signalId, copier.copierId));
    if (decided?.denial) return decided.denial; // a decision is made once
    const account = await deps.store.findAccount(copier.accountId);
    if (!account) throw new Error(`copier ${copier.copierId} has no account ${copier.accountId}`);
    const decision = await decideForCopier(deps, { signal, source, copier, account, tradeId });
    if (decision.denial || !decision.plan || !decision.instrument) {
      await saveEntryReceipt(deps, { signal, copier, tradeId: null, rules: decision.rules, denial: decision.denial, plan: null });
      return decision.denial;
    }
    const { instrument, plan, rules, reverses } = decision;
    for (const reversed of reverses) await closeReversed(deps, lease, reversed, signal);
    await reserve(
      deps,
      lease,
      reservationFor({
        tradeId,
        copier,
        side: signal.order.side,
        instrument,
        plan,
        quote: deps.market.quote(instrument.symbol),
        now: deps.clock.now(),
      }),
    );
    const created = createTrade({ signal, copier, account, instrument, plan, rules, round: FIRST_ROUND, at: deps.clock.marketNow() });
    const telling = cardTelling(created.trade, 1, await deps.discordUserOf(account.accountId));
    const inserted = await deps.store.insertTrade(created.trade, nextAttention(created.trade, deps.clock.now()), [telling]);
    await saveEntryReceipt(deps, { signal, copier, tradeId, rules, denial: null, plan });
    deps.tellingWritten();
    observe(deps, created.trade);
    if (inserted) await act(deps, lease, created);
    return null;
  });
}

async function reserve(deps: ExecutionDeps, lease: Lease, reservation: Account['reservations'][number]): Promise<void> {
  if (await deps.store.reserve(lease, reservation)) return;
  deps.accountWork.forgetLease(lease.accountId);
  throw new Error(`the lease of account ${lease.accountId} was lost before trade ${reservation.tradeId} was reserved`);
}

/** The call turns the copier's own trade round: that one is closed first, so that the account nets the two in the right order. */
async function closeReversed(deps: ExecutionDeps, lease: Lease, tradeId: string, { signalId, messageId }: Signal): Promise<void> {
  const close: Wish = { type: 'close_wanted', asker: { by: 'provider', messageId }, fraction: ONE, reason: 'reversal' };
  await runTrade(deps, lease, tradeId, (trade) =>
    trade.closeWanted ? [] : toEvents([close], `reversal:${signalId}`, deps.clock.marketNow()),
  );
}
