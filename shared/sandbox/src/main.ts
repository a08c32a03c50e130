import { startDiscordSandbox } from './discord/start-discord-sandbox.ts';
import { ConfigError, loadConfig } from './load-config.ts';

/** Wrong settings: starting again changes nothing. */
const EXIT_SETTINGS = 2;

/** Set by the starter; its channel may be closed before we get to listen for that. */
const endsWithParent = process.env.ENDS_WITH_PARENT === 'yes';

try {
  const sandbox = await startDiscordSandbox(loadConfig(process.env));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (endsWithParent) {
    process.on('disconnect', stop);
    if (!process.connected) stop();
  }
  console.log(JSON.stringify({ event: 'sandbox.ready', port: sandbox.port }));
  process.send?.({ event: 'ready', port: sandbox.port });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof ConfigError ? EXIT_SETTINGS : 1);
}
