import { z } from 'zod';

const port = z.string().regex(/^\d+$/, 'must be a port number').transform(Number).pipe(z.number().min(0).max(65_535));

const Env = z.object({
  SANDBOX_PORT: port.default(3010),
  SANDBOX_DATA_FILE: z.string().min(1).default('data/sandbox.sqlite'),
  SANDBOX_BOT_TOKEN: z.string().min(1).default('sandbox'),
  MARKET_CONTROL_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type SandboxConfig = {
  readonly port: number;
  readonly file: string;
  readonly botToken: string;
  readonly marketControlUrl: string | null;
};

/** The sandbox's settings. Throws one error that names every faulty variable; an empty variable counts as unset. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): SandboxConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Env.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`The sandbox cannot start, please correct:\n${faults.join('\n')}`);
  }
  const { SANDBOX_PORT, SANDBOX_DATA_FILE, SANDBOX_BOT_TOKEN, MARKET_CONTROL_URL } = parsed.data;
  return { port: SANDBOX_PORT, file: SANDBOX_DATA_FILE, botToken: SANDBOX_BOT_TOKEN, marketControlUrl: MARKET_CONTROL_URL ?? null };
}
