import { compileFilter, compileElement, type Predicate } from '../query/compile-filter.ts';
import { isOperatorDoc } from '../query/leaf.ts';
import { isIndexPart } from '../query/path.ts';
import { badValue, MongoError } from '../mongo-error.ts';
import { getKey, isDoc, setKey, type Doc, type Maybe, type Value } from '../values/value.ts';

/** What `$[name]` and `$` in a path mean for one update. */
export interface Positions {
  readonly arrayFilters: ReadonlyMap<string, Predicate>;
  readonly filter: Doc;
}

/** Compiles arrayFilters: one filter per identifier, which is the first part of its paths. */
export function compileArrayFilters(filters: Maybe): ReadonlyMap<string, Predicate> {
  const compiled = new Map<string, Predicate>();
  for (const filter of Array.isArray(filters) ? filters : []) {
    if (!isDoc(filter)) throw badValue('an array filter must be a document');
    const name = identifierOf(filter);
    if (name === undefined) throw badValue('Cannot use an expression without a top-level field name in arrayFilters');
    const test = compileFilter(filter);
    compiled.set(name, (element) => test({ [name]: element }));
  }
  return compiled;
}

function identifierOf(filter: Doc): string | undefined {
  const [key] = Object.keys(filter);
  if (key === undefined || !key.startsWith('$')) return key?.split('.')[0];
  const operand = filter[key];
  const [first] = Array.isArray(operand) ? operand : [];
  return isDoc(first) ? identifierOf(first) : undefined;
}

/** The concrete paths that a path with `$`, `$[]` or `$[name]` stands for in this document. */
export function expandPath(document: Doc, path: string, positions: Positions): string[][] {
  const parts = path.split('.');
  if (parts.some((part) => part === ''))
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (!path.includes('$')) return [parts];
  return expandFrom({ value: document, done: [], parts, positions, document });
}

interface Expansion {
  readonly value: Maybe;
  readonly done: readonly string[];
  readonly parts: readonly string[];
  readonly positions: Positions;
  readonly document: Doc;
}

function expandFrom(expansion: Expansion): string[][] {
  const { value, done, parts, positions, document } = expansion;
  const [part, ...rest] = parts;
  if (part === undefined) return [[...done]];
  const into = (step: string) => expandFrom({ ...expansion, value: stepInto(value, step), done: [...done, step], parts: rest });
  if (!part.startsWith('$') || part === '$ref' || part === '$id' || part === '$db') return into(part);
  if (part === '$') return into(String(positionalIndex(document, done.join('.'), positions.filter)));
  if (!Array.isArray(value)) {
    throw badValue(`Cannot apply array updates to non-array element ${done.join('.')}: it must exist and be an array`);
  }
  if (part === '$[]') return value.flatMap((_item, index) => into(String(index)));
  const name = /^\$\[(\w+)\]$/.exec(part)?.[1];
  const test = name === undefined ? undefined : positions.arrayFilters.get(name);
  if (!test) throw badValue(`No array filter found for identifier '${name ?? part}' in path '${done.concat(parts).join('.')}'`);
  return value.flatMap((item, index) => (test(item) ? into(String(index)) : []));
}

/** The index of the array's first element by which the query matched. */
function positionalIndex(document: Doc, arrayPath: string, filter: Doc): number {
  const array = readPath(document, arrayPath.split('.'));
  for (const [path, condition] of conditionsOf(filter)) {
    const test = elementTest(path, condition, arrayPath);
    const index = test && Array.isArray(array) ? array.findIndex(test) : -1;
    if (index >= 0) return index;
  }
  throw badValue('The positional operator did not find the match needed from the query.');
}

function conditionsOf(filter: Doc): [string, Value][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, Value][] => {
    if (path === '$and' || path === '$or') return (Array.isArray(condition) ? condition : []).filter(isDoc).flatMap(conditionsOf);
    return [[path, condition]];
  });
}

function elementTest(path: string, condition: Value, arrayPath: string): Predicate | undefined {
  if (path.startsWith(`${arrayPath}.`)) {
    const test = compileFilter({ [path.slice(arrayPath.length + 1)]: condition });
    return (element) => isDoc(element) && test(element);
  }
  if (path !== arrayPath) return undefined;
  if (isDoc(condition) && '$elemMatch' in condition) return compileElement(condition['$elemMatch']);
  return compileElement(isOperatorDoc(condition) ? condition : { $eq: condition });
}

function stepInto(value: Maybe, part: string): Maybe {
  if (Array.isArray(value)) return isIndexPart(part) ? value[Number(part)] : undefined;
  return isDoc(value) ? getKey(value, part) : undefined;
}

export function readPath(document: Doc, parts: readonly string[]): Maybe {
  return parts.reduce<Maybe>(stepInto, document);
}

/** Sets a value, creating the documents on the way. @throws MongoError 28 when a scalar is in the way */
export function writePath(document: Doc, parts: readonly string[], value: Value): void {
  let holder: Doc | Value[] = document;
  for (const [at, part] of parts.entries()) {
    if (at === parts.length - 1) return writeStep(holder, part, value, parts);
    let next: Maybe = stepInto(holder, part);
    if (next === undefined) {
      next = {};
      writeStep(holder, part, next, parts);
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      throw new MongoError(28, `Cannot create field '${parts[at + 1] ?? ''}' in element {${part}: ${JSON.stringify(next)}}`);
    }
    holder = next;
  }
}

function writeStep(holder: Doc | Value[], part: string, value: Value, parts: readonly string[]): void {
  if (!Array.isArray(holder)) return setKey(holder, part, value);
  if (!isIndexPart(part)) throw new MongoError(28, `Cannot create field '${part}' in an array (path '${parts.join('.')}')`);
  const index = Number(part);
  if (index > holder.length + 1_500_000) throw badValue(`can't backfill array to larger than 1500000 elements`);
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

/** Removes a field; an array element becomes null instead, as MongoDB does. */
export function removePath(document: Doc, parts: readonly string[]): void {
  const last = parts.at(-1) ?? '';
  const holder = readPath(document, parts.slice(0, -1));
  if (Array.isArray(holder) && isIndexPart(last) && Number(last) < holder.length) holder[Number(last)] = null;
  else if (isDoc(holder)) delete holder[last];
}
