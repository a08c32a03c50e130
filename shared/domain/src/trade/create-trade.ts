import type { Account } from '../account.ts';
import type { Copier } from '../copier.ts';
import { ZERO } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { RiskApproved } from '../risk/approve-plan.ts';
import type { RuleVerdict } from '../risk/verdict.ts';
import type { Signal } from '../signals/signal.ts';
import { stableHash } from '../stable-hash.ts';
import type { UnixMs } from '../time.ts';
import type { Advance } from './advance-trade.ts';
import { createdEventId } from './event-id.ts';
import { newActions } from './pending-actions.ts';
import type { TradePlan } from './plan.ts';
import { settleTrade } from './settle-trade.ts';
import type { Reentry, Trade } from './trade.ts';

export type CreateTradeInput = {
  readonly signal: Signal;
  readonly copier: Copier;
  readonly account: Account;
  readonly instrument: Instrument;
  readonly plan: RiskApproved<TradePlan>;
  /** On which the plan was allowed. */
  readonly rules: readonly RuleVerdict[];
  /** 1, then 2 … for a re-entry. */
  readonly round: number;
  /** What asked for it; null in the first round. */
  readonly reentry?: Reentry | null;
  /** Market time. */
  readonly at: UnixMs;
};

/** 32 hex characters: one signal on one copier, once per round. Known before the trade exists, so that money can be reserved under it. */
export function tradeIdOf({ signalId, copierId, round }: Pick<Trade, 'signalId' | 'copierId' | 'round'>): string {
  return stableHash(['trade', signalId, copierId, round], 32);
}

/** A new trade with its entries intended, and the actions that place them. The same input gives the same trade under the same id. */
export function createTrade({ signal, copier, account, instrument, plan, rules, round, reentry = null, at }: CreateTradeInput): Advance {
  const tradeId = tradeIdOf({ signalId: signal.signalId, copierId: copier.copierId, round });
  const trade: Trade = {
    tradeId,
    signalId: signal.signalId,
    copierId: copier.copierId,
    accountId: account.accountId,
    communityId: signal.communityId,
    providerId: signal.providerId,
    round,
    ...(reentry === null ? {} : { reentry }),
    instrument,
    side: signal.order.side,
    positionMode: account.positionMode,
    stage: 'entering',
    plan,
    orders: [],
    position: { quantity: ZERO, dust: ZERO, averageEntryPrice: ZERO, entered: ZERO, realizedPnl: ZERO, fees: ZERO, funding: ZERO },
    closeWanted: null,
    exitQuantity: ZERO,
    softStopSince: null,
    entriesEnded: false,
    closeReason: null,
    rules,
    openedAt: at,
    closedAt: null,
    events: [{ eventId: createdEventId(tradeId), at, type: 'created' }],
  };
  const settled = settleTrade(trade, at);
  return { trade: settled, actions: newActions(null, settled) };
}
