import { InputError } from './replay/input-error.ts';
import { createProgress } from './replay/progress.ts';
import { readArguments } from './replay/read-arguments.ts';
import { runReplay } from './replay/run-replay.ts';

const FAULTS_FOUND = 1;
const INPUT_FAULTY = 2;
const INTERRUPTED = 130;

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort(new Error('interrupted')));

const progress = createProgress(process.stderr);
try {
  const { summary, faults } = await runReplay(readArguments(process.argv.slice(2)), progress, stopping.signal);
  progress.end();
  for (const fault of faults) console.error(`replay: ${fault}`);
  console.log(JSON.stringify(summary));
  process.exitCode = faults.length > 0 ? FAULTS_FOUND : 0;
} catch (error) {
  progress.end();
  console.error(`replay: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof InputError ? INPUT_FAULTY : stopping.signal.aborted ? INTERRUPTED : FAULTS_FOUND;
}
