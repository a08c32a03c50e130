import type { UnixMs } from '@trade-executor/domain/time';
import { advanceTrade } from '@trade-executor/domain/trade/advance-trade';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { pendingActions } from '@trade-executor/domain/trade/pending-actions';
import type { Trade, VenueAction } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease, StoredTrade } from '../ports/store.ts';
import { reservationFor } from '../reservation-for.ts';
import { cardTelling } from '../tellings.ts';

const PENDING_ATTENTION_MS = 2_000;
const OPEN_ATTENTION_MS = 30_000;
const ATTEMPTS = 5;

/** When a trade wants to be looked at although no event came (wall clock); null when it is closed. */
export function nextAttention(trade: Trade, now: UnixMs): UnixMs | null {
  if (trade.stage === 'closed') return null;
  return now + (pendingActions(trade).length > 0 ? PENDING_ATTENTION_MS : OPEN_ATTENTION_MS);
}

export type Advanced = { readonly trade: Trade; readonly actions: readonly VenueAction[] };

/**
 * Returns the trade after the events, saved in one write together with what people are told, and the venue actions they newly want. Read again
 * and tried again when someone else wrote in between. Null when the trade does not exist. To be called under the account's lease.
 * @param eventsFor the events for the trade as it is stored now; none: nothing is written
 */
export async function applyEvents(
  deps: ExecutionDeps,
  lease: Lease,
  tradeId: string,
  eventsFor: (trade: Trade) => readonly TradeEvent[],
): Promise<Advanced | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const stored = await deps.store.findTrade(tradeId);
    if (!stored) return null;
    const advanced = foldEvents(stored.trade, eventsFor(stored.trade));
    if (advanced.trade === stored.trade) return advanced;
    if (await save(deps, lease, stored, advanced.trade)) return advanced;
  }
  deps.accountWork.forgetLease(lease.accountId);
  throw new Error(`trade ${tradeId} could not be saved in ${ATTEMPTS} attempts: the account's lease is lost or others write to it`);
}

function foldEvents(trade: Trade, events: readonly TradeEvent[]): Advanced {
  return events.reduce<Advanced>(
    (before, event) => {
      const after = advanceTrade(before.trade, event);
      return { trade: after.trade, actions: [...before.actions, ...after.actions] };
    },
    { trade, actions: [] },
  );
}

/** Keeps the engine's watches true to a trade as it is stored. */
export function observe(deps: ExecutionDeps, trade: Trade): void {
  deps.protection.observe(trade, deps.clock.now());
  deps.expiries.observe(trade);
  deps.management.observe(trade);
}

async function save(deps: ExecutionDeps, lease: Lease, stored: StoredTrade, trade: Trade): Promise<boolean> {
  const now = deps.clock.now();
  const discordUserId = await deps.discordUserOf(trade.accountId);
  const telling = cardTelling(trade, stored.version + 1, discordUserId);
  const opensAgain = stored.trade.stage === 'closed' && trade.stage !== 'closed';
  if (opensAgain && !(await reserveAgain(deps, lease, trade, now))) return false;
  const saved = await deps.store.saveTrade(lease, { trade, version: stored.version, nextAttentionAt: nextAttention(trade, now) }, [
    telling,
  ]);
  if (!saved) return false;
  observe(deps, trade);
  deps.tellingWritten();
  if (trade.stage === 'closed') await deps.store.releaseReservation(trade.accountId, trade.tradeId);
  if (opensAgain) await reserveAgain(deps, lease, trade, now); // before it was saved, a sweep may have taken it for a leftover of the closed trade
  return true;
}

/** A fill that came after the end opens a trade again: it counts on its account, and stands in the way, as before. False when the lease was lost. */
function reserveAgain({ store, market }: ExecutionDeps, lease: Lease, trade: Trade, now: UnixMs): Promise<boolean> {
  const quote = market.quote(trade.instrument.symbol);
  return store.reserve(lease, reservationFor({ ...trade, copier: trade, quote, now }));
}
