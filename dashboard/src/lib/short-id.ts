/** Enough of a long id to tell a few apart; short ones, which people chose, stay whole. */
export function shortId(id: string): string {
  return id.length > 16 ? id.slice(0, 6) : id;
}
