import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the secret that bot and server share on this machine. */
export function localServiceToken(dataDir: string): string {
  return localSecret(dataDir, 'service-token');
}

/** Returns the secret that signs the sessions of this machine. */
export function localSessionSecret(dataDir: string): string {
  return localSecret(dataDir, 'session-secret');
}

/** Made once and kept in the data folder, readable by its owner only. */
function localSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const token = randomBytes(24).toString('hex');
  writeFileSync(file, token, { mode: 0o600 });
  return token;
}
