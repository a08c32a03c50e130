import type { CopierSettings } from '@trade-executor/domain/copier';
import { decimal } from '@trade-executor/domain/decimal';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';

/** With what a copier starts when nothing else is said. */
export const defaultCopierSettings: CopierSettings = {
  riskRatio: decimal('0.01'),
  maxOpenPositions: 5,
  maxLeverage: decimal('10'),
  maxPriceDistanceRatio: decimal('0.02'),
  slippageRatio: decimal('0.001'),
  maxSignalAgeMs: 5 * MINUTE_MS,
  entryExpiryMs: 24 * HOUR_MS,
  allowStopWidening: false,
};
