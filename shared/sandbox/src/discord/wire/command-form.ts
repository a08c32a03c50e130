import { z } from 'zod';
import type { Snowflake } from './snowflake.ts';

export const optionTypes = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase(), {
    message: 'Command name is invalid',
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
  });
const description = z.string().min(1).max(100);
const choice = z.looseObject({ name: z.string().min(1).max(100), value: z.union([z.string().max(100), z.number()]) });

export type CommandOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly options?: readonly CommandOption[] | undefined;
  readonly min_value?: number | undefined;
  readonly max_value?: number | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
};

const CommandOption: z.ZodType<CommandOption> = z.lazy(() =>
  z
    .looseObject({
      type: z.number().int().min(1).max(11),
      name,
      description,
      required: z.boolean().optional(),
      autocomplete: z.boolean().optional(),
      choices: z.array(choice).max(25).optional(),
      options: Options.optional(),
      min_value: z.number().optional(),
      max_value: z.number().optional(),
      min_length: z.number().int().min(0).max(6000).optional(),
      max_length: z.number().int().min(1).max(6000).optional(),
    })
    .refine((option) => !(option.autocomplete === true && (option.choices?.length ?? 0) > 0), {
      message: 'Autocomplete options cannot have choices',
      params: { code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID' },
    }),
);

const Options = z
  .array(CommandOption)
  .max(25)
  .superRefine((options, context) => {
    let optionalSeen = false;
    const names = new Set<string>();
    options.forEach((option, index) => {
      if (option.required === true && optionalSeen)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'Required options must be placed before non-required options',
          params: { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' },
        });
      if (option.required !== true) optionalSeen = true;
      if (names.has(option.name))
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: 'Option name already in use',
          params: { code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID' },
        });
      names.add(option.name);
    });
  });

const ChatInputCommand = z.looseObject({
  type: z.literal(1).default(1),
  name,
  description,
  options: Options.nullish(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.number().int().min(0).max(2)).nullish(),
  nsfw: z.boolean().nullish(),
});

const ContextMenuCommand = z.looseObject({
  type: z.literal([2, 3]),
  name: z.string().min(1).max(32),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(z.number().int().min(0).max(2)).nullish(),
});

export const CommandForm = z.preprocess(
  (body) => (typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: 1 } : body),
  z.discriminatedUnion('type', [ChatInputCommand, ContextMenuCommand]),
);
export type CommandForm = z.output<typeof CommandForm>;

export const CommandForms = z
  .array(CommandForm)
  .max(110)
  .superRefine((commands, context) => {
    const names = new Set<string>();
    commands.forEach((command, index) => {
      const key = `${command.type} ${command.name}`;
      if (names.has(key))
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'Application command names must be unique',
          params: { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' },
        });
      names.add(key);
    });
  });

/** A registered command as Discord gives it back. */
export type RawCommand = {
  readonly id: Snowflake;
  readonly application_id: Snowflake;
  readonly version: Snowflake;
  readonly guild_id?: Snowflake;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions: string | null;
  readonly dm_permission?: boolean;
  readonly contexts: readonly number[] | null;
  readonly nsfw: boolean;
};
