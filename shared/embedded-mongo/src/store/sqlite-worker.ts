import { parentPort, workerData } from 'node:worker_threads';
import { SqliteStore, type StoredDocument } from './sqlite-store.ts';
import type { FromWorker, ToWorker } from './store-messages.ts';

/** Runs the store in its own thread, so that waiting for the disk never holds up the server's event loop. */
const documentsPerMessage = 5_000;

const port = parentPort;
if (!port) throw new Error('sqlite-worker.ts is started by open-sqlite-journal.ts only');

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

function tellFailure(error: unknown): void {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

function open(file: string): SqliteStore | undefined {
  try {
    const store = new SqliteStore(file);
    load(store);
    return store;
  } catch (error) {
    tellFailure(error);
    return undefined;
  }
}

function load(store: SqliteStore): void {
  const collections = store.collections();
  tell({ kind: 'collections', collections, sessions: store.sessions() });
  for (const { collection } of collections) {
    let documents: StoredDocument[] = [];
    for (const document of store.documents(collection)) {
      documents.push(document);
      if (documents.length < documentsPerMessage) continue;
      tell({ kind: 'documents', documents });
      documents = [];
    }
    tell({ kind: 'documents', documents });
  }
  tell({ kind: 'loaded' });
}

const store = open(String(workerData));

port.on('message', (message: ToWorker) => {
  if (message.kind === 'close') {
    store?.close();
    tell({ kind: 'closed' });
    port.close();
    return;
  }
  try {
    store?.commit(message.changes);
    tell({ kind: 'committed' });
  } catch (error) {
    tellFailure(error);
  }
});
