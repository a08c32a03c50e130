import { ObjectId } from 'bson';
import type { IndexSpec } from '../index/index-spec.ts';
import { MongoError } from '../mongo-error.ts';
import { valuesAtPath } from '../query/path.ts';
import type { Doc, Value } from '../values/value.ts';

/** E11000 with keyPattern and keyValue, worded as MongoDB words it. */
export function duplicateKeyError(namespace: string, spec: IndexSpec, document: Doc): MongoError {
  const keyValue: Doc = {};
  for (const { path } of spec.fields) keyValue[path] = valuesAtPath(document, path)[0] ?? null;
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  const message = `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${shown.join(', ')} }`;
  return new MongoError(11000, message, { keyPattern: spec.key, keyValue });
}

function show(value: Value): string {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return JSON.stringify(value);
}
