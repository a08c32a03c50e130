import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { completeProfile, type ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { ProviderProfile as ProfileSchema } from '@trade-executor/contracts/internal/sources';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { z } from 'zod';

const usage = 'usage: npm run --silent parse-messages -- FILE.jsonl [--profile FILE.json]';

const MessageLine = z.object({ id: z.string(), text: z.string(), replyTo: z.string().nullish() });
const ProfileFile = ProfileSchema.partial();

/** What is wrong with the arguments or a file, for people; ends the program with status 2. */
class InputError extends Error {}

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

async function readProfile(path: string | undefined): Promise<ProviderProfile> {
  return completeProfile(path === undefined ? {} : parseJson(ProfileFile, await readText(path), path));
}

function readArguments(args: readonly string[]): { readonly file: string; readonly profile: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { profile: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error(file === undefined ? 'no file given' : 'more than one file given');
    return { file, profile: values.profile };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { file, profile: profileFile } = readArguments(args);
  const profile = await readProfile(profileFile);
  const lines = (await readText(file)).split('\n');
  const messages = lines.flatMap((line, at) => (line.trim() === '' ? [] : [parseJson(MessageLine, line, `${file}, line ${at + 1}`)]));
  for (const { id, text, replyTo } of messages) {
    const { kind, orders, actions, refusal, confidence } = readMessage({ text, replyTo: replyTo ?? null, profile });
    process.stdout.write(`${JSON.stringify({ id, kind, orders, actions, refusal, confidence })}\n`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`parse-messages: ${error.message}\n`);
  process.exitCode = 2;
}
