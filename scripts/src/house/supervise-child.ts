import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;
const HEALTHY_AFTER_MS = 10_000;
const STOP_WITHIN_MS = 8_000;
/** Long enough for a predecessor that is still ending to let go of data file and ports. */
const TRIES_TO_START = 7;
const KEPT_OUTPUT = 4_000;
/** A child that ends with this code cannot run with these settings: starting it again changes nothing. */
const SETTINGS_FAULTY = 2;

export type ChildSettings = {
  readonly name: string;
  readonly modulePath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Called when the child cannot run with its settings, with what it printed last. */
  readonly onFaulty: (name: string, output: string) => void;
};

/** One process of the house. It is started again, with a growing pause, whenever it ends by itself or is killed. */
export type SupervisedChild = {
  readonly name: string;
  /** Resolves when the process that runs now (or the next one) has said that it is ready. */
  ready(): Promise<void>;
  /** With what the process said last that it is ready; null before the first time. */
  readyMessage(): unknown;
  pid(): number | undefined;
  kill(signal: NodeJS.Signals): void;
  restarts(): number;
  /** Ends it for good: politely, then by force. */
  stop(): Promise<void>;
};

/** Starts a child that ends when its channel to this process closes, and keeps it running. */
export function superviseChild({ name, modulePath, env, logFile, onFaulty }: ChildSettings): SupervisedChild {
  mkdirSync(dirname(logFile), { recursive: true });
  let stopping = false;
  let restarts = 0;
  let everReady = false;
  let backoffMs = FIRST_BACKOFF_MS;
  let readyMessage: unknown = null;
  let readiness = Promise.withResolvers<void>();
  let exited = Promise.withResolvers<void>();
  let child = launch();

  function launch(): ChildProcess {
    const startedAt = Date.now();
    // A file and not a pipe: a child that still has something to log when this process is gone would wait for a reader for ever.
    const log = openSync(logFile, 'a');
    const logged = fstatSync(log).size;
    const started = fork(modulePath, { env: { ...process.env, ...env, ENDS_WITH_PARENT: 'yes' }, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    started.on('message', (message) => {
      if (!isReady(message)) return;
      everReady = true;
      readyMessage = message;
      readiness.resolve();
    });
    started.on('close', (code) => {
      exited.resolve();
      if (stopping) return;
      if (code === SETTINGS_FAULTY || (!everReady && restarts >= TRIES_TO_START)) {
        onFaulty(name, readFileSync(logFile).subarray(logged).toString().slice(-KEPT_OUTPUT));
        return;
      }
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) backoffMs = FIRST_BACKOFF_MS;
      setTimeout(relaunch, backoffMs);
      backoffMs = Math.min(backoffMs * 2, LONGEST_BACKOFF_MS);
    });
    return started;
  }

  function relaunch(): void {
    if (stopping) return;
    restarts++;
    readiness.resolve(); // whoever waited for the dead one waits on for the new one
    readiness = Promise.withResolvers<void>();
    exited = Promise.withResolvers<void>();
    child = launch();
  }

  return {
    name,
    async ready() {
      for (let waited = readiness; ; waited = readiness) {
        await waited.promise;
        if (waited === readiness) return;
      }
    },
    readyMessage: () => readyMessage,
    pid: () => child.pid,
    kill: (signal) => void child.kill(signal),
    restarts: () => restarts,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await exited.promise;
      clearTimeout(force);
    },
  };
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'event' in message && message.event === 'ready';
}
