import type { Result } from '@trade-executor/domain/result';
import { installPackage } from './install-package.ts';

/** Returns where Chromium is, installed when that is possible here; else why it is not. */
export function installBrowser(): Result<string, string> {
  return installPackage({ name: 'Chromium', debianPackage: 'chromium', path: '/usr/bin/chromium' });
}
