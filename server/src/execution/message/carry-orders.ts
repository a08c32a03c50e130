import type { Denial, DenialCode } from '@trade-executor/domain/risk/verdict';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { carryEdit } from './carry-edit.ts';
import { fanOut } from './fan-out.ts';
import { signalIdOf } from './message-id.ts';
import { saveMessageReceipt } from './message-receipt.ts';

/** Denials that are about the signal itself: when they meet every copier, its provider is told too. */
const aboutTheSignal: readonly DenialCode[] = [
  'SIGNAL_STALE',
  'INSTRUMENT_UNKNOWN',
  'INSTRUMENT_AMBIGUOUS',
  'INSTRUMENT_NOT_TRADING',
  'PRICE_SCALE_MISMATCH',
  'PRICE_UNAVAILABLE',
  'STOP_MISSING',
  'STOP_WRONG_SIDE',
  'STOP_DISTANCE_ZERO',
  'PERCENT_AMBIGUOUS',
  'PRICE_TOO_FAR',
  'NO_ENTRY_LEG',
];

/** Opens the orders of a message on every copier; an order known from an earlier revision is amended instead, one that is gone is withdrawn. */
export async function carryOrders(
  deps: ExecutionDeps,
  message: StoredMessage,
  source: Source,
  orders: readonly SignalOrder[],
): Promise<void> {
  const known = await deps.store.signalsOfMessage(message.channelId, message.messageId);
  for (const [place, order] of orders.entries()) {
    const signal = known.find((candidate) => candidate.place === place);
    if (signal && signal.revision < message.revision) await carryEdit(deps, { message, source, signal, order });
    else await openSignal(deps, message, source, signal ?? newSignal(message, source, order, place));
  }
}

async function openSignal(deps: ExecutionDeps, message: StoredMessage, source: Source, unsaved: Signal): Promise<void> {
  const signal = await deps.store.saveSignal(unsaved);
  const { copiers, denials } = await fanOut(deps, signal, source);
  const denial = denials.length === copiers ? denials.find(({ code }) => aboutTheSignal.includes(code)) : undefined;
  if (denial) await tellProvider(deps, message, source, signal, denial);
}

function tellProvider(deps: ExecutionDeps, message: StoredMessage, source: Source, signal: Signal, denial: Denial): Promise<void> {
  return saveMessageReceipt(deps, { message, source, denial, understood: signal.order });
}

function newSignal(message: StoredMessage, source: Source, order: SignalOrder, place: number): Signal {
  return {
    signalId: signalIdOf(message, place),
    communityId: source.communityId,
    providerId: source.providerId,
    channelId: message.channelId,
    messageId: message.messageId,
    place,
    revision: message.revision,
    order,
    postedAt: message.postedAt,
  };
}
