import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type CandleFolder = { readonly path: string; readonly remove: () => void };

/** Writes candle files into a new folder: by file name, the rows `timestamp,open,high,low,close,volume`. */
export function makeCandleFolder(files: Readonly<Record<string, readonly string[]>>): CandleFolder {
  const path = mkdtempSync(join(tmpdir(), 'candles-'));
  for (const [name, rows] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), gzipSync(['timestamp,open,high,low,close,volume', ...rows, ''].join('\n')));
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
