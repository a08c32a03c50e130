import { expect, test } from 'vitest';
import { loadConfig } from './load-config.ts';

const load = (env: Record<string, string>) => loadConfig({ BOT_SERVICE_TOKEN: 'a-secret-of-enough-length', ...env }).auth;
const https = {
  PUBLIC_URL: 'https://trade.example',
  SESSION_SECRET: 's'.repeat(32),
  DISCORD_CLIENT_ID: '100000000000000001',
  DISCORD_CLIENT_SECRET: 'secret',
};

test('with nothing set people of this machine log in through the sandbox', () => {
  expect(load({ PORT: '3055' })).toEqual({
    publicUrl: 'http://localhost:3055',
    sessionSecret: null,
    trustedProxies: 0,
    discord: { clientId: 'sandbox', clientSecret: 'sandbox', url: 'http://127.0.0.1:3010' },
  });
});

test('the sandbox may be elsewhere, and a slash at the end is no path', () => {
  expect(load({ DISCORD_OAUTH_URL: 'http://127.0.0.1:4000/', PUBLIC_URL: 'http://127.0.0.1:3000/' })).toMatchObject({
    publicUrl: 'http://127.0.0.1:3000',
    discord: { url: 'http://127.0.0.1:4000' },
  });
});

test('over https the real Discord, behind one proxy unless told otherwise', () => {
  expect(load(https)).toEqual({
    publicUrl: 'https://trade.example',
    sessionSecret: https.SESSION_SECRET,
    trustedProxies: 1,
    discord: { clientId: https.DISCORD_CLIENT_ID, clientSecret: 'secret', url: 'https://discord.com' },
  });
  expect(load({ ...https, TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
});

test.each([
  ['http://trade.example', 'PUBLIC_URL must be https'],
  ['http://localhost.trade.example', 'PUBLIC_URL must be https'],
  ['https://trade.example/app', 'PUBLIC_URL must be an address without a path'],
  ['https://trade.example?x=1', 'PUBLIC_URL must be an address without a path'],
  ['ftp://localhost', 'PUBLIC_URL must be an address'],
  ['trade.example', 'PUBLIC_URL must be an address'],
])('%s is refused', (publicUrl, said) => {
  expect(() => load({ ...https, PUBLIC_URL: publicUrl })).toThrow(said);
});

test('https needs a secret and a Discord application, both named at once', () => {
  const alone = () => load({ PUBLIC_URL: 'https://trade.example' });
  for (const name of ['SESSION_SECRET', 'DISCORD_CLIENT_ID']) expect(alone).toThrow(`${name} is missing`);
});

test('half an application and a short secret are refused', () => {
  expect(() => load({ DISCORD_CLIENT_ID: '100000000000000001' })).toThrow('DISCORD_CLIENT_SECRET is missing');
  expect(() => load({ SESSION_SECRET: 'short' })).toThrow('SESSION_SECRET must be at least 32 characters');
});
