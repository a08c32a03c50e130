/** A number in plain decimal notation, as read from the text. */
export type DecimalString = string;

export const outcomeKinds = ['entry', 'instruction', 'noise', 'refusal'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const positionSides = ['long', 'short'] as const;
export type PositionSide = (typeof positionSides)[number];

export const marketKinds = ['spot', 'futures'] as const;
export type MarketKind = (typeof marketKinds)[number];

export const marginModes = ['cross', 'isolated'] as const;
export type MarginMode = (typeof marginModes)[number];

export const legTypes = ['market', 'limit', 'zone', 'breakout'] as const;

/** One way into the position. A market leg's prices are references and never traded; a zone has two prices. */
export type SignalLeg = {
  readonly type: (typeof legTypes)[number];
  readonly prices: readonly DecimalString[];
  /** Percent of the whole for each price, when the text says so. */
  readonly shares: readonly DecimalString[] | null;
};

/** The stop as written: a price, a percentage or points; `candle` ("4h") when it counts only at a candle's close. */
export type SignalStop = {
  readonly price: DecimalString | null;
  readonly percent: DecimalString | null;
  readonly points: DecimalString | null;
  readonly candle: string | null;
};

export type SignalTakeProfit = {
  readonly price: DecimalString | null;
  readonly percent: DecimalString | null;
  /** Percent of the position to close here, when the text says so. */
  readonly share: DecimalString | null;
  /** "open", "moon", "hold the rest": no price. */
  readonly open: boolean;
};

/** One order in a message, as written: nothing converted, no default applied. */
export type SignalOrder = {
  readonly base: string;
  readonly quote: string | null;
  readonly side: PositionSide;
  readonly market: MarketKind | null;
  readonly legs: readonly SignalLeg[];
  readonly stop: SignalStop | null;
  readonly takeProfits: readonly SignalTakeProfit[];
  readonly leverage: DecimalString | null;
  readonly leverageRange: readonly [DecimalString, DecimalString] | null;
  readonly marginMode: MarginMode | null;
  readonly riskPercent: DecimalString | null;
  readonly sizePercent: DecimalString | null;
  readonly sizeFactor: DecimalString | null;
  readonly venues: readonly string[];
};

export const actionNames = [
  'close',
  'partial_close',
  'cancel',
  'move_sl',
  'breakeven',
  'edit_tp',
  'edit_entry',
  'add',
  'open',
  'reenter',
  'cancel_tp',
  'cancel_sl',
  'conditional_close',
] as const;
export type ActionName = (typeof actionNames)[number];

export const targetKinds = ['reply', 'symbol', 'all', 'longs', 'shorts', 'id', 'none'] as const;
export type ActionTarget = { readonly by: (typeof targetKinds)[number]; readonly value: string | null };

/** When a `conditional_close` is to be done, beside its `price`. */
export type CloseCondition = {
  /** "4h": when such a candle closes there; 'unnamed': at a candle's close, and the text does not say which; null: as soon as the market is there. */
  readonly candle: string | null;
  /** Which way the market has to go; null: the text names the level only. */
  readonly direction: 'above' | 'below' | null;
};

/** Something to do to open calls. */
export type SignalAction = {
  readonly action: ActionName;
  readonly target: ActionTarget;
  readonly part: 'all' | 'remainder' | 'entries' | null;
  /** Of what is open then, 0 to 1. */
  readonly fraction: DecimalString | null;
  /** A price, or the word "entry". */
  readonly price: DecimalString | null;
  readonly prices: readonly DecimalString[] | null;
  readonly takeProfits: readonly DecimalString[] | null;
  /** Of a `conditional_close`; absent in all others. */
  readonly condition?: CloseCondition | null;
  /** Of a `reenter`: now, and not where the call entered. Of a close: now, its `price` telling where the provider got out. */
  readonly atMarket?: boolean;
  /** What the text says of the position beside its coin: "close the LTC long", "BTC spot"; absent where it says nothing. */
  readonly side?: PositionSide;
  readonly market?: MarketKind;
};

export const refusalCodes = [
  'STOP_MISSING',
  'STOP_WRONG_SIDE',
  'TARGET_WRONG_SIDE',
  'LEVEL_OUTLIER',
  'SYMBOL_MISSING',
  'SYMBOL_AMBIGUOUS',
  'SYMBOL_LOOKALIKE',
  'SIDE_MISSING',
  'SIDE_CONTRADICTORY',
  'ENTRY_MISSING',
  'NUMBER_INCOMPLETE',
  'NUMBER_AMBIGUOUS',
  'LEVELS_CONTRADICTORY',
  'NOT_CRYPTO',
  'TOO_LONG',
  'UNREADABLE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why something that looks like an order or an instruction is not acted on; `detail` is a sentence for people. */
export type Refusal = { readonly code: RefusalCode; readonly detail: string };

/** Where a field was read: `field` is a path ("orders.0.stop.price"), the span is [start, end) in UTF-16 units of the original text. */
export type Evidence = { readonly field: string; readonly start: number; readonly end: number };

/** What one message means. `orders` only in an entry, `actions` only in an entry or an instruction, `refusal` only in a refusal. */
export type Outcome = {
  readonly kind: OutcomeKind;
  readonly orders: readonly SignalOrder[];
  readonly actions: readonly SignalAction[];
  readonly refusal: Refusal | null;
  /** The id that the provider gives the call ("SIGNAL ID: #2001"): its own in an entry, the meant one in an instruction; without its #. */
  readonly callId: string | null;
  /** 0 to 1. */
  readonly confidence: DecimalString;
  readonly evidence: readonly Evidence[];
};
