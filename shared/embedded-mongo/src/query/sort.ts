import { badValue, notSupported } from '../mongo-error.ts';
import { indexKeys } from '../index/index-keys.ts';
import { compareKeys } from '../values/compare.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';

export interface SortField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

export function readSort(sort: Doc): SortField[] {
  return Object.entries(sort).map(([path, order]) => {
    if (path.startsWith('$')) throw notSupported(`a sort by '${path}'`);
    if (isDoc(order)) throw notSupported(`a sort by $meta (field '${path}')`);
    const direction = isNumber(order) ? toJsNumber(order) : 0;
    if (direction !== 1 && direction !== -1) throw badValue('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { path, parts: path.split('.'), direction };
  });
}

/** The key by which a field sorts: of an array the lowest element when ascending, the highest when descending. */
function sortKey(document: Value, { parts, direction }: SortField): string {
  const keys = indexKeys(document, [parts]).map(([key]) => key ?? '');
  if (keys.length === 1) return keys[0] ?? '';
  return keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best));
}

/** A comparator for a few values; use `sortDocuments` for many. */
export function compareBySort(sort: Doc): (left: Value, right: Value) => number {
  const fields = readSort(sort);
  return (left, right) => {
    for (const field of fields) {
      const order = compareKeys(sortKey(left, field), sortKey(right, field)) * field.direction;
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The documents in the order asked for; equal ones stay in the order they had. */
export function sortDocuments<D extends Value>(documents: readonly D[], sort: Doc): D[] {
  const fields = readSort(sort);
  const keyed = documents.map((document) => ({ document, keys: fields.map((field) => sortKey(document, field)) }));
  keyed.sort((left, right) => {
    for (const [at, field] of fields.entries()) {
      const order = compareKeys(left.keys[at] ?? '', right.keys[at] ?? '') * field.direction;
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}
