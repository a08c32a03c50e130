import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const USUAL_PATH = '/usr/bin/redis-server';

/** Where Redis's server program is; null when this machine has none. The test run names it, or says why it is not there. */
export function redisServerPath(): string | null {
  const path = process.env.REDIS_SERVER_PATH ?? USUAL_PATH;
  return path !== '' && existsSync(path) ? path : null;
}

export type Redis = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts a Redis of the test's own, which keeps nothing; it ends with the test. */
export async function startRedis(path: string, port?: number): Promise<Redis> {
  const redis = await runRedis(path, port);
  onTestFinished(redis.stop);
  return redis;
}

/** As startRedis, for whoever stops it. @param port left out: a free one */
export async function runRedis(path: string, port?: number): Promise<Redis> {
  port ??= await freePort();
  const child = spawn(path, ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error('redis-server ended before it was ready')));
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept connections') && resolve());
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
