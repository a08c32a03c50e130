/** Orders Discord ids by age, oldest first: they grow with time, are decimal, and not all of one length. */
export function compareIds(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The id just after this one: `before` it lies everything up to and including this one. */
export function nextId(id: string): string {
  return String(BigInt(id) + 1n);
}
