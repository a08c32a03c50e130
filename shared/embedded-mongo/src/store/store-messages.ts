import type { Change } from './journal.ts';
import type { StoredCollection, StoredDocument, StoredSession } from './sqlite-store.ts';

export type ToWorker = { readonly kind: 'commit'; readonly changes: readonly Change[] } | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'collections'; readonly collections: readonly StoredCollection[]; readonly sessions: readonly StoredSession[] }
  | { readonly kind: 'documents'; readonly documents: readonly StoredDocument[] }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'committed' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'closed' };
