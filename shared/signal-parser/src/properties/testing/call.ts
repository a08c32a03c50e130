import fc from 'fast-check';
import { decimal } from '@trade-executor/domain/decimal';
import type { MarginMode, PositionSide } from '@trade-executor/domain/signals/outcome';

/**
 * A call before anybody wrote it down. Levels are counted in steps of the last written digit, so that a call can be scaled and mirrored exactly:
 * 14250 with two decimals is 142.50.
 */
export type Call = {
  readonly base: string;
  readonly quote: 'USDT' | null;
  readonly side: PositionSide;
  readonly entry: { readonly type: 'limit' | 'ladder' | 'zone' | 'market' | 'market at'; readonly levels: readonly number[] };
  readonly stop: number;
  readonly targets: readonly number[];
  readonly decimals: number;
  readonly leverage: number | null;
  readonly marginMode: MarginMode | null;
  readonly riskPercent: string | null;
};

/** Coins that are no words, at any price; a bitcoin and an ether have prices of their own. */
const coins = [
  'SOL',
  'LINK',
  'AVAX',
  'DOGE',
  'XRP',
  'ADA',
  'INJ',
  'SUI',
  'ARB',
  'LTC',
  'AAVE',
  'WIF',
  'PEPE',
  '1000PEPE',
  'PENDLE',
  'RUNE',
];

const shape = fc.record({
  coin: fc.constantFrom(...coins),
  quote: fc.constantFrom('USDT' as const, 'USDT' as const, null),
  side: fc.constantFrom('long' as const, 'short' as const),
  type: fc.constantFrom(
    'limit' as const,
    'limit' as const,
    'limit' as const,
    'zone' as const,
    'ladder' as const,
    'market' as const,
    'market at' as const,
  ),
  first: fc.integer({ min: 1_000, max: 99_999 }),
  decimals: fc.integer({ min: 0, max: 8 }),
  /** Tenths of a percent of the first level: between the entries, to the stop, from target to target. */
  width: fc.integer({ min: 2, max: 20 }),
  risk: fc.integer({ min: 6, max: 120 }),
  steps: fc.array(fc.integer({ min: 4, max: 80 }), { minLength: 1, maxLength: 6 }),
  leverage: fc.constantFrom(null, 3, 5, 10, 20, 25, 50),
  marginMode: fc.constantFrom(null, null, 'cross' as const, 'isolated' as const),
  riskPercent: fc.constantFrom(null, null, null, '0.5', '1', '2'),
});

/** Calls with plausible levels from 0.00001 to 100,000. */
export const calls: fc.Arbitrary<Call> = shape.map(
  ({ coin, quote, side, type, first, decimals, width, risk, steps, leverage, marginMode, riskPercent }) => {
    const sign = side === 'long' ? 1 : -1;
    const away = (tenths: number): number => Math.max(1, Math.round((first * tenths) / 1000));
    const levels = { limit: 1, ladder: 3, zone: 2, market: 0, 'market at': 1 }[type];
    const entries = Array.from({ length: levels }, (_, at) => first - sign * at * away(width));
    const last = entries.at(-1) ?? first;
    let target = first;
    return {
      base: coinAt(coin, first, decimals),
      quote,
      side,
      entry: { type, levels: entries },
      stop: last - sign * away(risk),
      targets: steps.map((step) => (target += sign * away(step))),
      decimals,
      leverage,
      marginMode: leverage === null ? null : marginMode,
      riskPercent,
    };
  },
);

function coinAt(coin: string, first: number, decimals: number): string {
  if (decimals === 0 && first > 20_000) return 'BTC';
  return decimals === 1 && first > 20_000 ? 'ETH' : coin;
}

/** Returns a level in plain notation with all its decimals: 142.50. */
export function written(level: number, decimals: number): string {
  const digits = String(level).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Returns a level as the parser gives it: 142.5. */
export function plain(level: number, decimals: number): string {
  return decimal(written(level, decimals)).toFixed();
}

/** Returns the same call on the other side, its levels mirrored at the first entry. */
export function mirrored(call: Call): Call {
  const around = call.entry.levels[0] ?? Math.round((call.stop + (call.targets[0] ?? 0)) / 2);
  const flip = (level: number): number => 2 * around - level;
  return {
    ...call,
    side: call.side === 'long' ? 'short' : 'long',
    entry: { ...call.entry, levels: call.entry.levels.map(flip) },
    stop: flip(call.stop),
    targets: call.targets.map(flip),
  };
}
