import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../house/free-port.ts';
import { localServiceToken } from '../house/local-secrets.ts';
import { projectRoot } from '../project-root.ts';

const modules = { sandbox: 'sandbox/src/main.ts', server: 'server/src/main.ts', bot: 'bot/src/main.ts' } as const;
export type ChildName = keyof typeof modules;

/** `npm start` as a test runs it: the real starter with its real children, on free ports and a data folder of its own. */
export type Starter = {
  readonly dataDir: string;
  readonly urls: { readonly chat: string; readonly server: string; readonly marketControl: string };
  readonly serviceToken: () => string;
  /** Resolves when the banner is printed. */
  start(): Promise<void>;
  /** SIGKILL; false when that child is not running now. */
  killChild(name: ChildName): boolean;
  /** SIGKILL to the starter itself; resolves when its children have ended too. */
  killStarter(): Promise<void>;
  /** Ctrl-C; resolves to the exit code. */
  interrupt(): Promise<number | null>;
};

export async function createStarter(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<Starter> {
  const [server, sandbox, control] = await Promise.all([freePort(), freePort(), freePort()]);
  let starter: ChildProcess | null = null;

  function running(): ChildProcess {
    if (!starter) throw new Error('the starter was not started');
    return starter;
  }

  async function childrenEnded(): Promise<void> {
    while (processes().some(({ environment }) => environment.includes(`DATA_DIR=${dataDir}\0`))) await sleep(50);
  }

  return {
    dataDir,
    urls: { chat: `http://127.0.0.1:${sandbox}`, server: `http://127.0.0.1:${server}`, marketControl: `http://127.0.0.1:${control}` },
    serviceToken: () => localServiceToken(dataDir),
    async start() {
      const started = spawn(process.execPath, [join(projectRoot, 'scripts/src/start.ts')], {
        cwd: projectRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          PORT: String(server),
          SANDBOX_PORT: String(sandbox),
          MARKET_CONTROL_PORT: String(control),
          SOURCE_WATCH: 'off', // stories are told faster than providers write
          ...env,
        },
      });
      starter = started;
      let output = '';
      await new Promise<void>((resolve, reject) => {
        const hear = (chunk: Buffer): void => {
          output += chunk.toString();
          if (output.includes('Trade Executor is running')) resolve();
        };
        started.stdout.on('data', hear);
        started.stderr.on('data', hear);
        started.on('exit', (code) => reject(new Error(`the starter ended with ${code}: ${output}`)));
      });
    },
    killChild(name) {
      const child = processes().find(
        ({ environment, command }) => environment.includes(`DATA_DIR=${dataDir}\0`) && command.includes(modules[name]),
      );
      if (!child) return false;
      process.kill(child.pid, 'SIGKILL');
      return true;
    },
    async killStarter() {
      running().kill('SIGKILL');
      await childrenEnded();
    },
    async interrupt() {
      const child = running();
      const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
      child.kill('SIGINT');
      const code = await exited;
      await childrenEnded();
      return code;
    },
  };
}

/** The processes of this machine, as Linux shows them. */
function processes(): readonly { readonly pid: number; readonly command: string; readonly environment: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          {
            pid: Number(name),
            command: readFileSync(`/proc/${name}/cmdline`, 'utf8'),
            environment: readFileSync(`/proc/${name}/environ`, 'utf8'),
          },
        ];
      } catch {
        return []; // ended, or not ours
      }
    });
}
