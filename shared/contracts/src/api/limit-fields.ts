import { decimal } from '@trade-executor/domain/decimal';
import type { LimitSpec } from '@trade-executor/domain/settings/limit-spec';
import { z } from 'zod';

/** A whole number within the limit's bounds. */
export function LimitCount({ least, most }: LimitSpec) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.number({ error }).int(error).min(Number(least), error).max(Number(most), error);
}

/** A ratio within the limit's bounds, in at most four decimals. */
export function LimitRatio({ least, most }: LimitSpec) {
  const error = `must be from ${decimal(least).times('100').toFixed()} % to ${decimal(most).times('100').toFixed()} %, in at most two decimals`;
  return z
    .string({ error })
    .regex(/^\d(\.\d{1,4})?$/, { error, abort: true })
    .refine((text) => decimal(text).gte(least) && decimal(text).lte(most), { error });
}
