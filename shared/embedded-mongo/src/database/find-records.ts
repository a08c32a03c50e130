import { choosePlan, type Plan } from '../index/plan.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { sortDocuments } from '../query/sort.ts';
import type { Doc } from '../values/value.ts';
import type { Collection } from './collection.ts';

export interface FoundRecord {
  readonly id: number;
  readonly document: Doc;
}

export interface RecordQuery {
  readonly filter: Doc;
  readonly sort?: Doc | undefined;
  readonly skip?: number;
  /** 0 and undefined: all. */
  readonly limit?: number;
  readonly variables?: Doc;
}

/** The records that a filter matches, in order, through an index where one helps. */
export function findRecords(
  collection: Collection | undefined,
  { filter, sort, skip = 0, limit = 0, variables }: RecordQuery,
): FoundRecord[] {
  const matches = compileFilter(filter, variables);
  if (!collection) return [];
  const plan = choosePlan(collection.indexes, filter, sort);
  const isSorted = !sort || Object.keys(sort).length === 0 || plan?.isSorted === true;
  const enough = isSorted && limit > 0 ? skip + limit : Infinity;
  const found: FoundRecord[] = [];
  for (const record of candidates(collection, plan)) {
    if (!matches(record.document)) continue;
    found.push(record);
    if (found.length >= enough) break;
  }
  const ordered = isSorted ? found : sortRecords(found, sort ?? {});
  return skip > 0 || limit > 0 ? ordered.slice(skip, limit > 0 ? skip + limit : undefined) : ordered;
}

function* candidates(collection: Collection, plan: Plan | undefined): Generator<FoundRecord> {
  if (!plan) {
    for (const [id, document] of collection.records) yield { id, document };
    return;
  }
  const mayRepeat = plan.index.isMultikey;
  const seen = new Set<number>();
  for (const { low, high } of plan.intervals) {
    for (const id of plan.index.keys.range(low, high, plan.isReverse)) {
      if (mayRepeat && seen.has(id)) continue;
      if (mayRepeat) seen.add(id);
      const document = collection.records.get(id);
      if (document) yield { id, document };
    }
  }
}

function sortRecords(records: readonly FoundRecord[], sort: Doc): FoundRecord[] {
  const byDocument = new Map(records.map((record) => [record.document, record]));
  return sortDocuments([...byDocument.keys()], sort).flatMap((document) => byDocument.get(document) ?? []);
}
