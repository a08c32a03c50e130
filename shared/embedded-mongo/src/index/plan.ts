import { compileFilter } from '../query/compile-filter.ts';
import { isOperatorDoc } from '../query/leaf.ts';
import { readSort, type SortField } from '../query/sort.ts';
import { equalValues } from '../values/compare.ts';
import { orderKey } from '../values/order-key.ts';
import type { Doc } from '../values/value.ts';
import type { CollectionIndex } from './collection-index.ts';
import { boundsInterval, pointInterval, readConstraints, type Constraint, type Interval } from './constraints.ts';

/** Where to look for the documents of a query. */
export interface Plan {
  readonly index: CollectionIndex;
  /** Of the index's own keys; they do not overlap. */
  readonly intervals: readonly Interval[];
  /** True when reading the index gives the documents in the order asked for. */
  readonly isSorted: boolean;
  readonly isReverse: boolean;
}

type Constraints = ReadonlyMap<string, Constraint>;

const maxIntervals = 2_000;

/** The index by which a query is answered with the fewest documents looked at; undefined to look at all of them. */
export function choosePlan(indexes: readonly CollectionIndex[], filter: Doc, sort: Doc | undefined): Plan | undefined {
  const constraints = readConstraints(filter);
  const wanted = sort && Object.keys(sort).length > 0 ? readSort(sort) : [];
  let best: Plan | undefined;
  let bestScore = 0;
  for (const index of indexes) {
    if (!isUsable(index, filter, constraints)) continue;
    const { plan, score } = planFor(index, constraints, wanted);
    if (score > bestScore) [best, bestScore] = [plan, score];
  }
  return best;
}

/** A sparse or partial index may be used only when every document that the filter can match is in it. */
function isUsable({ spec }: CollectionIndex, filter: Doc, constraints: Constraints): boolean {
  const isDemanded = (path: string) => constraintExcludesNull(constraints.get(path));
  if (spec.isSparse && !spec.fields.some(({ path }) => isDemanded(path))) return false;
  if (!spec.partialFilter) return true;
  return Object.entries(spec.partialFilter).every(([path, condition]) => {
    if (path.startsWith('$')) return false;
    const asked = filter[path];
    if (asked !== undefined && equalValues(asked, condition)) return true;
    const { points } = constraints.get(path) ?? {};
    const test = compileFilter({ value: condition });
    if (points) return points.length > 0 && points.every((value) => value !== null && test({ value }));
    if (!isOperatorDoc(condition) || Object.keys(condition).length !== 1) return false;
    return equalValues(condition['$exists'], true) && isDemanded(path);
  });
}

function constraintExcludesNull(constraint: Constraint | undefined): boolean {
  if (!constraint) return false;
  return constraint.points ? constraint.points.every((value) => value !== null) : constraint.bounds.length > 0;
}

function planFor(
  index: CollectionIndex,
  constraints: Constraints,
  sort: readonly SortField[],
): { readonly plan: Plan; readonly score: number } {
  let prefixes: string[] = [''];
  let at = 0;
  const pinned = new Set<string>();
  for (const [fieldAt, { path, parts }] of index.spec.fields.entries()) {
    const { points } = constraints.get(path) ?? {};
    if (!points || prefixes.length * points.length > maxIntervals || !isSafePrefix(index, fieldAt, parts)) break;
    const keys = [...new Set(points.map((value) => index.storedKey(orderKey(value), fieldAt)))];
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
    if (keys.length === 1 && !index.isMultikey) pinned.add(path);
    at += 1;
  }
  const range = rangeAt(index, constraints, at);
  const intervals = prefixes.map((prefix) =>
    range ? { low: prefix + range.low, high: prefix + range.high } : prefix === '' ? { low: '', high: '\uffff' } : pointInterval(prefix),
  );
  const direction = sort.length > 0 && intervals.length === 1 && !index.isMultikey ? sortDirection(index, at, sort, pinned) : undefined;
  const isExact = index.spec.isUnique && at === index.spec.fields.length;
  const score = at * 4 + (range ? 2 : 0) + (direction ? 1 : 0) + (isExact ? 100 : 0);
  return { plan: { index, intervals, isSorted: direction !== undefined, isReverse: direction === -1 }, score };
}

/** Two fields inside the same array may be satisfied by different elements, so only the first of them can narrow. */
function isSafePrefix(index: CollectionIndex, fieldAt: number, parts: readonly string[]): boolean {
  if (!index.isMultikey) return true;
  return !index.spec.fields.slice(0, fieldAt).some((field) => field.parts[0] === parts[0]);
}

function rangeAt(index: CollectionIndex, constraints: Constraints, at: number): Interval | undefined {
  const field = index.spec.fields[at];
  if (!field || !isSafePrefix(index, at, field.parts)) return undefined;
  const { bounds = [], points } = constraints.get(field.path) ?? {};
  if (points) return undefined;
  // different elements of one array may satisfy the two ends, so a multikey index uses one end only
  const letter = bounds[0]?.key.slice(0, 1);
  const usable = index.isMultikey ? bounds.slice(0, 1) : bounds.filter(({ key }) => key.slice(0, 1) === letter);
  const interval = boundsInterval(usable);
  if (!interval || !index.isInverted(at)) return interval;
  return { low: invertEnd(index, interval.high, at), high: invertEnd(index, interval.low, at) };
}

/** The end of an interval of inverted keys: what was included stays included because no key is a prefix of another. */
function invertEnd(index: CollectionIndex, end: string, at: number): string {
  if (end.endsWith('\uffff')) return index.storedKey(end.slice(0, -1), at);
  return end.length === 1 ? String.fromCharCode(index.storedKey(end, at).charCodeAt(0) + 1) : `${index.storedKey(end, at)}\uffff`;
}

function sortDirection(index: CollectionIndex, at: number, sort: readonly SortField[], pinned: ReadonlySet<string>): 1 | -1 | undefined {
  const open = sort.filter(({ path }) => !pinned.has(path));
  const fields = index.spec.fields.slice(at);
  let direction: 1 | -1 | undefined;
  for (const [place, wanted] of open.entries()) {
    const field = fields[place];
    if (field?.path !== wanted.path) return undefined;
    const needed = index.isMixed && field.direction === -1 ? (-wanted.direction as 1 | -1) : wanted.direction;
    if (direction !== undefined && direction !== needed) return undefined;
    direction = needed;
  }
  return direction ?? 1;
}
