import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '@trade-executor/domain/result';

type PackageInput = {
  /** As people call it. */
  readonly name: string;
  readonly debianPackage: string;
  /** The program that it brings. */
  readonly path: string;
};

/** Returns where a program is, installed from Debian's packages when that is possible here; else why it is not. */
export function installPackage({ name, debianPackage, path }: PackageInput): Result<string, string> {
  if (existsSync(path)) return ok(path);
  if (process.getuid?.() !== 0) return err(`${name} is not installed, and installing it needs root`);
  if (!existsSync('/usr/bin/apt-get')) return err(`${name} is not installed, and this is not Debian`);
  console.log(`Installing ${name} for the tests …`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-q'], quiet);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], quiet);
  return existsSync(path) ? ok(path) : err(`${name} could not be installed by apt-get`);
}
