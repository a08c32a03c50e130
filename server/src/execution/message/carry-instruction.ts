import type { Receipt } from '@trade-executor/domain/receipt';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import { bindInstruction } from '@trade-executor/domain/trade/bind-instruction';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { instructionEvents } from '@trade-executor/domain/trade/instruction-events';
import { hasSameMeaning } from '@trade-executor/domain/trade/same-meaning';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { runTrade } from '../act/run-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import { haltOfTrade } from '../halts/halt-of-trade.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { callRepliedTo } from './call-behind-reply.ts';
import { carryReentry } from './carry-reentry.ts';
import { doubtOf } from './doubt-of.ts';
import { revisionIdOf } from './message-id.ts';
import { saveMessageReceipt } from './message-receipt.ts';
import { openCallsOf } from './open-calls.ts';
import { saveTradeReceipt, tradeReceiptId } from './trade-receipt.ts';
import { tradesCarriedBefore } from './trades-carried-before.ts';

/** Binds one action of a provider's message to his open calls and carries it through on every trade of them, each with its receipt. */
export async function carryInstruction(
  deps: ExecutionDeps,
  message: StoredMessage,
  source: Source,
  action: SignalAction,
  place: number,
): Promise<void> {
  if (action.action === 'reenter') return carryReentry(deps, { message, source, action, place });
  const open = (await deps.store.openTrades({ providerId: source.providerId })).map(({ trade }) => trade);
  const before = await deps.store.receiptsOfMessage(message.channelId, message.messageId);
  const said = before.filter((receipt) => wasSaidBefore(receipt, message, action, place));
  if (said.length > 0) {
    // An edit that says the same means the calls that were meant then, and does nothing twice; what was denied may be clearer now.
    const left = open.filter(({ signalId }) => said.some((receipt) => receipt.signalId === signalId));
    const undone = left.filter(({ tradeId }) => !said.some((receipt) => receipt.tradeId === tradeId && receipt.denial === null));
    await Promise.all(undone.map((trade) => carryOnTrade(deps, message, action, place, trade)));
    return;
  }
  const openCalls = await openCallsOf(deps.store, open);
  const bound = bindInstruction({
    action,
    replyToMessageId: await callRepliedTo(deps.store, message, openCalls),
    callId: message.outcome?.callId ?? null,
    openCalls,
  });
  if (!bound.ok) {
    // Taken up again after a crash: the call it closed is no longer open.
    if (before.some(({ subject }) => subject === 'instruction')) return;
    const carried = await tradesCarriedBefore(deps, message, source, eventIdPrefixOf(message, place));
    if (carried.length === 0) return saveMessageReceipt(deps, { message, source, denial: bound.error, understood: action });
    await Promise.all(
      carried.map((trade) => saveTradeReceipt(deps, { message, subject: 'instruction', place, trade, understood: action, denial: null })),
    );
    return;
  }
  const signalIds = new Set(bound.value.map(({ signalId }) => signalId));
  const trades = open.filter(({ signalId }) => signalIds.has(signalId));
  await Promise.all(trades.map((trade) => carryOnTrade(deps, message, action, place, trade)));
}

const eventIdPrefixOf = (message: StoredMessage, place: number): string => `${revisionIdOf(message)}-${place}`;

/** By an earlier revision of the message; what this one has done already is known by its receipt's id. */
function wasSaidBefore(
  { receiptId, subject, tradeId, understood }: Receipt,
  message: StoredMessage,
  action: SignalAction,
  place: number,
): boolean {
  if (subject !== 'instruction' || tradeId === null || message.revision === 0 || !hasSameMeaning(understood, action)) return false;
  return receiptId !== tradeReceiptId(message, { subject, place, tradeId });
}

async function carryOnTrade(deps: ExecutionDeps, message: StoredMessage, action: SignalAction, place: number, open: Trade): Promise<void> {
  const { accountId, tradeId, copierId } = open;
  await deps.accountWork.run(accountId, async (lease) => {
    const copier = await deps.store.findCopier(copierId);
    let denial = copier && doubtOf(message, copier);
    if (denial) return saveTradeReceipt(deps, { message, subject: 'instruction', place, trade: open, understood: action, denial });
    const halt = await haltOfTrade(deps, open);
    const trade = await runTrade(deps, lease, tradeId, (current): readonly TradeEvent[] => {
      const events = instructionEvents({
        trade: current,
        action,
        quote: deps.market.quote(current.instrument.symbol),
        asker: { by: 'provider', messageId: message.messageId },
        at: deps.clock.marketNow(),
        eventIdPrefix: eventIdPrefixOf(message, place),
        settings: copier?.settings ?? defaultSettings,
        halt,
      });
      denial = events.ok ? null : events.error;
      return events.ok ? events.value : [];
    });
    if (trade) await saveTradeReceipt(deps, { message, subject: 'instruction', place, trade, understood: action, denial });
  });
}
