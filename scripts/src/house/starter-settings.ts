import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { HousePorts } from './start-house.ts';

export type StarterSettings = {
  /** The environment with the project's .env, without what is set to nothing. */
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly ports: HousePorts;
};

/** Reads the environment, and the .env file of the project for what it does not name. Faulty values are named by whom they are for. */
export function starterSettings(): StarterSettings {
  const file = resolve(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const env = Object.fromEntries(set);
  return {
    env,
    dataDir: resolve(projectRoot, env.DATA_DIR ?? 'data'),
    ports: {
      server: Number(env.PORT ?? 3000),
      sandbox: Number(env.SANDBOX_PORT ?? 3010),
      marketControl: Number(env.MARKET_CONTROL_PORT ?? 3001),
    },
  };
}
