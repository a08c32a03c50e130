// Installs the project when its lockfile or a manifest changed; plain JavaScript, because it runs before Node 24 is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.installed');
const quiet = process.argv.includes('--quiet');

/** The files that decide what is installed. */
const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...workspaceManifests()];
const wanted = fingerprint(manifests);
const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : '';

if (installed !== wanted) {
  if (!quiet) console.log('Installing packages (the first time takes a minute or two) …');
  const result = spawnSync('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--reporter=silent'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
  });
  if (result.status !== 0) {
    console.error('Installing packages failed. Is the npm registry reachable from this machine? Run the command again when it is.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(marker, wanted);
}

function workspaceManifests() {
  const folders = ['bot', 'server', 'dashboard', 'scripts', ...readdirSync(join(root, 'shared')).map((name) => `shared/${name}`)];
  return folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(join(root, file)));
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
