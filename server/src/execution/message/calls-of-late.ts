import { readCoinName } from '@trade-executor/domain/instruments/coin-name';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { DAY_MS } from '@trade-executor/domain/time';
import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';

/** A call that is older is entered again only in reply to it. */
const CALLS_OF_MS = 7 * DAY_MS;
const MOST_CALLS = 50;

type LateDeps = Pick<ExecutionDeps, 'clock'> & { readonly store: Pick<ExecutionDeps['store'], 'signalsOfProvider' | 'signalsOfMessage'> };

/** The signals that a message can mean to enter again, newest first: those of the last days, and what it replies to. */
export async function signalsOfLate(
  { store, clock }: LateDeps,
  { channelId, parentChannelId = null, replyToMessageId }: Pick<StoredMessage, 'channelId' | 'parentChannelId' | 'replyToMessageId'>,
  { providerId }: Pick<Source, 'providerId'>,
): Promise<readonly Signal[]> {
  const late = await store.signalsOfProvider(providerId, clock.now() - CALLS_OF_MS, MOST_CALLS);
  const replied = replyToMessageId === null ? [] : await store.signalsOfMessage(channelId, replyToMessageId);
  const started = parentChannelId === null ? [] : await store.signalsOfMessage(parentChannelId, channelId);
  const known = new Map([...late, ...replied, ...started].map((signal) => [signal.signalId, signal]));
  return [...known.values()]
    .filter((signal) => signal.providerId === providerId)
    .toSorted((one, other) => other.postedAt - one.postedAt || other.revision - one.revision);
}

export function callOf({ signalId, messageId, callId, order }: Signal): OpenCall {
  return { signalId, messageId, callId, base: readCoinName(order.base).coin, side: order.side };
}
