import type { PositionMode } from '../account.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { PaperIntent } from './paper-account.ts';
import type { Refusal } from './refuse-intent.ts';

/**
 * Returns why an order's form is not that of the account's position mode, or null: POSITION_SIDE_MISMATCH (Binance's -4061),
 * REDUCE_ONLY_NOT_REQUIRED (its -1106: in hedge mode an order carries no such flag). Spot knows no position sides.
 */
export function refusePositionSide(
  mode: PositionMode,
  { positionSide, reduceOnly }: Pick<PaperIntent, 'positionSide' | 'reduceOnly'>,
  { kind }: Pick<Instrument, 'kind'>,
): Refusal | null {
  const isHedged = mode === 'hedge' && kind === 'perpetual';
  if (isHedged !== (positionSide !== undefined)) {
    const wanted = isHedged
      ? 'the account is in hedge mode, and the order names no side'
      : 'only orders of hedge mode name a position side';
    return { reason: 'POSITION_SIDE_MISMATCH', venueMessage: `the order's form is not that of the account: ${wanted}` };
  }
  if (isHedged && reduceOnly) return { reason: 'REDUCE_ONLY_NOT_REQUIRED', venueMessage: 'reduce-only is not sent in hedge mode' };
  return null;
}
