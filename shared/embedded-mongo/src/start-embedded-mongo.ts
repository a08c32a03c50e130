import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { DatabaseServer } from './database/database-server.ts';
import { DeferredJournal } from './store/deferred-journal.ts';
import { loadInto } from './database/load-database.ts';
import { sweepExpired } from './database/sweep-expired.ts';
import { memoryJournal } from './store/journal.ts';
import { openSqliteJournal } from './store/open-sqlite-journal.ts';
import { serveConnection } from './wire/serve-connection.ts';

export interface EmbeddedMongoOptions {
  /** The SQLite file, created when missing; null keeps everything in memory. */
  readonly file: string | null;
  /** On 127.0.0.1; 0 or absent takes a free one. */
  readonly port?: number;
  readonly log?: (message: string) => void;
  /** The clock of TTL indexes and `$currentDate`, in ms since 1970. */
  readonly now?: () => number;
  /** How often expired documents are removed. */
  readonly sweepIntervalMs?: number;
}

export interface EmbeddedMongo {
  readonly uri: string;
  readonly port: number;
  /** Saves what is outstanding, closes all connections and frees the file. */
  close(): Promise<void>;
}

const defaultSweepIntervalMs = 30_000;

/**
 * Starts a MongoDB server in this process.
 * @throws Error that says what to do, when the file is in use by another server or cannot be read
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const { file, port = 0, log = () => undefined, now = Date.now, sweepIntervalMs = defaultSweepIntervalMs } = options;
  const server = await openDatabases(file, now);
  const sockets = new Set<Socket>();
  const listener = createServer();
  await listen(listener, port, server);
  const address = listener.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  let connections = 0;
  listener.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection({ socket, server, connectionId: connections, host: `127.0.0.1:${boundPort}`, log });
  });
  const sweep = setInterval(() => sweepQuietly(server, log), sweepIntervalMs);
  sweep.unref();
  const closeAll = async (): Promise<void> => {
    clearInterval(sweep);
    const closed = once(listener, 'close');
    listener.close();
    for (const socket of sockets) socket.destroy();
    await closed;
    await server.journal.close();
  };
  let closing: Promise<void> | undefined;
  return {
    uri: `mongodb://127.0.0.1:${boundPort}/?directConnection=true`,
    port: boundPort,
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
}

async function openDatabases(file: string | null, now: () => number): Promise<DatabaseServer> {
  if (file === null) return new DatabaseServer({ journal: memoryJournal, now });
  const journal = new DeferredJournal();
  const server = new DatabaseServer({ journal, now });
  const loader = loadInto(server);
  journal.use(await openSqliteJournal(file, loader));
  loader.finish();
  return server;
}

async function listen(listener: Server, port: number, server: DatabaseServer): Promise<void> {
  try {
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
  } catch (error) {
    await server.journal.close();
    throw error;
  }
}

function sweepQuietly(server: DatabaseServer, log: (message: string) => void): void {
  try {
    const removed = sweepExpired(server);
    if (removed > 0) log(`embedded-mongo removed ${removed} expired documents`);
  } catch (error) {
    log(`embedded-mongo could not remove expired documents: ${error instanceof Error ? error.message : String(error)}`);
  }
}
