import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { plain, type Call } from './call.ts';

type Essence = Pick<SignalOrder, 'base' | 'side' | 'leverage' | 'marginMode' | 'riskPercent' | 'sizePercent' | 'sizeFactor'> & {
  readonly types: readonly string[];
  readonly entries: readonly string[];
  readonly stop: string | null;
  readonly targets: readonly (string | null)[];
};

/** Returns what a call must be read as. The quote is left out: a call may name its coin twice, with the quote and without. */
export function essenceOfCall({ base, side, entry, stop, targets, decimals, leverage, marginMode, riskPercent }: Call): Essence {
  const priced = (levels: readonly number[]): readonly string[] => levels.map((level) => plain(level, decimals));
  return {
    base,
    side,
    types: [entry.type === 'zone' ? 'zone' : entry.type.startsWith('market') ? 'market' : 'limit'],
    entries: priced(entry.levels),
    stop: plain(stop, decimals),
    targets: priced(targets),
    leverage: leverage === null ? null : String(leverage),
    marginMode,
    riskPercent,
    sizePercent: null,
    sizeFactor: null,
  };
}

/** Returns the same of an order; a ladder may be one leg with all prices or one leg each. */
export function essenceOfOrder({ base, side, legs, stop, takeProfits, ...rest }: SignalOrder): Essence {
  const { leverage, marginMode, riskPercent, sizePercent, sizeFactor } = rest;
  return {
    base,
    side,
    types: [...new Set(legs.map(({ type }) => type))],
    entries: legs.flatMap(({ prices }) => prices),
    stop: stop?.price ?? null,
    targets: takeProfits.map(({ price }) => price),
    leverage,
    marginMode,
    riskPercent,
    sizePercent,
    sizeFactor,
  };
}
