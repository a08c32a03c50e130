import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from './input-error.ts';

/** What fits into one message with its embeds. */
const MOST_CHARACTERS = 6_000;

const SignalLine = z.object({
  id: z.string(),
  /** Whose way to write it is: a provider with a channel of its own. */
  family: z.string().trim().min(1).max(100),
  text: z
    .string()
    .max(MOST_CHARACTERS)
    .refine((text) => text.trim() !== '', 'must not be empty'),
  /** Text of the message that it replies to. */
  replyTo: z.string().max(MOST_CHARACTERS).nullish(),
});

export type SignalLine = { readonly id: string; readonly family: string; readonly text: string; readonly replyTo: string | null };

/** Returns the messages of a JSONL file in their order. Throws an InputError that names the first line that cannot be used. */
export async function readSignals(path: string): Promise<readonly SignalLine[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InputError(`--signals: cannot read ${path} (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  });
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [toSignalLine(line, `${path}, line ${at + 1}`)]));
  if (lines.length === 0) throw new InputError(`--signals: there is no message in ${path}`);
  return lines;
}

function toSignalLine(line: string, place: string): SignalLine {
  const parsed = SignalLine.safeParse(readJson(line, place));
  if (!parsed.success) throw new InputError(`${place}: ${z.prettifyError(parsed.error)}`);
  const { replyTo, ...rest } = parsed.data;
  return { ...rest, replyTo: replyTo?.trim() ? replyTo : null };
}

function readJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`${place}: not JSON (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
}
