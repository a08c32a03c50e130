import { createServer, type Server } from 'node:http';
import { createApp } from './create-app.ts';
import { upsertWorld, World } from './actions/upsert-world.ts';
import { attachGateway } from './gateway/attach-gateway.ts';
import { allPrivilegedIntents } from './gateway/intents.ts';
import { createSessions } from './gateway/sessions.ts';
import type { RateLimit } from './rest/rate-limit.ts';
import { createSandboxBus } from './sandbox-bus.ts';
import type { SandboxContext } from './sandbox-context.ts';
import { openState } from './state/open-state.ts';
import { parseForm } from './wire/parse-form.ts';
import { createSnowflakes } from './wire/snowflake.ts';
import type { z } from 'zod';

export type DiscordSandboxOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where messages, people and commands are kept; null only in memory. */
  readonly file: string | null;
  readonly botToken: string;
  /** The server's market control for the chat page's prices; null shows how to get it. */
  readonly marketControlUrl?: string | null;
  readonly now?: () => number;
  /** Privileged intents switched on in the developer portal; all when absent. Asking for another closes with 4014. */
  readonly privilegedIntents?: number;
  /** Requests per method and channel; when absent 50 in a second, more than Discord allows. */
  readonly rateLimit?: RateLimit;
  /** How long a session without a connection can be resumed; 3 minutes when absent. */
  readonly resumeWithinMs?: number;
};

export type DiscordSandbox = {
  readonly port: number;
  /** For discord.js: `rest: { api: apiUrl }`. */
  readonly apiUrl: string;
  readonly chatUrl: string;
  /** Adds or changes guilds, channels and people; the same as `PUT /sandbox/world`. */
  putWorld(world: z.input<typeof World>): void;
  /** Cuts the bot's connections; with `forget` its sessions cannot be resumed. */
  dropConnections(options?: { readonly closeCode?: number; readonly forget?: boolean }): void;
  /** Sends opcode 7. */
  askToReconnect(): void;
  /** Ends connections, server and file; once, however often it is called. */
  close(): Promise<void>;
};

/** Starts the stand-in for Discord on 127.0.0.1. Throws when the port is taken or the file cannot be opened. */
export async function startDiscordSandbox(options: DiscordSandboxOptions): Promise<DiscordSandbox> {
  const { now = Date.now, rateLimit = { requests: 50, perMs: 1000 }, resumeWithinMs = 180_000 } = options;
  const state = openState(options.file);
  const bus = createSandboxBus();
  const sessions = createSessions({ resumeWithinMs, onPresence: (online) => bus.emit({ type: 'bot.changed', online }) });
  const server = createServer();
  const baseUrl = (): string => `http://127.0.0.1:${portOf(server)}`;
  const context: SandboxContext = {
    state,
    bus,
    now,
    newId: createSnowflakes({ now, last: state.lastId }),
    baseUrl,
    botToken: options.botToken,
    isBotOnline: () => sessions.isOnline(),
    privilegedIntents: options.privilegedIntents ?? allPrivilegedIntents,
  };
  server.on('request', createApp(context, { rateLimit, marketControlUrl: options.marketControlUrl ?? null }));
  const gateway = attachGateway(context, { server, sessions });
  await listen(server, options.port).catch((error: unknown) => {
    gateway.close();
    state.close();
    throw error;
  });
  async function close(): Promise<void> {
    gateway.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    state.close();
  }
  let closing: Promise<void> | null = null;
  return {
    port: portOf(server),
    apiUrl: `${baseUrl()}/api`,
    chatUrl: `${baseUrl()}/`,
    putWorld: (world) => upsertWorld(context, parseForm(World, world)),
    dropConnections({ closeCode = 4000, forget = false } = {}) {
      if (forget) sessions.forgetAll();
      gateway.dropConnections(closeCode);
    },
    askToReconnect: () => gateway.askToReconnect(),
    close: () => (closing ??= close()),
  };
}

function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    server.off('error', reject);
    resolve();
  });
  return promise;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox does not listen yet');
  return address.port;
}
