import type { Worker } from 'node:worker_threads';
import { MongoError } from '../mongo-error.ts';
import type { Change, Journal } from './journal.ts';
import type { FromWorker, ToWorker } from './store-messages.ts';

/** Changes that are committed together, and the promise of those who wait for it. */
interface Batch {
  readonly changes: Change[];
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Hands changes to the store's thread. While one batch is being written the next one gathers, so many small writes share one commit;
 * a batch is sent between two commands, never within one.
 */
export class SqliteJournal implements Journal {
  readonly #worker: Worker;
  #position = 0;
  #safe = 0;
  #gathering: Batch = newBatch();
  #writing: Batch | undefined;
  #isScheduled = false;
  #failure: MongoError | undefined;
  #closed: PromiseWithResolvers<void> | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error.message));
    worker.on('exit', () => this.#fail('its thread has ended'));
  }

  get position(): number {
    return this.#position;
  }

  write(change: Change): number {
    if (this.#failure) throw this.#failure;
    this.#gathering.changes.push(change);
    this.#position += 1;
    if (!this.#writing) this.#schedule();
    return this.#position;
  }

  whenSafe(position: number): Promise<void> | undefined {
    if (position <= this.#safe) return undefined;
    if (this.#failure) return Promise.reject(this.#failure);
    const isGathering = position > this.#position - this.#gathering.changes.length;
    return (isGathering ? this.#gathering : (this.#writing ?? this.#gathering)).done.promise;
  }

  async close(): Promise<void> {
    if (this.#closed) return this.#closed.promise;
    if (!this.#failure) await this.whenSafe(this.#position)?.catch(() => undefined);
    this.#closed = Promise.withResolvers<void>();
    if (this.#failure) this.#closed.resolve();
    else this.#send({ kind: 'close' });
    await this.#closed.promise;
    await this.#worker.terminate();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      if (!this.#writing) this.#commit();
    });
  }

  #commit(): void {
    if (this.#gathering.changes.length === 0 || this.#failure) return;
    this.#writing = this.#gathering;
    this.#gathering = newBatch();
    this.#send({ kind: 'commit', changes: this.#writing.changes });
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'committed') {
      this.#safe += this.#writing?.changes.length ?? 0;
      this.#writing?.done.resolve();
      this.#writing = undefined;
      this.#schedule();
    } else if (message.kind === 'closed') this.#closed?.resolve();
    else if (message.kind === 'failed') this.#fail(message.message);
  }

  /** Memory is now ahead of the file, so nothing more is answered as if it were saved. */
  #fail(reason: string): void {
    this.#closed?.resolve();
    if (this.#failure || this.#closed) return;
    this.#failure = new MongoError(
      8,
      `embedded-mongo could not write its data file: ${reason}. Nothing is saved any more. Free some disk space or repair the file, then restart the server.`,
    );
    this.#writing?.done.reject(this.#failure);
    this.#gathering.done.reject(this.#failure);
  }
}

function newBatch(): Batch {
  const done = Promise.withResolvers<void>();
  done.promise.catch(() => undefined); // nobody may be waiting; who waits still sees the rejection
  return { changes: [], done };
}
