import type { SQLOutputValue } from 'node:sqlite';

type Row = Readonly<Record<string, SQLOutputValue>> | undefined;

/** The document of a row, as it was stored under the same type. */
export function readDocument<T>(row: Row): T | undefined {
  if (row === undefined) return undefined;
  const document: T = JSON.parse(String(row['document']));
  return document;
}

export function readDocuments<T>(rows: readonly Row[]): readonly T[] {
  return rows.flatMap((row) => readDocument<T>(row) ?? []);
}
