import { decimal, type Decimal } from '../decimal.ts';
import type { Signal } from '../signals/signal.ts';
import type { SourceLimits } from '../signals/source-limits.ts';
import type { SizeLimit } from './size-limits.ts';

/** One of the first signals of a provider whom nobody knows yet, and how small it is traded. */
export type NewProvider = {
  /** 1 for the first. */
  readonly signalNumber: number;
  readonly firstSignals: number;
  readonly sizeRatio: Decimal;
};

type NewProviderInput = {
  readonly signal: Pick<Signal, 'signalNumber'>;
  readonly limits: SourceLimits;
  /** The community's owner says so: his first signals are traded like any others. */
  readonly known: boolean;
};

/** Returns what caps a signal for being one of a new provider's first; null for a known one, and after so many signals. */
export function newProviderOf({ signal: { signalNumber }, limits, known }: NewProviderInput): NewProvider | null {
  const { firstSignals, firstSignalsSizeRatio } = limits;
  if (known || signalNumber === undefined || signalNumber > firstSignals) return null;
  return { signalNumber, firstSignals, sizeRatio: decimal(firstSignalsSizeRatio) };
}

/** "4 of 20" */
export function signalOf({ signalNumber, firstSignals }: NewProvider): string {
  return `${signalNumber} of ${firstSignals}`;
}

/** Returns the part of each wish that a new provider's signal may take at most. */
export function newProviderLimits(provider: NewProvider | null, wishes: readonly SizeLimit[]): readonly SizeLimit[] {
  if (provider === null) return [];
  return wishes.map(({ of, most }) => ({ name: 'newProvider', of, most: most.times(provider.sizeRatio) }));
}
