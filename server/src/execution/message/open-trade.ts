import type { Copier } from '@trade-executor/domain/copier';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import { noteDrawdown } from '../act/note-drawdown.ts';
import { settleTrade } from '../act/settle-trade.ts';
import { askToConfirm, keepQuestionAsked } from '../confirm/ask-to-confirm.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source } from '../ports/store.ts';
import { decideForCopier } from './decide-for-copier.ts';
import { entryReceiptId, saveEntryReceipt } from './entry-receipt.ts';
import { FIRST_ROUND, placeTrade } from './place-trade.ts';

type OpenTradeInput = { readonly signal: Signal; readonly source: Source; readonly copier: Copier };

/**
 * Decides one signal for one copier, and opens the trade when nothing denies it, or asks its trader when only the reading is in doubt. Every
 * step is idempotent, so that a crash anywhere in between is healed by doing it again.
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
    const asked = await keepQuestionAsked(deps, { signal, copier });
    if (asked) return asked;
    const account = await deps.store.findAccount(copier.accountId);
    if (!account) throw new Error(`copier ${copier.copierId} has no account ${copier.accountId}`);
    const decision = await decideForCopier(deps, { signal, source, copier, account, tradeId });
    const { denial, instrument, plan, rules, reverses, setUp, toConfirm } = decision;
    if (toConfirm && instrument) return askToConfirm(deps, { signal, copier, instrument, plan: toConfirm, rules });
    if (denial || !plan || !instrument) {
      await saveEntryReceipt(deps, { signal, copier, tradeId: null, rules, denial, plan: null });
      noteDrawdown(deps.losses, copier, denial);
      return denial;
    }
    return placeTrade(deps, lease, { signal, copier, account, tradeId, instrument, plan, rules, reverses, setUp });
  });
}
