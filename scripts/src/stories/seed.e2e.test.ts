import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../house/demo-community.ts';
import { freePort } from '../house/free-port.ts';
import { gus, lounge, openHouse, type DemoHouse } from './demo-house.ts';
import { runScript, type Finished } from './run-script.ts';

let house: DemoHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(async () => void (await house.close()));

function seed(content: unknown, env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const { dataDir, urls } = house.starter;
  const file = join(dataDir, 'seed.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return runScript('scripts/src/seed.ts', [file], { DATA_DIR: dataDir, PORT: new URL(urls.server).port, ...env });
}

test('a good file maps a new provider, whose calls are read at once', async () => {
  const { guildId } = demoSeed.communities[0] ?? { guildId: '' };
  const provider = { name: 'Gus', guildId, discordUserIds: [gus], channelIds: [lounge] };
  const traders = demoSeed.traders.map((trader) => ({ ...trader, copiers: [...trader.copiers, { provider: 'Gus' }] }));
  const { code, output } = await seed({ ...demoSeed, providers: [...demoSeed.providers, provider], traders });
  expect(output).toContain('Seeded.');
  expect(code).toBe(0);

  await house.people.post(gus, lounge, await house.longCall('BTC', { stop: 0.98, targets: [1.02] }));
  const card = await house.card('BTC', ({ title }) => title.endsWith('open'), 'the card of a call by Gus');
  expect(card.field('Provider')).toBe('Gus');
});

test('a file with faults changes nothing, and every fault is named with its place', async () => {
  const { code, output } = await seed({
    communities: [{ guildId: 'my server', name: 'Mine', ownerDiscordUserId: '910000000000000001' }],
    providers: [{ name: 'Mira', discordUserIds: [], channelIds: ['920000000000000001'] }],
    traders: [{ discordUserId: '910000000000000005', displayName: 'Tess', paperBalance: 'plenty', copiers: [{ provider: 'Nobody' }] }],
    colour: 'blue',
  });
  expect(code).toBe(2);
  expect(output).toMatch(/communities\[0\].*guildId: is not a Discord id/);
  expect(output).toMatch(/providers\[0\].*discordUserIds: must name at least one/);
  expect(output).toMatch(/traders\[0\].*paperBalance: must be the starting balance/);
  expect(output).toContain('colour: there is no such list');
});

test('what is no JSON, no file, or no server is said plainly', async () => {
  expect(await seed('{ not json')).toMatchObject({ code: 2, output: expect.stringContaining('cannot be read as JSON') });
  expect(await runScript('scripts/src/seed.ts', [], {})).toMatchObject({
    code: 2,
    output: expect.stringContaining('usage: npm run seed -- FILE.json'),
  });
  const nobody = await seed(demoSeed, { PORT: String(await freePort()) });
  expect(nobody).toMatchObject({ code: 2, output: expect.stringContaining('Run npm start first, then seed again.') });
});
