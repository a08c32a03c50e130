import type { PageQuery } from '@trade-executor/contracts/api/page';
import type { Model } from 'mongoose';
import { allOf, type Filter } from '../access/any-of.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Page } from './read-page.ts';

type ReadIdPageInput<D> = {
  readonly model: Model<D>;
  readonly filter: Filter;
  /** Unique and indexed; the list is ordered by it. */
  readonly id: keyof D & string;
  readonly page: PageQuery;
};

/** Returns one part of a collection whose rows have no time, by id. */
export async function readIdPage<D>({ model, filter, id, page }: ReadIdPageInput<D>): Promise<Page<D>> {
  const after = page.cursor === undefined ? undefined : { [id]: { $gt: readCursor(page.cursor).id } };
  const rows = await model
    .find(allOf(filter, after), { _id: 0 })
    .sort({ [id]: 1 })
    .limit(page.limit + 1)
    .lean<D[]>();
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (!last || rows.length <= page.limit) return { items, nextCursor: null };
  return { items, nextCursor: writeCursor({ at: 0, id: String(last[id]) }) };
}
