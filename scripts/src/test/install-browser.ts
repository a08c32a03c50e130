import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@trade-executor/domain/result';

const CHROMIUM = '/usr/bin/chromium';

/** Returns where Chromium is, installed from Debian's packages when that is possible here; else why it is not. */
export function installBrowser(): Result<string, string> {
  if (existsSync(CHROMIUM)) return ok(CHROMIUM);
  if (process.getuid?.() !== 0) return err('Chromium is not installed, and installing it needs root');
  if (!existsSync('/usr/bin/apt-get')) return err('Chromium is not installed, and this is not Debian');
  console.log('Installing Chromium for the browser tests …');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
  return existsSync(CHROMIUM) ? ok(CHROMIUM) : err('Chromium could not be installed by apt-get');
}
