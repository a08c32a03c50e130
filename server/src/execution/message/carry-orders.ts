import type { Denial, DenialCode } from '@trade-executor/domain/risk/verdict';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { hasSameMeaning } from '@trade-executor/domain/trade/same-meaning';
import { carryEditOnQuestions } from '../confirm/carry-edit-on-questions.ts';
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

type MessageOfSource = { readonly message: StoredMessage; readonly source: Source };

/** Opens the orders of a message on every copier; an order that an earlier revision had is amended instead. */
export async function carryOrders(
  deps: ExecutionDeps,
  { message, source }: MessageOfSource,
  orders: readonly SignalOrder[],
): Promise<void> {
  const known = await deps.store.signalsOfMessage(message.channelId, message.messageId);
  for (const [place, order] of orders.entries()) {
    const calls = known.filter((signal) => signal.place === place);
    const earlier = calls.filter(({ revision }) => revision < message.revision);
    if (earlier.length > 0) await amendCalls(deps, { message, source }, order, earlier);
    else await openSignal(deps, { message, source }, calls[0] ?? (await newSignal(deps, { message, source }, order, place)), new Set());
  }
}

/** Edits the trades of the calls; copiers without one (denied before, or their trade replaced) meet the edited order as a new call. */
async function amendCalls(
  deps: ExecutionDeps,
  { message, source }: MessageOfSource,
  order: SignalOrder,
  calls: readonly Signal[],
): Promise<void> {
  if (calls.every((signal) => hasSameMeaning(signal.order, order))) return;
  const served = new Set<string>();
  for (const signal of calls) {
    const asked = await carryEditOnQuestions(deps, { message, source, signal, order });
    for (const copierId of [...asked, ...(await carryEdit(deps, { message, source, signal, order, except: asked }))]) served.add(copierId);
  }
  const place = calls[0]?.place ?? 0;
  const { signalNumber } = calls[0] ?? {};
  const renewed = {
    ...signalOf({ message, source }, order, place),
    signalId: signalIdOf(message, place, message.revision),
    ...(signalNumber !== undefined && { signalNumber }),
  };
  await openSignal(deps, { message, source }, renewed, served);
  // last: after a crash before this, all of it is done again, and done once
  await Promise.all(calls.map(({ signalId }) => deps.store.amendSignal(signalId, order, message.revision)));
}

async function openSignal(
  deps: ExecutionDeps,
  { message, source }: MessageOfSource,
  unsaved: Signal,
  served: ReadonlySet<string>,
): Promise<void> {
  const copiers = (await deps.store.copiersOf(source.providerId)).filter(({ copierId }) => !served.has(copierId));
  if (copiers.length === 0 && served.size > 0) return;
  const signal = await deps.store.saveSignal(unsaved);
  const denials = await fanOut(deps, signal, source, copiers);
  const denial = denials.length === copiers.length ? denials.find(({ code }) => aboutTheSignal.includes(code)) : undefined;
  if (denial) await tellProvider(deps, { message, source }, signal, denial);
}

function tellProvider(deps: ExecutionDeps, { message, source }: MessageOfSource, signal: Signal, denial: Denial): Promise<void> {
  return saveMessageReceipt(deps, { message, source, denial, understood: signal.order });
}

async function newSignal(deps: ExecutionDeps, { message, source }: MessageOfSource, order: SignalOrder, place: number): Promise<Signal> {
  const signalNumber = await deps.store.nextSignalNumber(source.providerId);
  return { ...signalOf({ message, source }, order, place), signalNumber };
}

function signalOf({ message, source }: MessageOfSource, order: SignalOrder, place: number): Signal {
  return {
    signalId: signalIdOf(message, place),
    communityId: source.communityId,
    providerId: source.providerId,
    channelId: message.channelId,
    messageId: message.messageId,
    place,
    revision: message.revision,
    order,
    confidence: message.outcome?.confidence ?? '1',
    callId: message.outcome?.callId ?? null,
    postedAt: message.postedAt,
  };
}
