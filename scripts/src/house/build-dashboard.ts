import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runCommand } from '../run-command.ts';

const folder = join(projectRoot, 'dashboard');
const marker = join(folder, 'dist', '.built-from');
/** What the built files are made of, besides the installed packages. */
const ingredients = [
  'dashboard/src',
  'dashboard/public',
  'dashboard/index.html',
  'dashboard/vite.config.ts',
  'shared/contracts/src',
  'shared/domain/src',
  'pnpm-lock.yaml',
];

/** Builds the dashboard unless it was built from the same files. Throws with the builder's words when it cannot be built. */
export async function buildDashboard(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const { code, output } = await runCommand('vite', ['build', '--logLevel', 'warn'], folder, { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`The dashboard cannot be built:\n${output.trim()}`);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(marker, wanted);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of ingredients.flatMap(filesBelow)) hash.update(path).update(readFileSync(join(projectRoot, path)));
  return hash.digest('hex');
}

function filesBelow(path: string): readonly string[] {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
