import { parseArgs } from 'node:util';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { endOnInputError, readArguments, readMessageFile, readProfileFile } from './messages/message-file.ts';

const usage = 'usage: npm run --silent parse-messages -- FILE.jsonl [--profile FILE.json]';

await endOnInputError('parse-messages', async () => {
  const { file, values } = readArguments(usage, () =>
    parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { profile: { type: 'string' } } }),
  );
  const profile = await readProfileFile(values.profile);
  for (const { id, text, replyTo } of await readMessageFile(file)) {
    const { kind, orders, actions, refusal, confidence } = readMessage({ text, replyTo: replyTo ?? null, profile });
    process.stdout.write(`${JSON.stringify({ id, kind, orders, actions, refusal, confidence })}\n`);
  }
});
