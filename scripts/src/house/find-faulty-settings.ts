import { describeFaults, loadConfig as loadBotConfig } from '@trade-executor/bot/config/load-config';
import { ConfigError as SandboxConfigError, loadConfig as loadSandboxConfig } from '@trade-executor/sandbox/load-config';
import { ConfigError as ServerConfigError, loadConfig as loadServerConfig } from '@trade-executor/server/config/load-config';

type Environment = Readonly<Record<string, string | undefined>>;

/** Any token that the starter would make itself. */
const TOKEN_MADE_LATER = 'made-by-the-starter';

/** What is wrong with the environment, in the words of each process that reads it; all of it at once, before any of them is started. */
export function findFaultySettings(env: Environment, realDiscord: boolean): readonly string[] {
  const given = { ...env, BOT_SERVICE_TOKEN: env.BOT_SERVICE_TOKEN ?? TOKEN_MADE_LATER };
  const bot = loadBotConfig(given);
  return [
    ...(realDiscord ? [] : faultOf(() => loadSandboxConfig(given))),
    ...faultOf(() => loadServerConfig(given)),
    ...(bot.ok ? [] : [describeFaults(bot.error)]),
  ];
}

function faultOf(load: () => unknown): readonly string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof SandboxConfigError || error instanceof ServerConfigError) return [error.message];
    throw error;
  }
}
