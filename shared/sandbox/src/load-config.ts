import { z } from 'zod';

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number, 0 to 65535')
  .transform(Number);

const Env = z.object({
  SANDBOX_PORT: port.default(3010),
  SANDBOX_DATA_FILE: z.string().min(1).default('data/sandbox.sqlite'),
  SANDBOX_BOT_TOKEN: z.string().min(1).default('sandbox'),
  MARKET_CONTROL_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
});

export type SandboxConfig = {
  readonly port: number;
  readonly file: string;
  readonly botToken: string;
  readonly marketControlUrl: string | null;
};

/** The environment cannot be used; the message names every faulty variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The sandbox's settings. Throws a ConfigError that names every faulty variable; an empty variable counts as unset. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): SandboxConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Env.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new ConfigError(`The sandbox cannot start, please correct:\n${faults.join('\n')}`);
  }
  const { SANDBOX_PORT, SANDBOX_DATA_FILE, SANDBOX_BOT_TOKEN, MARKET_CONTROL_URL } = parsed.data;
  return { port: SANDBOX_PORT, file: SANDBOX_DATA_FILE, botToken: SANDBOX_BOT_TOKEN, marketControlUrl: MARKET_CONTROL_URL ?? null };
}
