import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Change } from './journal.ts';

export interface StoredCollection {
  readonly collection: number;
  readonly bytes: Uint8Array;
}

export interface StoredDocument {
  readonly collection: number;
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface StoredSession {
  readonly session: string;
  readonly bytes: Uint8Array;
}

/**
 * The file: one table per collection, one for their definitions, one for the last write of each session. Holds SQLite's exclusive lock
 * from opening to closing, so that a second process cannot open it; the operating system frees the lock with the process.
 */
export class SqliteStore {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** @throws Error with the message `database is locked` when another server has the file */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    try {
      this.#database.exec(
        'PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;',
      );
      this.#database.exec('BEGIN EXCLUSIVE');
      this.#database.exec('CREATE TABLE IF NOT EXISTS collections (collection INTEGER PRIMARY KEY, bytes BLOB NOT NULL)');
      this.#database.exec('CREATE TABLE IF NOT EXISTS sessions (session TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID');
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  collections(): StoredCollection[] {
    return this.#database
      .prepare('SELECT collection, bytes FROM collections ORDER BY collection')
      .all()
      .map((row) => ({ collection: Number(row['collection']), bytes: bytesOf(row['bytes']) }));
  }

  sessions(): StoredSession[] {
    return this.#database
      .prepare('SELECT session, bytes FROM sessions')
      .all()
      .map((row) => ({ session: String(row['session']), bytes: bytesOf(row['bytes']) }));
  }

  /** Documents of one collection in the order of their ids. */
  *documents(collection: number): Generator<StoredDocument> {
    for (const row of this.#database.prepare(`SELECT id, bytes FROM documents_${collection} ORDER BY id`).iterate()) {
      yield { collection, id: Number(row['id']), bytes: bytesOf(row['bytes']) };
    }
  }

  /** Writes all changes in one transaction; they are on disk when it returns. */
  commit(changes: readonly Change[]): void {
    this.#database.exec('BEGIN');
    try {
      for (const change of changes) this.#apply(change);
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case 'putDocument':
        this.#prepare(`INSERT OR REPLACE INTO documents_${change.collection} VALUES (?, ?)`).run(change.id, change.bytes);
        return;
      case 'deleteDocument':
        this.#prepare(`DELETE FROM documents_${change.collection} WHERE id = ?`).run(change.id);
        return;
      case 'putCollection':
        this.#database.exec(`CREATE TABLE IF NOT EXISTS documents_${change.collection} (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)`);
        this.#prepare('INSERT OR REPLACE INTO collections VALUES (?, ?)').run(change.collection, change.bytes);
        return;
      case 'dropCollection':
        this.#statements.clear();
        this.#database.exec(`DROP TABLE IF EXISTS documents_${change.collection}`);
        this.#prepare('DELETE FROM collections WHERE collection = ?').run(change.collection);
        return;
      case 'putSession':
        this.#prepare('INSERT OR REPLACE INTO sessions VALUES (?, ?)').run(change.session, change.bytes);
        return;
      case 'deleteSession':
        this.#prepare('DELETE FROM sessions WHERE session = ?').run(change.session);
        return;
      default:
        change satisfies never;
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('embedded-mongo: the data file holds something that is not a document');
}
