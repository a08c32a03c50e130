import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildDashboard } from './house/build-dashboard.ts';
import { projectRoot } from './project-root.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { bundleFault, measureFirstLoad } from './verify/bundle-size.ts';
import { findMissingDocPaths } from './verify/doc-paths.ts';

type Check = { readonly name: string; readonly run: () => Promise<CommandResult> };

const tool =
  (command: string, ...args: readonly string[]) =>
  () =>
    runCommand(command, args, projectRoot);

const checks: readonly Check[] = [
  { name: 'format', run: tool('oxfmt', '--check') },
  { name: 'lint and import directions', run: tool('oxlint', '--type-aware') },
  { name: 'types', run: tool('tsc', '-p', 'tsconfig.json') },
  { name: 'types without Node (domain, contracts)', run: tool('tsc', '-p', 'tsconfig.browser.json') },
  { name: 'types of the dashboard', run: tool('tsc', '-p', 'dashboard/tsconfig.json') },
  { name: "dashboard's first load", run: checkFirstLoad },
  { name: 'no dead exports', run: tool('knip') },
  { name: "documents' paths exist", run: checkDocPaths },
];

async function checkFirstLoad(): Promise<CommandResult> {
  await buildDashboard();
  const fault = bundleFault(measureFirstLoad(join(projectRoot, 'dashboard/dist')));
  return { code: fault === null ? 0 : 1, output: fault ?? '' };
}

async function checkDocPaths(): Promise<CommandResult> {
  const missing = findMissingDocPaths(projectRoot);
  return { code: missing.length > 0 ? 1 : 0, output: missing.join('\n') };
}

let failed = 0;
for (const { name, run } of checks) {
  const startedAt = performance.now();
  const { code, output } = await run();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (code === 0) continue;
  failed++;
  console.log(output.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
