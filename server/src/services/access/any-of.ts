/** A condition of a query. */
export type Filter = Readonly<Record<string, unknown>>;

/** Returns what matches at least one clause; null when there is none, and so nothing to see. One clause alone stays as it is, so that its index serves. */
export function anyOf(clauses: readonly Filter[]): Filter | null {
  const [first, ...rest] = clauses;
  if (first === undefined) return null;
  return rest.length === 0 ? first : { $or: [...clauses] };
}

/** Returns what matches all that is given; what is undefined says nothing. */
export function allOf(...filters: readonly (Filter | undefined)[]): Filter {
  const given = filters.filter((filter) => filter !== undefined && Object.keys(filter).length > 0);
  const paths = given.flatMap((filter) => Object.keys(filter ?? {}));
  // Spread where no path is said twice: an index sees plain conditions better than nested ones.
  return new Set(paths).size === paths.length ? Object.assign({}, ...given) : { $and: given };
}
