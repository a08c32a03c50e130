import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSignals } from './read-signals.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'read-signals-'))));
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, 'calls.jsonl');
  await writeFile(file, content);
  return readSignals(file);
}

test('reads what is played and leaves the labels', async () => {
  const lines = await read(
    '{"id":"1","family":"north","text":"long","kind":"entry"}\n\n{"id":"2","family":"north","text":"close","replyTo":"long"}\n',
  );
  expect(lines).toEqual([
    { id: '1', family: 'north', text: 'long', replyTo: null },
    { id: '2', family: 'north', text: 'close', replyTo: 'long' },
  ]);
});

test.each([
  ['', 'there is no message'],
  ['{"id":"1","family":"north","text":"a"}\n{broken', 'line 2: not JSON'],
  ['{"id":"1","text":"a"}', 'family'],
  ['{"id":"1","family":"north","text":" "}', 'must not be empty'],
])('%j is refused: %s', async (content, words) => {
  await expect(read(content)).rejects.toThrow(words);
});

test('a missing file is named', async () => {
  await expect(readSignals(join(folder, 'nothing.jsonl'))).rejects.toThrow('nothing.jsonl');
});
