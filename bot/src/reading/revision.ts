/** Edit time in ms, 0 for a message never edited. */
export function revisionOf({ editedTimestamp }: { readonly editedTimestamp: number | null }): number {
  return editedTimestamp ?? 0;
}

/**
 * True when an update changes what the author wrote. Discord also sends updates that carry no newer edit time (a link got its preview, a pin).
 * @param before the revision last seen; null when it is not remembered: then any edit time counts, the server knows whether it is new
 */
export function isNewRevision(before: number | null, after: number): boolean {
  return after > (before ?? 0);
}
