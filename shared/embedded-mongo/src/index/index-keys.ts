import { MongoError } from '../mongo-error.ts';
import { isIndexPart } from '../query/path.ts';
import { emptyArrayKey, orderKey } from '../values/order-key.ts';
import { getKey, isDoc, type Maybe, type Value } from '../values/value.ts';

/** How far one field of an index has been followed: its value so far and the parts of its path still ahead. */
interface Cursor {
  readonly value: Maybe;
  readonly parts: readonly string[];
  readonly at: number;
  readonly isElement: boolean;
}

/**
 * The order keys of a document for a list of paths: one row per element when a path runs through an array.
 * @throws MongoError 171 when two paths run through different arrays
 */
export function indexKeys(document: Value, paths: readonly (readonly string[])[]): string[][] {
  return expand(paths.map((parts) => ({ value: document, parts, at: 0, isElement: false })));
}

function expand(cursors: readonly Cursor[]): string[][] {
  const stopped = cursors.map(advance);
  const array = stopped.find(isAtArray)?.value;
  if (!Array.isArray(array)) return [stopped.map(({ value }) => orderKey(value))];
  if (stopped.some((cursor) => isAtArray(cursor) && cursor.value !== array)) {
    throw new MongoError(171, 'cannot index parallel arrays');
  }
  if (array.length === 0) return [stopped.map((cursor) => (cursor.value === array ? emptyKey(cursor) : orderKey(cursor.value)))];
  return array.flatMap((item) => expand(stopped.map((cursor) => (isAtArray(cursor) ? intoElement(cursor, item) : cursor))));
}

function emptyKey(cursor: Cursor): string {
  return cursor.at >= cursor.parts.length ? emptyArrayKey : orderKey(undefined);
}

/** An array at the end of its path is expanded once: the arrays inside it are values. */
function isAtArray({ value, isElement }: Cursor): boolean {
  return Array.isArray(value) && !isElement;
}

function intoElement(cursor: Cursor, item: Value): Cursor {
  if (cursor.at >= cursor.parts.length) return { ...cursor, value: item, isElement: true };
  if (!isDoc(item)) return { ...cursor, value: undefined, at: cursor.parts.length };
  return { ...cursor, value: item };
}

function advance(cursor: Cursor): Cursor {
  let { value, at } = cursor;
  const { parts } = cursor;
  if (cursor.isElement) return cursor;
  for (let part = parts[at]; part !== undefined; part = parts[at]) {
    if (Array.isArray(value)) {
      if (!isIndexPart(part)) break;
      value = value[Number(part)];
    } else value = isDoc(value) ? getKey(value, part) : undefined;
    at += 1;
  }
  return { ...cursor, value, at };
}
