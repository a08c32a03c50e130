import type { Copier } from '@trade-executor/domain/copier';
import { err, ok, type Result } from '@trade-executor/domain/result';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { editEvents, type EditEvents } from '@trade-executor/domain/trade/edit-events';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import { orderOfRound } from '@trade-executor/domain/trade/reenter';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { runTrade } from '../act/run-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { decideForCopier } from './decide-for-copier.ts';
import { revisionIdOf } from './message-id.ts';
import { saveTradeReceipt } from './trade-receipt.ts';

type CarryEditInput = {
  readonly message: StoredMessage;
  readonly source: Source;
  readonly signal: Signal;
  readonly order: SignalOrder;
  /** Copiers whose trade, if one came meanwhile, was opened as the order stands now. */
  readonly except: ReadonlySet<string>;
};

/**
 * Carries an edited order through on every trade of its signal, each with its receipt.
 * @returns the copiers whose trades stay with the signal; for all others the edited order is a new call
 */
export async function carryEdit(deps: ExecutionDeps, input: CarryEditInput): Promise<ReadonlySet<string>> {
  const stored = await deps.store.tradesOfSignal(input.signal.signalId);
  const others = stored.filter(({ trade }) => !input.except.has(trade.copierId));
  const edited = await Promise.all(others.map(async ({ trade }) => ({ trade, replaced: await editTrade(deps, input, trade) })));
  const copiersOf = (wasReplaced: boolean): readonly string[] =>
    edited.filter(({ replaced }) => replaced === wasReplaced).map(({ trade }) => trade.copierId);
  const replaced = new Set(copiersOf(true)); // a round that had ended before stays, and says nothing about the next
  return new Set(copiersOf(false).filter((copierId) => !replaced.has(copierId)));
}

async function editTrade(deps: ExecutionDeps, input: CarryEditInput, { accountId, tradeId }: Trade): Promise<boolean> {
  const { message, signal, order } = input;
  return deps.accountWork.run(accountId, async (lease) => {
    const stored = await deps.store.findTrade(tradeId);
    const copier = stored && (await deps.store.findCopier(stored.trade.copierId));
    if (!stored || !copier) return false;
    const decision = await decideEdited(deps, input, stored.trade, copier);
    let edit: EditEvents = { events: [], replaced: false, denial: null };
    const trade = await runTrade(deps, lease, tradeId, (current) => {
      edit = editEvents({
        trade: current,
        oldOrder: orderOfRound(signal.order, current.reentry),
        newOrder: orderOfRound(order, current.reentry),
        decision,
        quote: deps.market.quote(current.instrument.symbol),
        asker: { by: 'provider', messageId: message.messageId },
        at: deps.clock.marketNow(),
        eventIdPrefix: `${revisionIdOf(message)}-${signal.place}`,
        settings: copier.settings,
      });
      return edit.events;
    });
    if (trade && edit.events.length > 0) {
      await saveTradeReceipt(deps, { message, subject: 'edit', place: signal.place, trade, understood: order, denial: edit.denial });
    }
    return edit.replaced;
  });
}

/** The edited order as if it were posted at the moment of the edit. Its trade is there: how surely the edit was read is not asked again. */
async function decideEdited(
  deps: ExecutionDeps,
  { message, source, signal, order }: CarryEditInput,
  trade: Trade,
  copier: Copier,
): Promise<Result<TradePlan, Denial>> {
  const account = await deps.store.findAccount(trade.accountId);
  if (!account) throw new Error(`trade ${trade.tradeId} has lost its account`);
  const edited: Signal = { ...signal, order: orderOfRound(order, trade.reentry), postedAt: message.revision };
  const { plan, denial } = await decideForCopier(deps, {
    signal: edited,
    source,
    copier,
    account,
    tradeId: trade.tradeId,
    confirmed: true,
  });
  if (!plan) return err(denial ?? { code: 'NO_ENTRY_LEG', evidence: {} });
  const { marginMode } = trade.plan.management; // set at the venue before the first entry, and kept there
  return ok({ ...plan, management: { ...plan.management, marginMode } });
}
