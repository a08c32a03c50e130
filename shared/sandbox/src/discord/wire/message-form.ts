import { z } from 'zod';
import { Components, ComponentsV2 } from './component-form.ts';
import { Embeds } from './embed-form.ts';
import { messageFlags } from './message.ts';

const snowflake = z.string().regex(/^\d{1,20}$/);

const fields = {
  content: z.string().max(2000).nullish(),
  embeds: Embeds.nullish(),
  flags: z.number().int().nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()).optional(), replied_user: z.boolean().optional() }).nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().optional(),
        description: z.string().max(1024).nullish(),
      }),
    )
    .max(10)
    .nullish(),
};

const creation = {
  ...fields,
  tts: z.boolean().nullish(),
  nonce: z.union([z.string().max(25), z.number().int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({
      type: z.literal(0).optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().default(true),
    })
    .nullish(),
};

const isV2 = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'flags' in body &&
  typeof body.flags === 'number' &&
  (body.flags & messageFlags.componentsV2) !== 0;

const Plain = z.object({ ...creation, components: Components.nullish() });
const Layout = z.object({ ...creation, components: ComponentsV2.nullish() });

export type MessageForm = z.output<typeof Plain>;

/** The schema that fits the body: layout components have other limits than rows. */
export function messageFormFor(body: unknown): typeof Plain | typeof Layout {
  return isV2(body) ? Layout : Plain;
}
