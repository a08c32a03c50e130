import { ONE, ZERO, decimal } from '../decimal.ts';
import { roundAhead } from '../decide/direction.ts';
import type { ShareSettings } from '../decide/target-shares.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import { type Halt, severity } from '../risk/halt.ts';
import { haltedBy } from '../risk/not-halted.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalAction } from '../signals/outcome.ts';
import type { UnixMs } from '../time.ts';
import type { LiquidationSettings } from './beyond-liquidation.ts';
import { changeStop } from './change-stop.ts';
import { changeTargets } from './change-targets.ts';
import { closePosition } from './close-position.ts';
import { conditionalClose } from './conditional-close.ts';
import { editEntries } from './edit-entries.ts';
import type { Asker, TradeEvent } from './event.ts';
import { notSupported } from './not-supported.ts';
import { isLive, ordersOfKind } from './order-facts.ts';
import type { Trade } from './trade.ts';
import { type Wish, isCarriedOut, toEvents } from './wish.ts';
import { readWrittenPrice } from './written-price.ts';

export type InstructionEventsInput = {
  readonly trade: Trade;
  readonly action: SignalAction;
  /** Null when the market has no price now. */
  readonly quote: Quote | null;
  readonly asker: Asker;
  /** Market time. */
  readonly at: UnixMs;
  /** Unique to the message (its revision) or request, and the action's place in it. */
  readonly eventIdPrefix: string;
  readonly settings: InstructionSettings;
  /** The strongest that reaches the trade; null: none. */
  readonly halt: Halt | null;
};

/** What a copier says about later words. */
export type InstructionSettings = ShareSettings & Pick<CopierSettings, 'allowStopWidening'> & LiquidationSettings;

type Wishes = Result<readonly Wish[], Denial>;

/**
 * What an action means for one trade; no event when it is so already.
 * @returns or the denial: STOP_…, PRICE_…, TRADING_HALTED, QUANTITY_BELOW_MINIMUM, or ACTION_NOT_SUPPORTED with the reason
 */
export function instructionEvents(input: InstructionEventsInput): Result<readonly TradeEvent[], Denial> {
  const prefix = `${input.eventIdPrefix}:instruction`;
  if (isCarriedOut(input.trade, prefix)) return ok([]);
  if (input.trade.stage === 'closed') return notSupported(input.action, 'the trade is closed');
  if (input.trade.adopted && input.asker.by === 'provider') {
    return notSupported(input.action, 'the position was changed by hand: what becomes of it is up to the trader');
  }
  const wishes = wishesOf(input);
  return wishes.ok ? ok(toEvents(wishes.value, prefix, input.at)) : wishes;
}

function wishesOf(input: InstructionEventsInput): Wishes {
  const { trade, action, asker } = input;
  switch (action.action) {
    case 'close':
      return action.part === 'entries' ? cancelEntries(input) : closePosition({ ...input, fraction: ONE });
    case 'partial_close':
      return closePosition({ ...input, fraction: action.fraction === null ? null : decimal(action.fraction) });
    case 'cancel':
      return cancelEntries(input);
    case 'move_sl':
      return action.price === 'entry' ? breakeven(input) : moveStop(input);
    case 'breakeven':
      return breakeven(input);
    case 'edit_tp':
      return editTargets(input);
    case 'cancel_tp':
      return trade.closeWanted || trade.plan.targets.length === 0 ? ok([]) : ok([{ type: 'targets_changed', asker, targets: [] }]);
    case 'edit_entry':
      return moveEntries(input);
    case 'cancel_sl':
      return notSupported(input.action, 'no setting leaves a position without a stop; it can be moved, or the position closed');
    case 'add':
      return notSupported(input.action, 'nothing is added on a word; only the copier’s own safety orders add, within the risk of the plan');
    case 'open':
      return notSupported(input.action, 'the call is followed already; a new position needs a call of its own, with its stop');
    case 'reenter':
      return notSupported(input.action, 'the call is still open');
    case 'conditional_close':
      return conditionalClose({ ...input, ...input.settings });
  }
}

function cancelEntries(input: InstructionEventsInput): Wishes {
  const { trade, asker } = input;
  if (!ordersOfKind(trade.orders, 'entry').some(isLive)) return notSupported(input.action, 'no unfilled entry is left');
  return ok(trade.entriesEnded ? [] : [{ type: 'entries_cancelled', asker }]);
}

/** Entries that wait add exposure when they fill: a pause that allows exits only leaves nothing of them to move. */
function moveEntries(input: InstructionEventsInput): Wishes {
  const { trade, action, quote, halt } = input;
  if (halt !== null && severity(halt.pause) >= severity('exits_only')) return err(haltedBy(halt));
  const isWaiting = !trade.entriesEnded && !trade.closeWanted && ordersOfKind(trade.orders, 'entry').some(isLive);
  if (!isWaiting) return notSupported(input.action, 'no unfilled entry is left');
  const written = action.prices ?? (action.price === null ? [] : [action.price]);
  if (written.length === 0 || written.includes('entry')) return notSupported(input.action, 'the message does not say where to enter');
  if (quote === null) return noPrice(input);
  const prices = written.map((price) => readWrittenPrice(price, trade.instrument, quote));
  const misfit = prices.find((price) => !price.ok);
  if (misfit) return misfit;
  return editEntries({ ...input, quote, prices: prices.flatMap((price) => (price.ok ? [price.value] : [])) });
}

function moveStop(input: InstructionEventsInput): Wishes {
  const { trade, action, quote } = input;
  if (action.price === null) return notSupported(input.action, 'the message does not say where the stop should go');
  const price = readWrittenPrice(action.price, trade.instrument, quote);
  if (!price.ok) return price;
  return quote ? changeStop({ ...input, ...input.settings, quote, stopLoss: price.value, source: stopSource(input) }) : noPrice(input);
}

/** The stop at the average entry, on the tick that loses nothing. */
function breakeven(input: InstructionEventsInput): Wishes {
  const { side, position, instrument } = input.trade;
  if (position.entered.eq(ZERO)) return notSupported(input.action, 'nothing is filled yet');
  if (input.quote === null) return noPrice(input);
  const stopLoss = roundAhead(side, position.averageEntryPrice, instrument.tickSize);
  return changeStop({ ...input, ...input.settings, quote: input.quote, stopLoss, source: 'breakeven' });
}

function editTargets(input: InstructionEventsInput): Wishes {
  const { trade, action, quote } = input;
  const written = action.takeProfits ?? action.prices ?? [];
  if (written.length === 0) return notSupported(input.action, 'the message names no target');
  if (quote === null) return noPrice(input);
  const prices = written.map((price) => readWrittenPrice(price, trade.instrument, quote));
  const misfit = prices.find((price) => !price.ok);
  if (misfit) return misfit;
  const wanted = prices.flatMap((price) => (price.ok ? [{ price: price.value, share: null }] : []));
  return changeTargets({ ...input, quote, wanted });
}

const stopSource = ({ asker }: InstructionEventsInput): 'trader' | 'instruction' => (asker.by === 'trader' ? 'trader' : 'instruction');

function noPrice({ trade }: InstructionEventsInput): Result<never, Denial> {
  return err({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: trade.instrument.symbol } });
}
