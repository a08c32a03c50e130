import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Journal } from './journal.ts';
import { SqliteJournal } from './sqlite-journal.ts';
import type { StoredCollection, StoredDocument, StoredSession } from './sqlite-store.ts';
import type { FromWorker } from './store-messages.ts';

/** Receives what the file holds: first the collections, then their documents in order. */
export interface Loader {
  readonly onCollections: (collections: readonly StoredCollection[], sessions: readonly StoredSession[]) => void;
  readonly onDocuments: (documents: readonly StoredDocument[]) => void;
}

/**
 * Opens the file, creating it and its folder when missing, and gives its content to `loader`.
 * @throws Error that names the file and says what to do, when another server holds it or it cannot be read
 */
export async function openSqliteJournal(file: string, loader: Loader): Promise<Journal> {
  prepareFile(file);
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: file,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  try {
    await load(worker, loader);
  } catch (error) {
    await worker.terminate();
    throw explain(file, error instanceof Error ? error.message : String(error));
  }
  return new SqliteJournal(worker);
}

/** Only the owner may read what is in it: SQLite gives its side files the same mode. */
function prepareFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw explain(file, error instanceof Error ? error.message : String(error));
  }
}

function load(worker: Worker, loader: Loader): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error): void => {
      worker.off('error', finish).off('exit', onExit).off('message', onMessage);
      if (error) reject(error);
      else resolve();
    };
    const onExit = (): void => finish(new Error('its thread has ended'));
    const onMessage = (message: FromWorker): void => {
      try {
        if (message.kind === 'collections') loader.onCollections(message.collections, message.sessions);
        else if (message.kind === 'documents') loader.onDocuments(message.documents);
        else if (message.kind === 'loaded') finish();
        else if (message.kind === 'failed') finish(new Error(message.message));
      } catch (error) {
        finish(error instanceof Error ? error : new Error(String(error)));
      }
    };
    worker.on('error', finish).on('exit', onExit).on('message', onMessage);
  });
}

function explain(file: string, reason: string): Error {
  if (!reason.includes('locked')) {
    return new Error(`The database file ${file} cannot be opened: ${reason}. Check its permissions and the disk, or restore a backup.`);
  }
  return new Error(
    `The database file ${file} is in use by another running server, and two servers would damage it. ` +
      'Stop the other one, or give this one another file (or set MONGODB_URI to a real MongoDB).',
  );
}
