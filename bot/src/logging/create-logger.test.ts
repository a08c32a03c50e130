import { expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';

function capture(): { readonly lines: string[]; readonly destination: { write(line: string): void } } {
  const lines: string[] = [];
  return { lines, destination: { write: (line) => void lines.push(line) } };
}

test('no token reaches the log, however deep', () => {
  const { lines, destination } = capture();
  createLogger({ level: 'info', destination }).info(
    { token: 'canary', auth: { token: 'canary' }, a: { b: { authorization: 'canary' } } },
    'x.y',
  );
  expect(lines.join()).not.toContain('canary');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'x.y', service: 'bot' });
});

test("an error's URL is left out: it may hold an interaction token", () => {
  const { lines, destination } = capture();
  const error = Object.assign(new Error('Unknown interaction'), {
    code: 10062,
    url: 'https://x/webhooks/1/canary',
    requestBody: { json: 'canary' },
  });
  createLogger({ level: 'info', destination }).error({ error }, 'interaction.failed');
  expect(lines.join()).not.toContain('canary');
  expect(lines.join()).toContain('10062');
});
