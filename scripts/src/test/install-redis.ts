import type { Result } from '@trade-executor/domain/result';
import { installPackage } from './install-package.ts';

/** Returns where Redis's server is, installed when that is possible here; else why it is not. Tests start their own on a free port. */
export function installRedis(): Result<string, string> {
  return installPackage({ name: 'Redis', debianPackage: 'redis-server', path: '/usr/bin/redis-server' });
}
