import { z } from 'zod';

const url = z.string().max(2048);
const media = z.object({ url }).optional();

/** Discord's limits: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const Embed = z.object({
  title: z.string().max(256).optional(),
  type: z.string().default('rich'),
  description: z.string().max(4096).optional(),
  url: url.optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  color: z.number().int().min(0).max(0xffffff).optional(),
  footer: z.object({ text: z.string().max(2048), icon_url: url.optional() }).optional(),
  image: media,
  thumbnail: media,
  author: z.object({ name: z.string().max(256), url: url.optional(), icon_url: url.optional() }).optional(),
  fields: z
    .array(z.object({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024), inline: z.boolean().default(false) }))
    .max(25)
    .optional(),
});
export type Embed = z.output<typeof Embed>;

const EMBEDS_MAX_CHARACTERS = 6000;

/** discord.js sends null for what is unset; Discord takes that as absent. */
const EmbedInput = z.preprocess(dropNulls, Embed);

export const Embeds = z
  .array(EmbedInput)
  .max(10)
  .superRefine((embeds, context) => {
    let characters = 0;
    embeds.forEach((embed, index) => {
      characters += countCharacters(embed);
      if (characters <= EMBEDS_MAX_CHARACTERS) return;
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `Embed size exceeds maximum size of ${EMBEDS_MAX_CHARACTERS}`,
        params: { code: 'MAX_EMBED_SIZE_EXCEEDED' },
      });
    });
  });

function countCharacters(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, dropNulls(inner)]),
  );
}
