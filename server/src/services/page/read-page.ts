import type { PageQuery } from '@trade-executor/contracts/api/page';
import type { Model } from 'mongoose';
import { allOf, type Filter } from '../access/any-of.ts';
import { readCursor, writeCursor } from './cursor.ts';

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

type ReadPageInput<D> = {
  readonly model: Model<D>;
  readonly filter: Filter;
  /** Fields by which the list is ordered, newest first; an index must begin with what `filter` pins and end with these two. */
  readonly time: keyof D & string;
  readonly id: keyof D & string;
  readonly fields?: readonly (keyof D & string)[];
  readonly page: PageQuery;
};

/** Returns one part of a collection, newest first. A row that is added meanwhile moves no other to another page. */
export async function readPage<D>({ model, filter, time, id, fields = [], page }: ReadPageInput<D>): Promise<Page<D>> {
  const projection = { _id: 0, ...Object.fromEntries([...fields, ...(fields.length > 0 ? [time, id] : [])].map((field) => [field, 1])) };
  const rows = await model
    .find(allOf(filter, afterCursor(time, id, page.cursor)), projection)
    .sort({ [time]: -1, [id]: -1 })
    .limit(page.limit + 1)
    .lean<D[]>();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (!last || rows.length <= page.limit) return { items, nextCursor: null };
  return { items, nextCursor: writeCursor({ at: Number(last[time]), id: String(last[id]) }) };
}

function afterCursor(time: string, id: string, cursor: string | undefined): Filter | undefined {
  if (cursor === undefined) return undefined;
  const last = readCursor(cursor);
  return { [time]: { $lte: last.at }, $or: [{ [time]: { $lt: last.at } }, { [id]: { $lt: last.id } }] };
}

/** A condition on a time; undefined when neither end is said. @param to excluded */
export function between(time: string, from: number | undefined, to: number | undefined): Filter | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { [time]: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) } };
}
