import { runUpdatePipeline } from '../aggregate/update-pipeline.ts';
import { badValue, MongoError } from '../mongo-error.ts';
import { equalValues } from '../values/compare.ts';
import { clone, isDoc, setKey, type Doc, type Maybe, type Value } from '../values/value.ts';
import { addToSet, pop, pull, pullAll, push, type FieldUpdate } from './array-operators.ts';
import { fieldOperators } from './field-operators.ts';
import { compileArrayFilters, expandPath, readPath, removePath, writePath, type Positions } from './update-path.ts';

export interface UpdateInput {
  readonly update: Value;
  /** The query that found the document: what `$` in a path refers to. */
  readonly filter: Doc;
  readonly arrayFilters?: Maybe;
  readonly variables?: Doc;
  readonly now: Date;
  readonly isInsert: boolean;
}

/**
 * The updated document; the given one stays untouched. Handles operators, replacements and pipelines.
 * @throws MongoError 66 when `_id` would change, 40 when two operators meet at one path
 */
export function applyUpdate(document: Doc, input: UpdateInput): Doc {
  const updated = computeUpdate(document, input);
  if ('_id' in document && !equalValues(updated['_id'], document['_id'])) {
    throw new MongoError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return updated;
}

function computeUpdate(document: Doc, input: UpdateInput): Doc {
  const { update } = input;
  if (Array.isArray(update)) return runUpdatePipeline(document, update, input.variables ?? {});
  if (!isDoc(update)) throw new MongoError(9, 'Update argument must be either an object or an array');
  return isOperatorUpdate(update) ? applyOperators(clone(document), update, input) : replace(document, update);
}

export function isOperatorUpdate(update: Value): boolean {
  return isDoc(update) && (Object.keys(update)[0] ?? '').startsWith('$');
}

function replace(document: Doc, replacement: Doc): Doc {
  const dollar = Object.keys(replacement).find((key) => key.startsWith('$'));
  if (dollar !== undefined) throw new MongoError(52, `The dollar ($) prefixed field '${dollar}' is not valid for storage.`);
  const id = replacement['_id'] ?? document['_id'];
  const replaced: Doc = id === undefined ? {} : { _id: id };
  for (const [key, value] of Object.entries(replacement)) if (key !== '_id') setKey(replaced, key, clone(value));
  return replaced;
}

interface Change {
  readonly operator: string;
  readonly parts: readonly string[];
  readonly operand: Value;
}

function applyOperators(document: Doc, update: Doc, input: UpdateInput): Doc {
  const positions: Positions = { arrayFilters: compileArrayFilters(input.arrayFilters), filter: input.filter };
  const operators: Readonly<Record<string, FieldUpdate>> = {
    ...fieldOperators(input.now),
    $push: push,
    $addToSet: addToSet,
    $pop: pop,
    $pull: pull,
    $pullAll: pullAll,
  };
  const changes = listChanges(document, update, positions, input.isInsert);
  refuseConflicts(changes);
  for (const { operator, parts, operand } of changes.toSorted(byFieldOrder)) {
    if (operator === '$unset') removePath(document, parts);
    else if (operator === '$rename') rename(document, parts, operand);
    else {
      const change = operators[operator === '$setOnInsert' ? '$set' : operator];
      if (!change)
        throw new MongoError(
          9,
          `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
        );
      const current = readPath(document, parts);
      const next = change(current, operand, parts.join('.'));
      if (next !== undefined) writePath(document, parts, next);
    }
  }
  return document;
}

function listChanges(document: Doc, update: Doc, positions: Positions, isInsert: boolean): Change[] {
  return Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$')) throw badValue(`embedded-mongo: an update cannot mix operators with the field '${operator}'`);
    if (!isDoc(fields)) throw new MongoError(9, `Modifiers operate on fields but we found another type instead for '${operator}'`);
    if (operator === '$setOnInsert' && !isInsert) return [];
    return Object.entries(fields).flatMap(([path, operand]) =>
      expandPath(document, path, positions).map((parts) => ({ operator, parts, operand })),
    );
  });
}

/** MongoDB adds new fields of one update in alphabetical order, numbers by value. */
function byFieldOrder(left: Change, right: Change): number {
  for (let at = 0; at < Math.min(left.parts.length, right.parts.length); at += 1) {
    const a = left.parts[at] ?? '';
    const b = right.parts[at] ?? '';
    if (a === b) continue;
    const numeric = Number(a) - Number(b);
    return Number.isNaN(numeric) ? (a < b ? -1 : 1) : numeric;
  }
  return left.parts.length - right.parts.length;
}

function refuseConflicts(changes: readonly Change[]): void {
  const paths = changes.flatMap(({ operator, parts, operand }) =>
    operator === '$rename' && typeof operand === 'string' ? [parts.join('.'), operand] : [parts.join('.')],
  );
  const sorted = paths.toSorted((left, right) => (`${left}.` < `${right}.` ? -1 : 1));
  for (const [at, path] of sorted.entries()) {
    const previous = sorted[at - 1];
    if (previous !== undefined && `${path}.`.startsWith(`${previous}.`)) {
      throw new MongoError(40, `Updating the path '${path}' would create a conflict at '${previous}'`);
    }
  }
}

function rename(document: Doc, parts: readonly string[], target: Value): void {
  if (typeof target !== 'string') throw badValue(`The 'to' field for $rename must be a string`);
  const value = readPath(document, parts);
  if (value === undefined) return;
  removePath(document, parts);
  writePath(document, target.split('.'), value);
}
