import type { PositionMode } from '../account.ts';
import type { Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Order } from '../order.ts';
import type { RuleVerdict } from '../risk/verdict.ts';
import type { PositionSide, SignalLeg } from '../signals/outcome.ts';
import type { UnixMs } from '../time.ts';
import type { TradeEvent } from './event.ts';
import type { TradePlan } from './plan.ts';

/** entering: nothing filled yet · open: a position · closing: an exit of all of it is under way · closed: flat and nothing live. */
export const tradeStages = ['entering', 'open', 'closing', 'closed'] as const;
export type TradeStage = (typeof tradeStages)[number];

/** Why a trade ended; `unfilled`: it never had a position. */
export const closeReasons = [
  'stop',
  'target',
  'instruction',
  'trader',
  'soft_stop',
  'time',
  'reversal',
  'halt',
  'liquidation',
  'emergency',
  'unfilled',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** The net holding of one trade and what it earned. Money is quote asset. */
export type Position = {
  /** Base asset, 0 or more; the trade's side says which way. On spot what can be sold. */
  readonly quantity: Decimal;
  /** Base asset that is held on spot and too little to be sold: less than a step, or less than the venue takes. */
  readonly dust: Decimal;
  /** Of the entries filled; 0 while nothing is. */
  readonly averageEntryPrice: Decimal;
  /** Base asset ever entered. */
  readonly entered: Decimal;
  /** Before fees. */
  readonly realizedPnl: Decimal;
  /** Those taken in the base asset at the price of their fill. */
  readonly fees: Decimal;
  /** Received, less what was paid. */
  readonly funding: Decimal;
};

/** The instruction that opened a round after the first. */
export type Reentry = {
  readonly messageId: string;
  /** Of the action in its message. */
  readonly place: number;
  /** Of the message, as it stood then. */
  readonly revision: number;
  /** Its own entries; null: those of the call. */
  readonly legs: readonly SignalLeg[] | null;
};

/** One signal on one copier's account. One document, one atomic write per advance. */
export type Trade = {
  readonly tradeId: string;
  readonly signalId: string;
  readonly copierId: string;
  readonly accountId: string;
  readonly communityId: string;
  readonly providerId: string;
  /** 1, then 2 … for a re-entry. */
  readonly round: number;
  /** By which word it was opened; absent in the first round. */
  readonly reentry?: Reentry | null;
  readonly instrument: Instrument;
  readonly side: PositionSide;
  /** Of its account, which cannot change it meanwhile; absent in trades from before there was a choice: one-way. */
  readonly positionMode?: PositionMode;
  readonly stage: TradeStage;
  readonly plan: TradePlan;
  readonly orders: readonly Order[];
  readonly position: Position;
  /** A close of the whole position is wanted, and by whom. */
  readonly closeWanted: CloseReason | null;
  /** Base asset that a partial close still has to sell (or buy back). */
  readonly exitQuantity: Decimal;
  /** Market time since when the market is beyond the soft stop; null: it is not. */
  readonly softStopSince: UnixMs | null;
  /** The trader changed the position by hand: what the provider says no longer reaches the trade. Missing: no. */
  readonly adopted?: boolean;
  /** No entry may be placed any more. */
  readonly entriesEnded: boolean;
  readonly closeReason: CloseReason | null;
  /** The verdicts on which it was opened, given to createTrade; its receipt can always be written again from here. */
  readonly rules: readonly RuleVerdict[];
  readonly openedAt: UnixMs;
  readonly closedAt: UnixMs | null;
  readonly events: readonly TradeEvent[];
};

/** What the venue has to be asked now; the intent is already in the trade. */
export type VenueAction =
  | { readonly type: 'place'; readonly clientOrderId: string }
  | { readonly type: 'cancel'; readonly clientOrderId: string };
