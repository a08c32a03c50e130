import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { labelsFile, readLabelledMessages, signalsFolder, skipWithoutMessages } from './labelled-messages.ts';

const high = 0.9;
const mostWrong = 1 / 200;
const leastReaching = 0.8;

/**
 * Prints how far confidence can be believed on the labelled messages: of the outcomes at or above 0.9 at most 1 in 200 is not wholly right, and at
 * least 80 in 100 of the wholly right ones reach it.
 */
export async function benchCalibration(): Promise<boolean> {
  const messages = await readLabelledMessages();
  if (messages === null) return skipWithoutMessages('calibration');
  const outcomes = messages.map(({ id, text, replyTo }) => ({
    id,
    ...readMessage({ text, replyTo: replyTo ?? null, profile: defaultProfile }),
  }));
  const notRight = await findNotRight(outcomes);
  const isHigh = ({ confidence }: (typeof outcomes)[number]): boolean => Number(confidence) >= high;
  const right = outcomes.filter(({ id }) => !notRight.has(id));
  const atOrAbove = outcomes.filter(isHigh);
  const wrongAmongThem = atOrAbove.filter(({ id }) => notRight.has(id));
  const reaching = right.filter(isHigh).length / right.length;
  const pass = wrongAmongThem.length <= atOrAbove.length * mostWrong && reaching >= leastReaching;
  console.log(
    JSON.stringify({
      name: 'calibration',
      'atOrAbove0.9': atOrAbove.length,
      wrongAmongThem: wrongAmongThem.length,
      rightOutcomes: right.length,
      'rightReaching0.9': reaching.toFixed(3),
      pass,
    }),
  );
  for (const { id, confidence } of wrongAmongThem) console.error(`calibration: ${id} is not right at ${confidence}`);
  return pass;
}

/** The ids of what the labels' own script does not call right: wrong, partly read, refused or missed. */
async function findNotRight(outcomes: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'trade-executor-bench-'));
  const output = join(folder, 'outcomes.jsonl');
  await writeFile(output, outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''));
  const script = join(signalsFolder, 'score.mjs');
  const { stdout } = spawnSync(process.execPath, [script, labelsFile, output, '--list', 'wrong,partial,refused,missed'], {
    encoding: 'utf8',
  });
  await rm(folder, { recursive: true });
  return new Set(stdout.split('\n').flatMap((line) => line.split('\t')[2] ?? []));
}
