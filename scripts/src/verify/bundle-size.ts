import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional(), css: z.array(z.string()).optional() }),
);
type Manifest = z.infer<typeof Manifest>;

export const MOST_BYTES_OF_FIRST_LOAD = 220_000;

export type FirstLoad = { readonly bytes: number; readonly files: readonly { readonly file: string; readonly bytes: number }[] };

/**
 * What a browser fetches before the dashboard shows anything: the page, its scripts and styles, compressed, and the typeface of Latin
 * letters. What is loaded later (pages, charts, the socket) does not count. Throws when `dist` was not built with a manifest.
 */
export function measureFirstLoad(dist: string): FirstLoad {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: build the dashboard first (vite build in dashboard/)`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  const chunks = [...reachable(manifest, 'index.html')].flatMap((name) => manifest[name] ?? []);
  const texts = new Set(['index.html', 'theme.js', ...chunks.flatMap(({ file, css = [] }) => [file, ...css])]);
  const typefaces = Object.values(manifest).flatMap(({ file }) => (/inter-latin-wght-normal.*\.woff2$/.test(file) ? [file] : []));
  const files = [
    ...[...texts].map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length })),
    ...typefaces.map((file) => ({ file, bytes: statSync(join(dist, file)).size })),
  ];
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files: files.toSorted((a, b) => b.bytes - a.bytes) };
}

/** Why the first load is too large, naming its largest files; null when it is not. */
export function bundleFault({ bytes, files }: FirstLoad, most = MOST_BYTES_OF_FIRST_LOAD): string | null {
  if (bytes <= most) return null;
  const largest = files.slice(0, 5).map((entry) => `${entry.file} ${toKilobytes(entry.bytes)}`);
  return `The dashboard's first load is ${toKilobytes(bytes)}, at most ${toKilobytes(most)}. Largest: ${largest.join(', ')}. Load what is not needed at once later.`;
}

function reachable(manifest: Manifest, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of manifest[name]?.imports ?? []) reachable(manifest, next, found);
  return found;
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
