import { BSONRegExp } from 'bson';
import { isOperatorDoc } from '../query/leaf.ts';
import { clone, isDoc, type Doc, type Value } from '../values/value.ts';
import { isOperatorUpdate } from './apply-update.ts';
import { writePath } from './update-path.ts';

/** The document that an upsert starts from: every field which the query pins to one value. */
export function upsertBase(filter: Doc, update: Value): Doc {
  const base: Doc = {};
  for (const [path, value] of pinned(filter)) {
    if (isOperatorUpdate(update) || Array.isArray(update) || path === '_id') writePath(base, path.split('.'), clone(value));
  }
  return base;
}

function pinned(filter: Doc): [string, Value][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, Value][] => {
    if (path === '$and' || (path === '$or' && Array.isArray(condition) && condition.length === 1)) {
      return (Array.isArray(condition) ? condition : []).filter(isDoc).flatMap(pinned);
    }
    if (path.startsWith('$') || condition instanceof BSONRegExp) return [];
    if (!isOperatorDoc(condition)) return [[path, condition]];
    if (condition['$eq'] !== undefined) return [[path, condition['$eq']]];
    const only = condition['$in'] ?? condition['$all'];
    const [first, ...others] = Array.isArray(only) ? only : [];
    return first !== undefined && others.length === 0 && !isOperatorDoc(first) ? [[path, first]] : [];
  });
}
