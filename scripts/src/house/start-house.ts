import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { putWorld, type World } from './put-world.ts';
import { postSeed } from './post-seed.ts';
import { localServiceToken, localSessionSecret } from './local-secrets.ts';
import { superviseChild, type SupervisedChild } from './supervise-child.ts';

export type HousePorts = { readonly server: number; readonly sandbox: number; readonly marketControl: number };
export type HouseChild = 'sandbox' | 'server' | 'bot';

export type HouseSettings = {
  readonly dataDir: string;
  readonly ports: HousePorts;
  /** The Discord sandbox runs unless the bot talks to the real Discord. */
  readonly realDiscord: boolean;
  /** People, guilds and channels of the sandbox; and who copies whom. Null: left as they are. */
  readonly world: World | null;
  readonly seed: unknown;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onFaulty: (name: string, output: string) => void;
};

/** The running product: its processes and addresses. */
export type House = {
  readonly child: (name: HouseChild) => SupervisedChild;
  readonly urls: { readonly server: string; readonly chat: string; readonly marketControl: string };
  readonly serviceToken: string;
  readonly stop: () => Promise<void>;
};

/** Starts sandbox, server and bot, seeds them, and resolves when all are ready. */
export async function startHouse(settings: HouseSettings): Promise<House> {
  const { dataDir, ports, realDiscord } = settings;
  const serviceToken = settings.env.BOT_SERVICE_TOKEN ?? localServiceToken(dataDir);
  const urls = {
    server: `http://127.0.0.1:${ports.server}`,
    chat: `http://127.0.0.1:${ports.sandbox}`,
    marketControl: `http://127.0.0.1:${ports.marketControl}`,
  };

  function launch(name: HouseChild, modulePath: string, env: Readonly<Record<string, string>>): SupervisedChild {
    const logFile = join(dataDir, 'logs', `${name}.log`);
    return superviseChild({
      name,
      modulePath: join(projectRoot, modulePath),
      logFile,
      env: { ...settings.env, ...env },
      onFaulty: settings.onFaulty,
    });
  }

  const sandboxEnv = {
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_DATA_FILE: join(dataDir, 'sandbox.sqlite'),
    MARKET_CONTROL_URL: urls.marketControl,
  };
  const serverEnv = {
    PORT: String(ports.server),
    DATA_DIR: dataDir,
    MARKET_CONTROL_PORT: String(ports.marketControl),
    BOT_SERVICE_TOKEN: serviceToken,
    SESSION_SECRET: settings.env.SESSION_SECRET ?? localSessionSecret(dataDir),
    PUBLIC_URL: settings.env.PUBLIC_URL ?? urls.server,
    DISCORD_OAUTH_URL: urls.chat,
  };
  const botEnv = {
    SERVER_URL: urls.server,
    BOT_SERVICE_TOKEN: serviceToken,
    ...(realDiscord ? {} : { DISCORD_API_URL: `${urls.chat}/api` }),
  };

  const children = new Map<HouseChild, SupervisedChild>();
  if (!realDiscord) children.set('sandbox', launch('sandbox', 'shared/sandbox/src/main.ts', sandboxEnv));
  children.set('server', launch('server', 'server/src/main.ts', serverEnv));
  await Promise.all([...children.values()].map((child) => child.ready()));
  if (settings.world && !realDiscord) await putWorld(urls.chat, settings.world);
  if (settings.seed) await postSeed(urls.server, serviceToken, settings.seed);
  children.set('bot', launch('bot', 'bot/src/main.ts', botEnv));
  await children.get('bot')?.ready();

  return {
    urls,
    serviceToken,
    child(name) {
      const child = children.get(name);
      if (!child) throw new Error(`the house has no ${name}`);
      return child;
    },
    async stop() {
      for (const name of ['bot', 'server', 'sandbox'] as const) await children.get(name)?.stop();
    },
  };
}
