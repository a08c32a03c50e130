import { err, ok } from '@trade-executor/domain/result';
import type { Result } from '@trade-executor/domain/result';
import { z } from 'zod';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything the bot is told from outside. */
export type BotConfig = {
  readonly discord: {
    readonly token: string;
    /** Base of Discord's REST API, without a version. */
    readonly apiUrl: string;
    /** True: the stand-in on this machine, not discord.com. */
    readonly sandbox: boolean;
    /** Register slash commands in this one guild (at once) instead of everywhere; null: everywhere. */
    readonly commandsGuildId: string | null;
  };
  readonly server: { readonly url: string; readonly token: string };
  readonly logLevel: (typeof logLevels)[number];
};

/** One faulty variable; the value itself is never repeated, it may be a secret. */
export type ConfigFault = { readonly variable: string; readonly problem: string; readonly expected: string; readonly example: string };

const SANDBOX_API_URL = 'http://127.0.0.1:3010/api';
const DISCORD_API_URL = 'https://discord.com/api';

const isHttpUrl = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
const httpUrl = z
  .string()
  .refine(isHttpUrl, 'is not an http or https address')
  .transform((text) => text.replace(/\/+$/, ''));

const variables = {
  DISCORD_TOKEN: {
    schema: z.string().regex(/^\S+$/, 'contains white space').optional(),
    expected: "the bot's token from Discord's developer portal (Bot → Token); leave it out to use the sandbox",
    example: 'MTE…',
  },
  DISCORD_API_URL: { schema: httpUrl.optional(), expected: "the address of Discord's REST API", example: SANDBOX_API_URL },
  SERVER_URL: { schema: httpUrl.default('http://127.0.0.1:3000'), expected: 'the address of the server', example: 'http://127.0.0.1:3000' },
  BOT_SERVICE_TOKEN: {
    schema: z.string('is missing').min(16, 'is shorter than 16 characters'),
    expected: 'the secret that bot and server share, at least 16 characters',
    example: 'the output of: openssl rand -hex 32',
  },
  LOG_LEVEL: { schema: z.enum(logLevels, 'is not a log level').default('info'), expected: logLevels.join(', '), example: 'info' },
  DISCORD_COMMANDS_GUILD_ID: {
    schema: z
      .string()
      .regex(/^\d{15,21}$/, 'is not a Discord id')
      .optional(),
    expected: 'the id of one Discord server, 15 to 21 digits (right-click its name → Copy Server ID)',
    example: '123456789012345678',
  },
} as const;

const Environment = z.object({
  DISCORD_TOKEN: variables.DISCORD_TOKEN.schema,
  DISCORD_API_URL: variables.DISCORD_API_URL.schema,
  SERVER_URL: variables.SERVER_URL.schema,
  BOT_SERVICE_TOKEN: variables.BOT_SERVICE_TOKEN.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  DISCORD_COMMANDS_GUILD_ID: variables.DISCORD_COMMANDS_GUILD_ID.schema,
});

function isKnown(name: unknown): name is keyof typeof variables {
  return typeof name === 'string' && name in variables;
}

/** The config, or every fault at once. An empty variable counts as unset. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Result<BotConfig, readonly ConfigFault[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    return err(
      parsed.error.issues.flatMap(({ path: [variable], message: problem }) => {
        if (!isKnown(variable)) return [];
        const { expected, example } = variables[variable];
        return [{ variable, problem, expected, example }];
      }),
    );
  }
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ...rest } = parsed.data;
  return ok({
    discord: {
      token: token ?? 'sandbox',
      apiUrl: apiUrl ?? (token === undefined ? SANDBOX_API_URL : DISCORD_API_URL),
      sandbox: token === undefined || (apiUrl !== undefined && apiUrl !== DISCORD_API_URL),
      commandsGuildId: rest.DISCORD_COMMANDS_GUILD_ID ?? null,
    },
    server: { url: rest.SERVER_URL, token: rest.BOT_SERVICE_TOKEN },
    logLevel: rest.LOG_LEVEL,
  });
}

/** What to print before exiting: one block for each fault. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  const blocks = faults.map(
    ({ variable, problem, expected, example }) => `  ${variable} ${problem}\n    expected: ${expected}\n    example:  ${example}`,
  );
  return ['The bot cannot start: its settings are wrong.', ...blocks].join('\n');
}
