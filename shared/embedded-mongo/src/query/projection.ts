import { evaluate, type Variables } from '../aggregate/evaluate.ts';
import { badValue, MongoError } from '../mongo-error.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { getKey, isDoc, setKey, type Doc, type Maybe, type Value } from '../values/value.ts';
import { compileElement, compileFilter } from './compile-filter.ts';
import { isTrue } from './leaf.ts';

export type Project = (document: Doc) => Doc;

/** What to do with one field: keep it, drop it, compute it, or go into it. */
type Rule =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'compute'; readonly compute: (document: Doc, current: Maybe) => Maybe }
  | Branch;

interface Branch {
  readonly kind: 'branch';
  readonly rules: Map<string, Rule>;
}

interface Projection {
  readonly root: Branch;
  readonly isInclusion: boolean;
}

/** Compiles a projection of `find` (with `$slice`, `$elemMatch` and the positional `$`) or of `$project`. */
export function compileProjection(specification: Doc, filter: Doc = {}, variables: Variables = {}): Project {
  const projection = readProjection(specification, filter, variables);
  return (document) => projectBranch({ value: document, branch: projection.root, projection, root: document, isTop: true });
}

function readProjection(specification: Doc, filter: Doc, variables: Variables): Projection {
  const root: Branch = { kind: 'branch', rules: new Map() };
  const flags = flatten(specification, '').map(([path, value]) => ({ path, value }));
  const isPlain = (value: Value) => isNumber(value) || typeof value === 'boolean';
  const isNeutral = (value: Value) => isDoc(value) && ('$slice' in value || '$elemMatch' in value);
  const deciding = flags.filter(({ path, value }) => path !== '_id' && !isNeutral(value));
  const kept = deciding.filter(({ value }) => !isPlain(value) || isTrue(value));
  const dropped = deciding.filter(({ value }) => isPlain(value) && !isTrue(value));
  if (kept.length > 0 && dropped.length > 0)
    throw new MongoError(31254, `Cannot do exclusion on field ${dropped[0]?.path ?? ''} in inclusion projection`);
  const id = specification['_id'];
  const hasElemMatch = flags.some(({ value }) => isDoc(value) && '$elemMatch' in value);
  const isInclusion = kept.length > 0 || (dropped.length === 0 && (hasElemMatch || (id !== undefined && (!isPlain(id) || isTrue(id)))));
  for (const { path, value } of flags) addRule(root, path, ruleFor({ path, value, filter, variables }));
  if (isInclusion && id === undefined) root.rules.set('_id', { kind: 'keep' });
  return { root, isInclusion };
}

/** `{ a: { b: 1 } }` is the same as `{ 'a.b': 1 }`. */
function flatten(specification: Doc, prefix: string): [string, Value][] {
  return Object.entries(specification).flatMap(([key, value]): [string, Value][] => {
    const path = prefix + key;
    const isNested = isDoc(value) && Object.keys(value).length > 0 && !(Object.keys(value)[0] ?? '').startsWith('$');
    return isNested ? flatten(value, `${path}.`) : [[path, value]];
  });
}

interface RuleInput {
  readonly path: string;
  readonly value: Value;
  readonly filter: Doc;
  readonly variables: Variables;
}

function ruleFor({ path, value, filter, variables }: RuleInput): Rule {
  if (path.endsWith('.$')) return positionalRule(path.slice(0, -2), filter);
  if (isNumber(value) || typeof value === 'boolean') return { kind: isTrue(value) ? 'keep' : 'drop' };
  if (isDoc(value) && '$elemMatch' in value) {
    const test = compileElement(value['$elemMatch']);
    return { kind: 'compute', compute: (_document, current) => firstElement(current, test) };
  }
  const slice = isDoc(value) ? value['$slice'] : undefined;
  if (isNumber(slice) || (Array.isArray(slice) && slice.every(isNumber))) {
    return { kind: 'compute', compute: (_document, current) => sliceOf(current, [slice].flat().map(toJsNumber)) };
  }
  return { kind: 'compute', compute: (document) => evaluate(value, document, variables) };
}

function firstElement(current: Maybe, test: (element: Value) => boolean): Maybe {
  const found = Array.isArray(current) ? current.find(test) : undefined;
  return found === undefined ? undefined : [found];
}

function sliceOf(current: Maybe, [first = 0, count]: readonly number[]): Maybe {
  if (!Array.isArray(current)) return current;
  if (count === undefined) return first < 0 ? current.slice(first) : current.slice(0, first);
  const from = first < 0 ? Math.max(0, current.length + first) : first;
  return current.slice(from, from + count);
}

/** `items.$`: the first element by which the query matched. */
function positionalRule(path: string, filter: Doc): Rule {
  const tests = Object.entries(filter).flatMap(([key, condition]) => {
    if (key === path)
      return [compileElement(isDoc(condition) && '$elemMatch' in condition ? condition['$elemMatch'] : operators(condition))];
    return key.startsWith(`${path}.`) ? [compileFilter({ [key.slice(path.length + 1)]: condition })] : [];
  });
  if (tests.length === 0) throw badValue(`Executor error during find command: positional operator '.$' requires a query on '${path}'`);
  return { kind: 'compute', compute: (_document, current) => firstElement(current, (element) => tests.some((test) => test(element))) };
}

function operators(condition: Value): Doc {
  return isDoc(condition) && (Object.keys(condition)[0] ?? '').startsWith('$') ? condition : { $eq: condition };
}

function addRule(root: Branch, path: string, rule: Rule): void {
  const parts = (path.endsWith('.$') ? path.slice(0, -2) : path).split('.');
  let branch = root;
  for (const part of parts.slice(0, -1)) {
    const present = branch.rules.get(part);
    if (present && !('rules' in present)) throw new MongoError(31249, `Path collision at ${path}`);
    const next: Branch = present ?? { kind: 'branch', rules: new Map() };
    branch.rules.set(part, next);
    branch = next;
  }
  const last = parts.at(-1) ?? '';
  if (branch.rules.has(last)) throw new MongoError(31250, `Path collision at ${path}`);
  branch.rules.set(last, rule);
}

interface BranchInput {
  readonly value: Doc;
  readonly branch: Branch;
  readonly projection: Projection;
  readonly root: Doc;
  readonly isTop: boolean;
}

function projectBranch(input: BranchInput): Doc {
  const { value, branch, projection, isTop } = input;
  const result: Doc = {};
  const computed: string[] = [];
  for (const key of Object.keys(value)) {
    const rule = branch.rules.get(key);
    const projected = rule ? projectField(input, rule, getKey(value, key)) : projection.isInclusion ? undefined : value[key];
    if (projected !== undefined) setKey(result, key, projected);
  }
  if (isTop || projection.isInclusion) computed.push(...[...branch.rules.keys()].filter((key) => !Object.hasOwn(value, key)));
  for (const key of computed) {
    const rule = branch.rules.get(key);
    const projected = rule && hasComputed(rule) ? projectField(input, rule, undefined) : undefined;
    if (projected !== undefined) setKey(result, key, projected);
  }
  return result;
}

function hasComputed(rule: Rule): boolean {
  return rule.kind === 'compute' || (rule.kind === 'branch' && [...rule.rules.values()].some(hasComputed));
}

function projectField(input: BranchInput, rule: Rule, current: Maybe): Maybe {
  if (rule.kind === 'keep') return current;
  if (rule.kind === 'drop') return undefined;
  if (rule.kind === 'compute') return rule.compute(input.root, current);
  const into = (value: Maybe): Maybe => {
    if (isDoc(value)) return projectBranch({ ...input, value, branch: rule, isTop: false });
    if (Array.isArray(value)) return value.flatMap((item) => into(item) ?? []);
    if (hasComputed(rule)) return projectBranch({ ...input, value: {}, branch: rule, isTop: false });
    return input.projection.isInclusion ? undefined : value;
  };
  return into(current);
}
