import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { z } from 'zod';

/** A Discord id; in a JSON number it would lose its last digits. */
export const DiscordId = z
  .string({ error: 'must be a Discord id in quotes, such as "123456789012345678"' })
  .regex(/^\d{15,21}$/, 'is not a Discord id (15 to 21 digits): in Discord, with developer mode on, right-click and copy the id');

export const Name = z
  .string({ error: 'must be a text in quotes' })
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must have at most 100 characters');

/** A decimal, given as a text or as a number, within bounds (both included, except 0). */
export function boundedDecimal(bounds: { readonly least: string; readonly most: string; readonly whatItIs: string }) {
  const { whatItIs } = bounds;
  const [least, most] = [decimal(bounds.least), decimal(bounds.most)];
  const message = `must be ${whatItIs}, ${least.eq('0') ? 'more than 0' : `from ${bounds.least}`} and at most ${bounds.most}`;
  const isInside = (value: Decimal): boolean => value.lte(most) && (least.eq('0') ? value.gt(least) : value.gte(least));
  return z
    .union([z.string(), z.number().transform(String)], { error: message })
    .refine((text) => /^\d+(\.\d+)?$/.test(text), { error: message, abort: true })
    .transform((text) => decimal(text))
    .refine(isInside, { error: message });
}

/** A whole number within bounds, both included. */
export function boundedInteger(bounds: { readonly least: number; readonly most: number; readonly whatItIs: string }) {
  const message = `must be ${bounds.whatItIs}, a whole number from ${bounds.least} to ${bounds.most}`;
  return z.number({ error: message }).int(message).min(bounds.least, message).max(bounds.most, message);
}
