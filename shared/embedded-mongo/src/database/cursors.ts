import { BSON } from 'bson';
import { MongoError } from '../mongo-error.ts';
import type { Doc } from '../values/value.ts';

const defaultFirstBatch = 101;
const maxBatchBytes = 16 * 1024 * 1024;
const idleMs = 10 * 60_000;

interface OpenCursor {
  readonly namespace: string;
  readonly documents: readonly Doc[];
  at: number;
  usedAt: number;
}

/** Results that a client has not fetched entirely. */
export class Cursors {
  readonly #open = new Map<number, OpenCursor>();
  readonly #now: () => number;
  #nextId = 1;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Id 0 means that the batch is everything. */
  open(namespace: string, documents: readonly Doc[], batchSize = defaultFirstBatch): { readonly id: number; readonly batch: Doc[] } {
    const cursor: OpenCursor = { namespace, documents, at: 0, usedAt: this.#now() };
    const batch = takeBatch(cursor, batchSize);
    if (cursor.at >= documents.length) return { id: 0, batch };
    const id = this.#nextId;
    this.#nextId += 1;
    this.#open.set(id, cursor);
    return { id, batch };
  }

  /** @throws MongoError 43 */
  next(id: number, namespace: string, batchSize: number | undefined): { readonly id: number; readonly batch: Doc[] } {
    const cursor = this.#open.get(id);
    if (!cursor || cursor.namespace !== namespace) throw new MongoError(43, `cursor id ${id} not found`);
    cursor.usedAt = this.#now();
    const batch = takeBatch(cursor, batchSize || Infinity);
    if (cursor.at < cursor.documents.length) return { id, batch };
    this.#open.delete(id);
    return { id: 0, batch };
  }

  close(id: number): boolean {
    return this.#open.delete(id);
  }

  closeIdle(): void {
    for (const [id, { usedAt }] of this.#open) if (this.#now() - usedAt > idleMs) this.#open.delete(id);
  }
}

/** As many documents as asked for and as fit into a message, but at least one. */
function takeBatch(cursor: OpenCursor, batchSize: number): Doc[] {
  const batch: Doc[] = [];
  let bytes = 0;
  while (batch.length < batchSize && cursor.at < cursor.documents.length) {
    const document = cursor.documents[cursor.at] ?? {};
    bytes += BSON.calculateObjectSize(document, { ignoreUndefined: true });
    if (batch.length > 0 && bytes > maxBatchBytes) break;
    batch.push(document);
    cursor.at += 1;
  }
  return batch;
}
