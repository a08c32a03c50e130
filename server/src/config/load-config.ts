import { join } from 'node:path';
import { z } from 'zod';
import type { AuthSettings } from '../auth/create-auth.ts';
import { authVariables, findAuthFaults, toAuthSettings } from './auth-variables.ts';

const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(0, 'must be a port number')
  .max(65_535, 'must be a port number, at most 65535');
const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) => z.preprocess((given) => empty(given) ?? value, schema);

const environments = ['development', 'test', 'production'] as const;
const feeds = ['simulated', 'replay'] as const;
const switches = ['on', 'off'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const Environment = z
  .object({
    ...authVariables,
    NODE_ENV: withDefault(z.enum(environments, `must be one of ${environments.join(', ')}`), 'development'),
    PORT: withDefault(port, 3000),
    DATA_DIR: withDefault(z.string(), 'data'),
    MONGODB_URI: optional(z.string().regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')),
    BOT_SERVICE_TOKEN: z.string({ error: 'is missing: bot and server share this secret' }).min(16, 'must be at least 16 characters'),
    EXECUTION_MODE: withDefault(z.literal('paper', { error: 'must be paper: this version has no live venue' }), 'paper'),
    REDIS_URL: optional(z.string().regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')),
    DASHBOARD_DIR: withDefault(z.string(), join(import.meta.dirname, '../../../dashboard/dist')),
    MARKET_FEED: withDefault(z.enum(feeds, `must be one of ${feeds.join(', ')}`), 'simulated'),
    MARKET_SEED: withDefault(z.coerce.number('must be a number').int('must be a whole number').nonnegative('must be 0 or more'), 1),
    MARKET_DIR: optional(z.string()),
    MARKET_CONTROL_PORT: withDefault(port, 3001),
    SOURCE_WATCH: withDefault(z.enum(switches, 'must be on or off'), 'on'),
    EXECUTOR_NAME: withDefault(z.string().min(1), 'executor-1'),
    LOG_LEVEL: withDefault(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
  })
  .refine(({ MARKET_FEED, MARKET_DIR }) => MARKET_FEED !== 'replay' || MARKET_DIR !== undefined, {
    path: ['MARKET_DIR'],
    message: 'is missing: MARKET_FEED=replay reads candle files from this folder',
  })
  .refine(({ NODE_ENV, MARKET_FEED }) => NODE_ENV !== 'production' || MARKET_FEED !== 'replay', {
    path: ['MARKET_FEED'],
    message: 'replay is for tests and studies, not for production',
  })
  .refine(({ NODE_ENV, SOURCE_WATCH }) => NODE_ENV !== 'production' || SOURCE_WATCH === 'on', {
    path: ['SOURCE_WATCH'],
    message: 'off is for tests and studies, not for production',
  })
  .check(({ value, issues }) => {
    for (const { path, message } of findAuthFaults(value)) issues.push({ code: 'custom', path: [...path], message, input: value[path[0]] });
  });

/** Everything that may differ between two runs of the server. */
export type Config = {
  readonly port: number;
  readonly dataDir: string;
  /** Null: the embedded database, on a file in dataDir. */
  readonly mongodbUri: string | null;
  /** Carries events between several server processes; null: there is only this one. */
  readonly redisUrl: string | null;
  /** The built dashboard. */
  readonly dashboardDir: string;
  readonly botServiceToken: string;
  /** Where people reach us, and how they log in. */
  readonly auth: AuthSettings;
  readonly executionMode: 'paper';
  readonly market: { readonly feed: 'simulated'; readonly seed: number } | { readonly feed: 'replay'; readonly dir: string };
  readonly marketControlPort: number;
  /** Providers are held when they write in another way than before, or too much; off where messages are played faster than people write. */
  readonly watchSources: boolean;
  /** Names this process among executors; the same after a restart, so that it gets its own leases back at once. */
  readonly executorName: string;
  readonly logLevel: string;
};

/** The environment cannot be used; the message names every faulty variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Returns the configuration, or throws a ConfigError that names every faulty variable at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new ConfigError(`The environment of the server cannot be used:\n${faults.join('\n')}\nSee .env.example for each variable.`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    dataDir: data.DATA_DIR,
    mongodbUri: data.MONGODB_URI ?? null,
    redisUrl: data.REDIS_URL ?? null,
    dashboardDir: data.DASHBOARD_DIR,
    botServiceToken: data.BOT_SERVICE_TOKEN,
    auth: toAuthSettings(data, data.PORT),
    executionMode: data.EXECUTION_MODE,
    market: data.MARKET_FEED === 'replay' ? { feed: 'replay', dir: data.MARKET_DIR ?? '' } : { feed: 'simulated', seed: data.MARKET_SEED },
    marketControlPort: data.MARKET_CONTROL_PORT,
    watchSources: data.SOURCE_WATCH === 'on',
    executorName: data.EXECUTOR_NAME,
    logLevel: data.LOG_LEVEL,
  };
}
