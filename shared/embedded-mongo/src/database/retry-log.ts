import { Binary, Long } from 'bson';
import { MongoError } from '../mongo-error.ts';
import type { Journal } from '../store/journal.ts';
import { encode } from '../values/codec.ts';
import { isNumber } from '../values/exact.ts';
import { isDoc, type Doc } from '../values/value.ts';

/** Which write of which session a command is. */
export interface RetryKey {
  readonly session: string;
  readonly transaction: bigint;
}

const idleMs = 31 * 60_000;

interface LastWrite {
  readonly transaction: bigint;
  readonly reply: Doc;
  readonly position: number;
  readonly usedAt: number;
}

/** The last retryable write of each session with its reply, kept with the data: a repeated one is answered, not applied again. */
export class RetryLog {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #sessions = new Map<string, LastWrite>();

  constructor(journal: Journal, now: () => number) {
    this.#journal = journal;
    this.#now = now;
  }

  /** The reply of the same write done before. @throws MongoError 225 when the session has gone on since */
  findReply({ session, transaction }: RetryKey): { readonly reply: Doc; readonly position: number } | undefined {
    const last = this.#sessions.get(session);
    if (!last || last.transaction < transaction) return undefined;
    if (last.transaction === transaction) return last;
    throw new MongoError(
      225,
      `Retryable write with txnNumber ${transaction} is prohibited on session ${session} because a newer one has already started`,
    );
  }

  /** Returns the position in the journal. */
  keep({ session, transaction }: RetryKey, reply: Doc): number {
    const bytes = encode({ transaction: Long.fromBigInt(transaction), reply });
    const position = this.#journal.write({ kind: 'putSession', session, bytes });
    this.#sessions.set(session, { transaction, reply, position, usedAt: this.#now() });
    return position;
  }

  load(session: string, stored: Doc): void {
    const { transaction, reply } = stored;
    if (!(transaction instanceof Long) || !isDoc(reply)) return;
    this.#sessions.set(session, { transaction: transaction.toBigInt(), reply, position: 0, usedAt: this.#now() });
  }

  end(session: string): void {
    if (this.#sessions.delete(session)) this.#journal.write({ kind: 'deleteSession', session });
  }

  /** Forgets sessions that no driver uses any more: they live for 30 minutes. */
  endIdle(): void {
    for (const [session, { usedAt }] of this.#sessions) if (this.#now() - usedAt > idleMs) this.end(session);
  }
}

/** The session and number of a retryable write; undefined for other commands. */
export function readRetryKey(command: Doc): RetryKey | undefined {
  const { txnNumber } = command;
  const session = readSession(command['lsid']);
  if (session === undefined || !isNumber(txnNumber)) return undefined;
  return { session, transaction: BigInt(txnNumber.toString()) };
}

export function readSession(lsid: unknown): string | undefined {
  const id = isDoc(lsid) ? lsid['id'] : undefined;
  return id instanceof Binary ? Buffer.from(id.value()).toString('hex') : undefined;
}
