import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { installBrowser } from './test/install-browser.ts';
import { installRedis } from './test/install-redis.ts';
import { projectRoot } from './project-root.ts';

const Counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});
const folder = mkdtempSync(join(tmpdir(), 'trade-executor-test-'));

/** Runs one of vitest's projects and returns what it counted; a run that ends without a report counts as one failure. */
function runProject(project: string, env: Readonly<Record<string, string>>): z.infer<typeof Counts> {
  console.log(`\n== ${project} tests`);
  const report = join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('vitest', args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  try {
    const counts = Counts.parse(JSON.parse(readFileSync(report, 'utf8')));
    const unexplained = status !== 0 && counts.numFailedTests === 0;
    return unexplained ? { ...counts, numFailedTests: 1 } : counts;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1 };
  }
}

console.log('== verify');
const verified = spawnSync(process.execPath, [join(projectRoot, 'scripts/src/verify.ts')], { stdio: 'inherit' }).status === 0;

const skipped: string[] = [];
const browser = installBrowser();
if (!browser.ok) skipped.push(`browser tests: ${browser.error}`);
const redis = installRedis();
if (!redis.ok) skipped.push(`tests of several processes: ${redis.error}`);

const env = { CHROMIUM_PATH: browser.ok ? browser.value : '', REDIS_SERVER_PATH: redis.ok ? redis.value : '' };
const runs = [runProject('unit', env), runProject('e2e', env)];
rmSync(folder, { recursive: true });

const sum = (pick: (counts: z.infer<typeof Counts>) => number): number => runs.reduce((total, counts) => total + pick(counts), 0);
const failed = sum(({ numFailedTests }) => numFailedTests) + (verified ? 0 : 1);
for (const reason of skipped) console.log(`skipped ${reason}`);
console.log(
  `\n${sum(({ numPassedTests }) => numPassedTests)} passed, ${failed} failed, ${sum(({ numPendingTests }) => numPendingTests)} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;
