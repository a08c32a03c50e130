import { z } from 'zod';

export const MOST_PER_PAGE = 100;

/** Which part of a list: `cursor` is the `nextCursor` of the page before, taken as it is. */
export const PageQuery = z.object({
  cursor: z.string().min(1).max(400).optional(),
  limit: z.coerce.number<number>().int().min(1).max(MOST_PER_PAGE).default(50),
});
export type PageQuery = z.output<typeof PageQuery>;

/** One part of a list; `nextCursor` null: the end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
