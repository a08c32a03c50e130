import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export interface SpawnedServer {
  readonly uri: string;
  /** SIGKILL: the process gets no chance to save anything. */
  kill(): Promise<void>;
}

/** Starts a server on a file in a process of its own. */
export async function spawnServer(file: string): Promise<SpawnedServer> {
  const child = fork(new URL('./crash-server.ts', import.meta.url), [file], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  onTestFinished(() => end(child));
  const [message] = (await Promise.race([once(child, 'message'), failed(child)])) as [{ readonly uri: string }];
  return { uri: message.uri, kill: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the server's process ended with ${code}`);
}
