import {
  actionNames,
  legTypes,
  marginModes,
  marketKinds,
  outcomeKinds,
  positionSides,
  refusalCodes,
  targetKinds,
} from '@trade-executor/domain/signals/outcome';
import type { Outcome as DomainOutcome } from '@trade-executor/domain/signals/outcome';
import { z } from 'zod';
import { DecimalText } from './scalars.ts';

const text = z.string().max(200);
const prices = z.array(DecimalText).max(60);

const SignalOrder = z.object({
  base: z.string().min(1).max(40),
  quote: z.string().max(20).nullable(),
  side: z.enum(positionSides),
  market: z.enum(marketKinds).nullable(),
  legs: z.array(z.object({ type: z.enum(legTypes), prices, shares: prices.nullable() })).max(30),
  stop: z
    .object({ price: DecimalText.nullable(), percent: DecimalText.nullable(), points: DecimalText.nullable(), candle: text.nullable() })
    .nullable(),
  takeProfits: z
    .array(z.object({ price: DecimalText.nullable(), percent: DecimalText.nullable(), share: DecimalText.nullable(), open: z.boolean() }))
    .max(40),
  leverage: DecimalText.nullable(),
  leverageRange: z.tuple([DecimalText, DecimalText]).nullable(),
  marginMode: z.enum(marginModes).nullable(),
  riskPercent: DecimalText.nullable(),
  sizePercent: DecimalText.nullable(),
  sizeFactor: DecimalText.nullable(),
  venues: z.array(text).max(20),
});

const SignalAction = z.object({
  action: z.enum(actionNames),
  target: z.object({ by: z.enum(targetKinds), value: text.nullable() }),
  part: z.enum(['all', 'remainder', 'entries']).nullable(),
  fraction: DecimalText.nullable(),
  price: z.union([DecimalText, z.literal('entry')]).nullable(),
  prices: prices.nullable(),
  takeProfits: prices.nullable(),
  condition: z
    .object({ candle: text.nullable(), direction: z.enum(['above', 'below']).nullable() })
    .nullable()
    .optional(),
  atMarket: z.boolean().optional(),
  side: z.enum(positionSides).optional(),
  market: z.enum(marketKinds).optional(),
});

/** What the parser read out of one message. */
export const Outcome: z.ZodType<DomainOutcome> = z.object({
  kind: z.enum(outcomeKinds),
  orders: z.array(SignalOrder).max(20),
  actions: z.array(SignalAction).max(20),
  refusal: z.object({ code: z.enum(refusalCodes), detail: z.string().max(1000) }).nullable(),
  callId: z.string().max(40).nullable().default(null), // a bot of an earlier release does not say it
  confidence: DecimalText,
  evidence: z.array(z.object({ field: text, start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })).max(2000),
});
