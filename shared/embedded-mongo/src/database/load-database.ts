import { readIndexSpec, type IndexSpec } from '../index/index-spec.ts';
import type { Loader } from '../store/open-sqlite-journal.ts';
import { decode } from '../values/codec.ts';
import { isDoc, showValue } from '../values/value.ts';
import type { Collection } from './collection.ts';
import type { DatabaseServer } from './database-server.ts';

/** Fills a server from its file; `finish` builds the indexes at the end. */
export function loadInto(server: DatabaseServer): Loader & { readonly finish: () => void } {
  const collections = new Map<number, { readonly collection: Collection; readonly specs: readonly IndexSpec[] }>();
  return {
    onCollections: (stored, sessions) => {
      for (const { collection: number, bytes } of stored) {
        const { database, name, indexes } = decode(bytes);
        const specs = (Array.isArray(indexes) ? indexes : []).filter(isDoc).map(readIndexSpec);
        collections.set(number, { collection: server.adopt(showValue(database), showValue(name), number), specs });
      }
      for (const { session, bytes } of sessions) server.retries.load(session, decode(bytes));
    },
    onDocuments: (documents) => {
      const loaded = collections.get(documents[0]?.collection ?? 0)?.collection;
      loaded?.load(documents.map(({ id, bytes }) => [id, decode(bytes)] as const));
    },
    finish: () => {
      for (const { collection, specs } of collections.values()) collection.loadIndexes(specs);
    },
  };
}
