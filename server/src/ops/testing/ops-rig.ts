import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { onTestFinished } from 'vitest';
import { createEventBus, type EventBus } from '../../events/event-bus.ts';
import { createMemoryStore, type MemoryStore } from '../../execution/store/memory/create-memory-store.ts';
import { openOps } from '../open-ops.ts';

export const SERVICE_TOKEN = 'a-secret-of-enough-length';

export type OpsRig = {
  readonly url: string;
  readonly bus: EventBus;
  readonly store: MemoryStore;
  /** What the next answers are made of. */
  readonly health: { store: boolean; started: boolean; bot: boolean; unprotected: number };
  /** The samples that /metrics shows: name with labels -> value. */
  readonly samples: () => Promise<ReadonlyMap<string, number>>;
};

/** /livez, /readyz and /metrics on a port, beside routes of the test's. */
export async function openOpsRig(routes: Router = Router(), bus: EventBus = createEventBus(() => undefined)): Promise<OpsRig> {
  const health = { store: true, started: true, bot: true, unprotected: 0 };
  const store = createMemoryStore();
  const ops = openOps({
    bus,
    store,
    clock: { now: () => 0 },
    botServiceToken: SERVICE_TOKEN,
    unprotectedCount: () => health.unprotected,
    checkStore: () => (health.store ? Promise.resolve() : Promise.reject(new Error('no answer'))),
    isStarted: () => health.started,
    isBotConnected: async () => health.bot,
  });
  const server = createServer(express().use(ops.measure).use(ops.routes).use(routes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    ops.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url, bus, store, health, samples: async () => samplesOf(await (await fetch(`${url}/metrics`)).text()) };
}

function samplesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}
