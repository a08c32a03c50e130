import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../house/free-port.ts';
import { projectRoot } from '../project-root.ts';
import { discordPeople, type DiscordPeople } from '../testing/discord-people.ts';

/** Discord goes on while nobody of ours listens: the sandbox on the data of a house that is stopped. */
export async function startSandboxAlone(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly people: DiscordPeople; stop(): Promise<void> }> {
  const port = await freePort();
  const child = fork(join(projectRoot, 'shared/sandbox/src/main.ts'), {
    env: { ...process.env, SANDBOX_PORT: String(port), SANDBOX_DATA_FILE: join(dataDir, 'sandbox.sqlite'), ...env },
    execArgv: [],
    silent: true,
  });
  await once(child, 'message');
  return {
    people: discordPeople(`http://127.0.0.1:${port}`),
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
