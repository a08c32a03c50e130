/** Every reason for which we do not trade a signal, or not as asked. */
export const denialCodes = [
  'SOURCE_NOT_AUTHORISED',
  'SIGNAL_STALE',
  'SIGNAL_DUPLICATE',
  'SIGNAL_REFUSED', // the parser's refusal; its own code is in the evidence
  'INSTRUMENT_UNKNOWN',
  'INSTRUMENT_AMBIGUOUS',
  'INSTRUMENT_NOT_TRADING',
  'SPOT_CANNOT_SHORT',
  'PRICE_SCALE_MISMATCH',
  'PRICE_UNAVAILABLE',
  'STOP_MISSING',
  'STOP_WRONG_SIDE',
  'STOP_DISTANCE_ZERO',
  'PERCENT_AMBIGUOUS',
  'MAX_OPEN_POSITIONS',
  'SYMBOL_ALREADY_OPEN',
  'PRICE_TOO_FAR',
  'QUANTITY_BELOW_MINIMUM',
  'NOTIONAL_BELOW_MINIMUM',
  'MARGIN_INSUFFICIENT',
  'SIZE_NOT_SET', // the method has no amount
  'NEW_PROVIDER', // the smaller size of his first signals is too small
  'MAX_POSITION_SIZE',
  'MAX_SYMBOL_EXPOSURE',
  'MAX_EXPOSURE',
  'MAX_OPEN_RISK',
  'MAX_MARGIN',
  'STOP_BEYOND_LIQUIDATION',
  'NO_ENTRY_LEG',
  'CONFIRMATION_PENDING', // asked, not denied for good: nothing stands against it but a doubtful reading
  'CONFIRMATION_EXPIRED',
  'CONFIRMATION_DISMISSED',
  'CONFIRMATION_WITHDRAWN', // edited away or deleted by the provider
  'INSTRUCTION_DOUBTFUL',
  'COPIER_PAUSED',
  'TRADING_HALTED',
  'COIN_NOT_ALLOWED',
  'DIRECTION_NOT_ALLOWED',
  'OUTSIDE_TRADING_HOURS',
  'PROVIDER_STOP_REQUIRED',
  'REWARD_TOO_SMALL',
  'SPREAD_TOO_WIDE',
  'VOLUME_TOO_LOW',
  'MAX_TRADES_PER_DAY',
  'DAILY_LOSS_LIMIT',
  'WEEKLY_LOSS_LIMIT',
  'DRAWDOWN_LIMIT',
  'COOLDOWN',
  'EQUITY_STALE',
  'POSITION_MODE_MISMATCH',
  'MARGIN_MODE_FIXED',
  'SET_UP_UNCLEAR',
  'ORDER_OFF_GRID', // the last check of what is sent
  'ORDER_RISK_EXCEEDED',
  'LEVERAGE_TOO_HIGH',
  'TARGET_UNKNOWN', // an instruction that names no open call
  'TARGET_AMBIGUOUS',
  'STOP_WOULD_TRIGGER',
  'STOP_WIDENING_NOT_ALLOWED',
  'ACTION_NOT_SUPPORTED',
  'REENTRY_LIMIT', // the call was entered again as often as the copier allows
] as const;
export type DenialCode = (typeof denialCodes)[number];

/** A denial with the numbers or names it rests on, as decimal strings or words. */
export type Denial = { readonly code: DenialCode; readonly evidence: Readonly<Record<string, string>> };

/** The word of one rule, with its input numbers, passed or not. */
export type RuleVerdict = {
  readonly rule: string;
  readonly passed: boolean;
  readonly denial: Denial | null;
  readonly numbers: Readonly<Record<string, string>>;
};
