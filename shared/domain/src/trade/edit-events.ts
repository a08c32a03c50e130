import { ONE, ZERO } from '../decimal.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { UnixMs } from '../time.ts';
import { editOpenTrade } from './edit-open-trade.ts';
import type { Asker, TradeEvent } from './event.ts';
import { isLive, ordersOfKind } from './order-facts.ts';
import type { TradePlan } from './plan.ts';
import { hasSameMeaning } from './same-meaning.ts';
import type { Trade } from './trade.ts';
import { type Wish, isCarriedOut, toEvents } from './wish.ts';

export type EditEventsInput = {
  readonly trade: Trade;
  /** As it stood when the trade was made, or last amended. */
  readonly oldOrder: SignalOrder;
  readonly newOrder: SignalOrder;
  /** The new order decided afresh; used only while nothing is filled. */
  readonly decision: Result<TradePlan, Denial>;
  readonly quote: Quote | null;
  readonly asker: Asker;
  /** Market time. */
  readonly at: UnixMs;
  /** Unique to the message's revision. */
  readonly eventIdPrefix: string;
  readonly settings: CopierSettings;
};

export type EditEvents = {
  readonly events: readonly TradeEvent[];
  /** The trade ends, and the edited order is another signal (to be opened if it is still fresh). */
  readonly replaced: boolean;
  /** Why the edit, or a part of it, was not followed; null when it was. */
  readonly denial: Denial | null;
};

/** What one wish of an edit comes to. */
export type Edit = { readonly wishes: readonly Wish[]; readonly denial: Denial | null };

/** What an edited message means for a trade of it. An edit that says the same changes nothing; one that comes too late is recorded. */
export function editEvents(input: EditEventsInput): EditEvents {
  const { trade, oldOrder, newOrder, at, asker } = input;
  const prefix = `${input.eventIdPrefix}:edit`;
  const nothing: EditEvents = { events: [], replaced: false, denial: null };
  if (hasSameMeaning(oldOrder, newOrder)) return nothing;
  if (isCarriedOut(trade, prefix)) return { ...nothing, replaced: isCarriedOut(trade, prefix, 'close_wanted') };
  const result = ({ wishes, denial }: Edit, replaced = false): EditEvents => ({
    events: toEvents(wishes, prefix, at),
    replaced,
    denial,
  });
  if (isOver(trade)) return result(noted(asker, 'EDITED_TOO_LATE', 'the trade had ended before the edit'));
  if (trade.adopted) return result(noted(asker, 'TRADE_ADOPTED', 'the position was changed by hand, so the edit was not followed'));
  const isAnother = !hasSameMeaning(identityOf(oldOrder), identityOf(newOrder));
  if (trade.position.entered.gt(ZERO)) {
    if (!isAnother) return result(editOpenTrade(input));
    const change = `${oldOrder.side} ${oldOrder.base} became ${newOrder.side} ${newOrder.base}`;
    return result(noted(asker, 'EDIT_CHANGES_CALL', `${change}; the open position is left to you`));
  }
  // Not merely without entries: a fill on its way is of a call that the provider has taken back.
  if (isAnother) return result({ wishes: [{ type: 'close_wanted', asker, fraction: ONE }], denial: null }, true);
  return result(amendUnfilled(input));
}

export type DeleteEventsInput = Pick<EditEventsInput, 'trade' | 'asker' | 'at' | 'eventIdPrefix'>;

/** What a deleted message means for a trade of it: unfilled entries go; a position stays, protected, and its trader is told. */
export function deleteEvents({ trade, asker, at, eventIdPrefix }: DeleteEventsInput): readonly TradeEvent[] {
  const prefix = `${eventIdPrefix}:delete`;
  if (isCarriedOut(trade, prefix)) return [];
  const told: Wish = { type: 'noted', asker, code: 'MESSAGE_DELETED', detail: 'the provider deleted the message of this trade' };
  const ends = !trade.entriesEnded && ordersOfKind(trade.orders, 'entry').some(isLive);
  return toEvents(ends ? [{ type: 'entries_cancelled', asker }, told] : [told], prefix, at);
}

function amendUnfilled({ trade, decision, asker }: EditEventsInput): Edit {
  if (decision.ok) {
    const { plan } = trade;
    const isSame = hasSameMeaning({ ...plan, entryExpiresAt: 0 }, { ...decision.value, entryExpiresAt: 0 });
    return { wishes: isSame ? [] : [{ type: 'plan_amended', asker, plan: decision.value }], denial: null };
  }
  // The old order is no longer what the provider says, and the new one may not be traded.
  const { wishes } = noted(asker, decision.error.code, 'the edited order may not be traded; its entries were cancelled');
  return { wishes: [{ type: 'entries_cancelled', asker }, ...wishes], denial: decision.error };
}

function isOver({ stage, closeWanted, position, entriesEnded }: Trade): boolean {
  return stage === 'closed' || closeWanted !== null || (position.entered.eq(ZERO) && entriesEnded);
}

function identityOf({ base, quote, side, market }: SignalOrder): unknown {
  return { base, quote, side, market };
}

function noted(asker: Asker, code: string, detail: string): Edit {
  return { wishes: [{ type: 'noted', asker, code, detail }], denial: null };
}
