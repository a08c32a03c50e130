import { boundsInterval } from '../index/constraints.ts';
import type { CollectionIndex } from '../index/collection-index.ts';
import { orderKey } from '../values/order-key.ts';
import type { DatabaseServer } from './database-server.ts';

/** Removes the documents whose TTL index says that their time is over. Returns how many. */
export function sweepExpired(server: DatabaseServer): number {
  let removed = 0;
  for (const collection of server.allCollections()) {
    for (const index of collection.indexes) {
      for (const id of expiredIds(index, server.now())) {
        collection.remove(id);
        removed += 1;
      }
    }
  }
  server.cursors.closeIdle();
  server.retries.endIdle();
  return removed;
}

/** Of several dates in an array the earliest counts, as in MongoDB. */
function expiredIds({ spec, keys }: CollectionIndex, now: number): ReadonlySet<number> {
  if (spec.expireAfterSeconds === undefined) return new Set();
  const limit = orderKey(new Date(now - spec.expireAfterSeconds * 1000));
  const interval = boundsInterval([{ kind: 'high', key: limit, isInclusive: true }]);
  return new Set(interval ? keys.range(interval.low, interval.high, false) : []);
}
