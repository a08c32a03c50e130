import type { Copier } from '@trade-executor/domain/copier';
import { isConfident } from '@trade-executor/domain/risk/confident-enough';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import { bindInstruction, type OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { instructionEvents } from '@trade-executor/domain/trade/instruction-events';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { runTrade } from '../act/run-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import { haltOfTrade } from '../halts/halt-of-trade.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { callBehindReply } from './call-behind-reply.ts';
import { revisionIdOf } from './message-id.ts';
import { saveMessageReceipt } from './message-receipt.ts';
import { openCallsOf } from './open-calls.ts';
import { saveTradeReceipt } from './trade-receipt.ts';

/** Binds one action of a provider's message to his open calls and carries it through on every trade of them, each with its receipt. */
export async function carryInstruction(
  deps: ExecutionDeps,
  message: StoredMessage,
  source: Source,
  action: SignalAction,
  place: number,
): Promise<void> {
  const open = await deps.store.openTrades({ providerId: source.providerId });
  const openCalls = await openCallsOf(
    deps.store,
    open.map(({ trade }) => trade),
  );
  const bound = bindInstruction({
    action,
    replyToMessageId: await callRepliedTo(deps, message, openCalls),
    callId: message.outcome?.callId ?? null,
    openCalls,
  });
  if (!bound.ok) {
    const before = await deps.store.receiptsOfMessage(message.channelId, message.messageId);
    const carriedBefore = before.some(({ subject }) => subject === 'instruction'); // taken up again after a crash: the call it closed is no longer open
    if (!carriedBefore) await saveMessageReceipt(deps, { message, source, denial: bound.error, understood: action });
    return;
  }
  const signalIds = new Set(bound.value.map(({ signalId }) => signalId));
  const trades = open.map(({ trade }) => trade).filter(({ signalId }) => signalIds.has(signalId));
  await Promise.all(trades.map((trade) => carryOnTrade(deps, message, action, place, trade)));
}

/** What is said in the thread of a known message, and replies to nothing there, is a reply to that. */
async function callRepliedTo(
  { store }: ExecutionDeps,
  { channelId, parentChannelId = null, replyToMessageId }: StoredMessage,
  openCalls: readonly OpenCall[],
): Promise<string | null> {
  if (replyToMessageId !== null) return callBehindReply(store, { channelId, replyToMessageId }, openCalls);
  const startedFrom = parentChannelId === null ? null : await store.findMessage(parentChannelId, channelId); // a thread has its message's id
  return startedFrom && (startedFrom.partOf ?? startedFrom.messageId);
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
        eventIdPrefix: `${revisionIdOf(message)}-${place}`,
        allowStopWidening: copier?.settings.allowStopWidening ?? false,
        halt,
      });
      denial = events.ok ? null : events.error;
      return events.ok ? events.value : [];
    });
    if (trade) await saveTradeReceipt(deps, { message, subject: 'instruction', place, trade, understood: action, denial });
  });
}

/** Why a word read with little confidence is left to the trader; null: it was read surely enough. */
function doubtOf({ outcome }: StoredMessage, { settings }: Copier): Denial | null {
  const confidence = outcome?.confidence;
  if (isConfident(confidence, settings)) return null;
  return { code: 'INSTRUCTION_DOUBTFUL', evidence: { confidence: confidence ?? '', confirmBelow: settings.confirmBelow.toString() } };
}
