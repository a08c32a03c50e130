import { parseArgs } from 'node:util';
import { suggestProfile } from '@trade-executor/signal-parser/suggest/suggest-profile';
import { endOnInputError, readArguments, readMessageFile, readProfileFile } from './messages/message-file.ts';
import { printSuggestion } from './messages/print-suggestion.ts';

const usage = 'usage: npm run --silent suggest-profile -- FILE.jsonl [--json] [--profile FILE.json]';

await endOnInputError('suggest-profile', async () => {
  const { file, values } = readArguments(usage, () =>
    parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, profile: { type: 'string' } },
    }),
  );
  const profile = await readProfileFile(values.profile);
  const messages = (await readMessageFile(file)).map(({ id, text, replyTo }) => ({ id, text, replyTo: replyTo ?? null }));
  const suggestion = suggestProfile(messages, profile);
  process.stdout.write(values.json ? `${JSON.stringify(suggestion, null, 2)}\n` : printSuggestion(suggestion));
});
