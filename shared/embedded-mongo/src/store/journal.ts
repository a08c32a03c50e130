/** One change to be kept on disk. Collections and records are named by number. */
export type Change =
  | { readonly kind: 'putDocument'; readonly collection: number; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'deleteDocument'; readonly collection: number; readonly id: number }
  | { readonly kind: 'putCollection'; readonly collection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'dropCollection'; readonly collection: number }
  | { readonly kind: 'putSession'; readonly session: string; readonly bytes: Uint8Array }
  | { readonly kind: 'deleteSession'; readonly session: string };

export interface Journal {
  /** Takes a change in; the number tells when it is safe. */
  write(change: Change): number;
  /** The number of the newest change. */
  readonly position: number;
  /** Settles once the change and all before it are on disk; undefined when they are already. Rejects when the disk refused. */
  whenSafe(position: number): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Keeps nothing: the database ends with its process. */
export const memoryJournal: Journal = {
  position: 0,
  write: () => 0,
  whenSafe: () => undefined,
  close: () => Promise.resolve(),
};
