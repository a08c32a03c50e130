import { readFile } from 'node:fs/promises';
import { ProviderProfile as ProfileSchema } from '@trade-executor/contracts/internal/sources';
import { completeProfile, type ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { z } from 'zod';

/** What is wrong with the arguments or a file, for people; ends the program with status 2. */
class InputError extends Error {}

const MessageLine = z.object({ id: z.string(), text: z.string(), replyTo: z.string().nullish() });
type MessageLine = z.infer<typeof MessageLine>;

/** Returns the messages of a file with one JSON object a line; empty lines are passed over. Throws InputError with file and line. */
export async function readMessageFile(path: string): Promise<readonly MessageLine[]> {
  const lines = (await readText(path)).split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseJson(MessageLine, line, `${path}, line ${at + 1}`)]));
}

/** Returns the profile of a file, its missing fields at their defaults; the default one without a file. Throws InputError. */
export async function readProfileFile(path: string | undefined): Promise<ProviderProfile> {
  return completeProfile(path === undefined ? {} : parseJson(ProfileSchema.partial(), await readText(path), path));
}

/** Runs a program, and ends it with status 2 and a line for people when its input was faulty. */
export async function endOnInputError(name: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

type Parsed<V> = { readonly positionals: readonly string[]; readonly values: V };

/** Returns the one file and the options of a command line. Throws InputError, with the usage, when it cannot be read so. */
export function readArguments<V>(usage: string, parse: () => Parsed<V>): { readonly file: string; readonly values: V } {
  try {
    const { positionals, values } = parse();
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(file === undefined ? 'no file given' : 'more than one file given');
    return { file, values };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function parseJson<T>(schema: z.ZodType<T>, text: string, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${place}: not JSON (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(`${place}: ${z.prettifyError(parsed.error)}`);
}
