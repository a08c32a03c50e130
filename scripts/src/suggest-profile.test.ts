import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'suggest-profile.ts');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suggest-profile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const footer = 'Captain Barnacle sails where others drown';
const call = (base: string) => `#${base}USDC long\nentry 100\nstop 95\ntarget 110\n${footer}`;
const lines = ['SOL', 'AVAX', 'LINK'].map((base) => JSON.stringify({ id: base, text: call(base) }));

async function suggest(content: string | null, ...options: readonly string[]) {
  const file = join(folder, 'messages.jsonl');
  if (content !== null) await writeFile(file, content);
  return promisify(execFile)(process.execPath, [script, file, ...options]).catch((error: unknown) => error);
}

test('people read what is suggested, why, and what is still refused', async () => {
  const printed = await suggest([...lines, JSON.stringify({ id: 'SUI', text: '#SUIUSDC long\nentry 2\nstop 3' })].join('\n'));
  expect(printed).toMatchObject({ stderr: '', stdout: expect.stringContaining('defaultQuote: "USDC"\n    3 of 3 orders') });
  expect(printed).toMatchObject({ stdout: expect.stringContaining(`    · SOL: ${footer}`) });
  expect(printed).toMatchObject({ stdout: expect.stringContaining('STOP_WRONG_SIDE: 1 -> 1') });
});

test('programs read the same as JSON', async () => {
  const { stdout } = (await suggest(lines.join('\n'), '--json')) as { readonly stdout: string };
  expect(JSON.parse(stdout)).toMatchObject({ messages: 3, profile: { defaultQuote: 'USDC', ignoreLines: [footer] }, before: { entry: 3 } });
});

test('a line that is no message is named, and nothing is suggested', async () => {
  const failed = await suggest(`${lines[0]}\n{"id":7}`);
  expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('messages.jsonl, line 2') });
  expect(await suggest('not json')).toMatchObject({ code: 2, stderr: expect.stringContaining('line 1: not JSON') });
  expect(await suggest(null, '--loud')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('usage: npm run --silent suggest-profile'),
  });
});
