import type { Token } from '../tokens/token.ts';
import type { Field } from './field.ts';
import { readValues } from './read-values.ts';

type Lines = readonly (readonly Token[])[];

const mostPlans = 10;

/**
 * Returns the lines of each plan, the common heading before each, when a message states entry and stop more than once under one heading; else null.
 */
export function splitPlans(lines: Lines, fields: readonly Field[]): readonly Lines[] | null {
  const starts: number[] = [];
  let hasStop = true;
  for (const field of fields) {
    if (!hasLevel(field)) continue;
    if (field.name === 'stop') hasStop = true;
    if (field.name !== 'entry' || !hasStop) continue;
    starts.push(field.label.line);
    hasStop = false;
  }
  const [first] = starts;
  if (first === undefined || starts.length < 2 || starts.length > mostPlans || !hasStop || new Set(starts).size < starts.length)
    return null;
  const lineOf = (line: readonly Token[]): number => line[0]?.line ?? 0;
  const heading = lines.filter((line) => lineOf(line) < first);
  return heading.length === 0
    ? null
    : starts.map((from, at) => [
        ...heading,
        ...lines.filter((line) => lineOf(line) >= from && lineOf(line) < (starts[at + 1] ?? Number.MAX_SAFE_INTEGER)),
      ]);
}

function hasLevel(field: Field): boolean {
  return readValues(field).prices.length > 0;
}
