import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';

const Labelled = z.object({ id: z.string(), text: z.string(), replyTo: z.string().nullish(), kind: z.string(), actionable: z.boolean() });
export type LabelledMessage = z.infer<typeof Labelled>;

/** The folder of labelled messages and of the script that compares with them. */
export const signalsFolder = join(process.env.SHARED_DATA_DIR ?? join(projectRoot, '../shared'), 'signals');
export const labelsFile = join(signalsFolder, 'dev.jsonl');

/** Returns the labelled messages of the shared folder, or null when there is no such folder. */
export async function readLabelledMessages(): Promise<readonly LabelledMessage[] | null> {
  try {
    const lines = (await readFile(labelsFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => Labelled.parse(JSON.parse(line)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Says that a bench was left out for want of the messages, which is no failure. */
export function skipWithoutMessages(name: string): true {
  console.log(JSON.stringify({ name, skipped: `no labelled messages: ${labelsFile}` }));
  return true;
}
