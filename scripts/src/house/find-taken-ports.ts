import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A predecessor that was killed may still be letting go of its ports. */
const WAIT_MS = 5_000;
const LOOK_EVERY_MS = 100;

export type WantedPort = { readonly variable: string; readonly port: number; /** Null: all of them. */ readonly host: string | null };

/** Returns the ports that others hold, also after a while of waiting for them. */
export async function findTakenPorts(wanted: readonly WantedPort[]): Promise<readonly WantedPort[]> {
  for (const end = Date.now() + WAIT_MS; ; await sleep(LOOK_EVERY_MS)) {
    const free = await Promise.all(wanted.map(isFree));
    const taken = wanted.filter((_, place) => !free[place]);
    if (taken.length === 0 || Date.now() > end) return taken;
  }
}

function isFree({ port, host }: WantedPort): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen({ port, ...(host === null ? {} : { host }) }, () => server.close(() => resolve(true)));
  return promise;
}

export function describeTakenPorts(taken: readonly WantedPort[]): string {
  const lines = taken.map(
    ({ variable, port }) => `  Port ${port} is in use by another program. End it, or set ${variable} to another port.`,
  );
  return ['Trade Executor cannot start; it may be running already.', ...lines].join('\n');
}
