import { expect, test } from 'vitest';
import { describeFaults, loadConfig } from './load-config.ts';

const token = 'a-service-token-of-length';

test('with only the service token, the bot talks to the sandbox and the local server', () => {
  expect(loadConfig({ BOT_SERVICE_TOKEN: token })).toEqual({
    ok: true,
    value: {
      discord: { token: 'sandbox', apiUrl: 'http://127.0.0.1:3010/api', sandbox: true, commandsGuildId: null },
      server: { url: 'http://127.0.0.1:3000', token },
      logLevel: 'info',
    },
  });
});

test('a Discord token alone means the real Discord', () => {
  const config = loadConfig({ BOT_SERVICE_TOKEN: token, DISCORD_TOKEN: 'real', SERVER_URL: 'https://example.org/' });
  expect(config).toMatchObject({
    ok: true,
    value: { discord: { token: 'real', apiUrl: 'https://discord.com/api', sandbox: false }, server: { url: 'https://example.org' } },
  });
});

test('every faulty variable is named at once, with what is expected, and no secret is repeated', () => {
  const config = loadConfig({ BOT_SERVICE_TOKEN: 'too-short', SERVER_URL: 'ftp://x', LOG_LEVEL: 'loud', DISCORD_COMMANDS_GUILD_ID: 'abc' });
  expect(config.ok).toBe(false);
  if (config.ok) return;
  expect(config.error.map(({ variable }) => variable).toSorted()).toEqual([
    'BOT_SERVICE_TOKEN',
    'DISCORD_COMMANDS_GUILD_ID',
    'LOG_LEVEL',
    'SERVER_URL',
  ]);
  const text = describeFaults(config.error);
  expect(text).toContain('BOT_SERVICE_TOKEN is shorter than 16 characters');
  expect(text).toContain('expected: ');
  expect(text).not.toContain('too-short');
});

test('an empty variable counts as unset', () => {
  const config = loadConfig({ BOT_SERVICE_TOKEN: '', DISCORD_TOKEN: '' });
  expect(config).toMatchObject({ ok: false, error: [{ variable: 'BOT_SERVICE_TOKEN', problem: 'is missing' }] });
});
