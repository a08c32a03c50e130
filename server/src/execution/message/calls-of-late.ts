import { readCoinName } from '@trade-executor/domain/instruments/coin-name';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { DAY_MS } from '@trade-executor/domain/time';
import type { OpenCall } from '@trade-executor/domain/trade/bind-instruction';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';

/** A call that is older is entered again only in reply to it. */
const CALLS_OF_MS = 7 * DAY_MS;
const MOST_CALLS = 50;

type LateDeps = {
  readonly clock: Pick<ExecutionDeps['clock'], 'now'>;
  readonly store: Pick<ExecutionDeps['store'], 'signalsOfProvider' | 'signalsOfMessage'>;
};

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
  return { signalId, messageId, callId, base: readCoinName(order.base).coin, side: order.side, market: order.market };
}

/** Copiers with a trade of one of these calls, each with the newest of its signals that he followed. */
export async function followersOf(
  store: Pick<ExecutionDeps['store'], 'tradesOfSignal'>,
  signals: readonly Signal[],
  signalId: string,
): Promise<ReadonlyMap<string, Signal>> {
  const meant = signals.find((signal) => signal.signalId === signalId);
  const followed = new Map<string, Signal>();
  for (const signal of signals.filter((one) => meant !== undefined && isSameCall(one, meant))) {
    for (const { trade } of await store.tradesOfSignal(signal.signalId)) {
      if (!followed.has(trade.copierId)) followed.set(trade.copierId, signal);
    }
  }
  return followed;
}

/** An order of one message that was edited into another signal for some copiers is one call. */
function isSameCall(one: Signal, other: Signal): boolean {
  const isSameOrder = one.channelId === other.channelId && one.messageId === other.messageId && one.place === other.place;
  return isSameOrder && one.order.base === other.order.base && one.order.side === other.order.side;
}

/** The trades of one call on one copier, the first round first; found by their ids, however many others follow the call. */
export async function roundsOf(
  store: Pick<ExecutionDeps['store'], 'findTrade'>,
  { signalId, copierId }: Pick<Trade, 'signalId' | 'copierId'>,
): Promise<readonly Trade[]> {
  const rounds: Trade[] = [];
  for (let round = 1; ; round += 1) {
    const stored = await store.findTrade(tradeIdOf({ signalId, copierId, round }));
    if (stored === null) return rounds;
    rounds.push(stored.trade);
  }
}
