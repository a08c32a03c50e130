import type { Decimal } from '../../decimal.ts';
import type { Quote } from '../../instruments/instrument.ts';
import type { Pause } from '../../risk/halt.ts';
import type { UnixMs } from '../../time.ts';
import type { Trade } from '../trade.ts';
import type { Wish } from '../wish.ts';

/** What is seen of the market at one moment, for one trade. */
export type MarketLook = {
  readonly quote: Quote;
  /** Candles that closed since the look before; `frame` as in "4h". */
  readonly closedCandles: readonly { readonly frame: string; readonly close: Decimal }[];
  /** The pause that reaches this trade; null: none. */
  readonly pause: Pause | null;
  /** Market time. */
  readonly at: UnixMs;
};

/** One thing that is done with a trade as the market moves; nothing when it is done already. */
export type Manager = (trade: Trade, look: MarketLook) => readonly Wish[];

/** The trade's own rules ask, nobody else. */
export const byRules = { by: 'rules', messageId: null } as const;
