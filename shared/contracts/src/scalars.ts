import { z } from 'zod';

/** A number in plain decimal notation; money never travels as a JSON number. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
/** Milliseconds since 1970-01-01T00:00:00Z. */
export const UnixMsNumber = z.number().int().nonnegative();
/** A Discord id. */
export const Snowflake = z.string().regex(/^\d{15,21}$/);
