import { z } from 'zod';
import { componentTypes, type Component } from '../wire/component-form.ts';
import { parseForm } from '../wire/parse-form.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
export const callbackTypes = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const Callback = z.object({
  type: z.literal(Object.values(callbackTypes)),
  data: z.unknown().optional(),
});

const textInput = z.looseObject({
  type: z.literal(componentTypes.textInput),
  custom_id: z.string().min(1).max(100),
  label: z.string().min(1).max(45).optional(),
  placeholder: z.string().max(100).nullish(),
  value: z.string().max(4000).nullish(),
  min_length: z.number().int().min(0).max(4000).nullish(),
  max_length: z.number().int().min(1).max(4000).nullish(),
});

const ModalComponent: z.ZodType<Component> = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal(componentTypes.actionRow), components: z.array(textInput).length(1) }),
  z.looseObject({
    type: z.literal(componentTypes.label),
    label: z.string().min(1).max(45),
    description: z.string().max(100).nullish(),
    component: z.looseObject({ type: z.number().int(), custom_id: z.string().min(1).max(100) }),
  }),
  z.looseObject({ type: z.literal(10), content: z.string().min(1) }),
]);

const ModalData = z.object({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z.array(ModalComponent).min(1).max(5),
});

const ChoicesData = z.object({
  choices: z.array(z.object({ name: z.string().min(1).max(100), value: z.union([z.string().max(100), z.number()]) })).max(25),
});

const DeferData = z.looseObject({ flags: z.number().int().nullish() });

export const parseCallback = (body: unknown) => parseForm(Callback, body);
export const parseModal = (data: unknown) => parseForm(z.object({ data: ModalData }), { data }).data;
export const parseChoices = (data: unknown) => parseForm(z.object({ data: ChoicesData }), { data }).data;
export const parseDefer = (data: unknown) => parseForm(DeferData, data ?? {});
