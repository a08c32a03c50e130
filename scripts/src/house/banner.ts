import type { House } from './start-house.ts';

type BannerInput = {
  readonly house: House;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly startedInMs: number;
  readonly dataDir: string;
};

/** What a newcomer needs to know once everything runs: where to go, what is real, and which variable connects each real service. */
export function banner({ house, env, startedInMs, dataDir }: BannerInput): string {
  const realDiscord = Boolean(env.DISCORD_TOKEN);
  const rows: readonly (readonly [string, string, string])[] = [
    ['Discord', realDiscord ? 'REAL' : 'simulated', realDiscord ? 'through DISCORD_TOKEN' : 'set DISCORD_TOKEN to use the real one'],
    [
      'Database',
      env.MONGODB_URI ? 'REAL' : 'embedded',
      env.MONGODB_URI ? 'through MONGODB_URI' : `a file in ${dataDir}; set MONGODB_URI to use MongoDB`,
    ],
    ['Log-in', ...loginRow(env)],
    ['Market', 'simulated', 'seeded prices (MARKET_SEED)'],
    ['Orders', 'paper', 'no order leaves this machine'],
  ];
  return [
    '',
    '  Trade Executor is running.',
    '',
    ...(realDiscord ? [] : [`  Chat page   ${house.urls.chat}   post a signal as Mira, see Tess's trade`]),
    `  Dashboard   ${env.PUBLIC_URL ?? house.urls.server}${realDiscord ? '' : '   log in as Tess (trader), Mira (provider), Olga (owner) or Adam (admin)'}`,
    '',
    ...rows.map(([what, how, note]) => `  ${what.padEnd(11)} ${how.padEnd(10)} ${note}`),
    '',
    `  Started in ${(startedInMs / 1000).toFixed(1)} s. Data and logs are in ${dataDir}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}

function loginRow(env: BannerInput['env']): readonly [string, string] {
  if (env.DISCORD_CLIENT_ID) return ['REAL', 'through DISCORD_CLIENT_ID'];
  if (env.DISCORD_TOKEN) return ['off', 'set DISCORD_CLIENT_ID and DISCORD_CLIENT_SECRET of your Discord application'];
  return ['simulated', "the sandbox's people; set DISCORD_CLIENT_ID to use the real one"];
}
