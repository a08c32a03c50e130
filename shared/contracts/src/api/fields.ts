import { z } from 'zod';

/** An id in an address. */
export const Id = z.string().min(1).max(200);

/** A moment in a query, ms since 1970. */
export const MomentQuery = z.coerce.number<number>().int().nonnegative().max(8_640_000_000_000_000);

export const SymbolQuery = z.string().min(1).max(60);
