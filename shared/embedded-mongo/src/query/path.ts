import { getKey, isDoc, type Maybe, type Value } from '../values/value.ts';

const digits = /^\d+$/;

export function isIndexPart(part: string): boolean {
  return digits.test(part);
}

/**
 * Calls `visit` with each value that the path leads to, going through every element of an array on the way (not of one at the end).
 * Undefined stands for a missing field. Stops and returns true as soon as `visit` returns true.
 */
export function someAtPath(value: Maybe, parts: readonly string[], visit: (value: Maybe) => boolean, from = 0): boolean {
  const part = parts[from];
  if (part === undefined) return visit(value);
  if (Array.isArray(value)) {
    const index = isIndexPart(part) ? value[Number(part)] : undefined;
    if (index !== undefined && someAtPath(index, parts, visit, from + 1)) return true;
    return value.some((item) => isDoc(item) && someAtPath(item, parts, visit, from));
  }
  return someAtPath(isDoc(value) ? getKey(value, part) : undefined, parts, visit, isDoc(value) ? from + 1 : parts.length);
}

/** Every value at the path, elements of a final array instead of the array itself: what `distinct` counts. */
export function valuesAtPath(document: Value, path: string): Value[] {
  const found: Value[] = [];
  someAtPath(document, path.split('.'), (value) => {
    if (Array.isArray(value)) found.push(...value);
    else if (value !== undefined) found.push(value);
    return false;
  });
  return found;
}

/** The value at a path without looking into arrays. */
export function plainAtPath(document: Value, path: string): Maybe {
  let value: Maybe = document;
  for (const part of path.split('.')) value = isDoc(value) ? getKey(value, part) : undefined;
  return value;
}
