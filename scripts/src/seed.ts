import { readFileSync } from 'node:fs';
import { postSeed } from './house/post-seed.ts';
import { localServiceToken } from './house/local-secrets.ts';
import { starterSettings } from './house/starter-settings.ts';

const [file] = process.argv.slice(2);
const { env, dataDir, ports } = starterSettings();

function giveUp(message: string): never {
  console.error(message);
  process.exit(2);
}

if (!file)
  giveUp(
    'usage: npm run seed -- FILE.json\nThe file maps real guilds, channels, providers and traders by their Discord ids; README.md shows one.',
  );

let seed: unknown;
try {
  seed = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  giveUp(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
}

const serverUrl = env.SERVER_URL ?? `http://127.0.0.1:${ports.server}`;
const token = env.BOT_SERVICE_TOKEN ?? localServiceToken(dataDir);
try {
  await postSeed(serverUrl, token, seed);
  console.log('Seeded. The bot reads the mapped channels from now on.');
} catch (error) {
  const unreachable = error instanceof TypeError; // what fetch throws when nobody listens
  giveUp(
    unreachable
      ? `No server answers at ${serverUrl}. Run npm start first, then seed again.`
      : error instanceof Error
        ? error.message
        : String(error),
  );
}
