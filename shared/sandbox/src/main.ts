import { startDiscordSandbox } from './discord/start-discord-sandbox.ts';
import { loadConfig } from './load-config.ts';

const hadParent = process.connected === true;

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
  if (hadParent) process.on('disconnect', stop);
  console.log(JSON.stringify({ event: 'sandbox.ready', port: sandbox.port }));
  process.send?.({ event: 'ready', port: sandbox.port });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
