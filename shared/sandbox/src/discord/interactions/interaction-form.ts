import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const base = { personId: id };

/**
 * What a person does that becomes an interaction. A subcommand is part of the name (`provider map`); options are given by name.
 * `fields` of a modal are by custom id.
 */
export const InteractionForm = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('command'), channelId: id, name: z.string(), options: z.record(z.string(), scalar).default({}) }),
  z.object({
    ...base,
    type: z.literal('autocomplete'),
    channelId: id,
    name: z.string(),
    options: z.record(z.string(), scalar).default({}),
    focused: z.string(),
  }),
  z.object({ ...base, type: z.literal('button'), messageId: id, customId: z.string() }),
  z.object({ ...base, type: z.literal('select'), messageId: id, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    ...base,
    type: z.literal('modal'),
    interactionId: id,
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
]);
export type InteractionForm = z.output<typeof InteractionForm>;
export type FormOf<Type extends InteractionForm['type']> = Extract<InteractionForm, { type: Type }>;
