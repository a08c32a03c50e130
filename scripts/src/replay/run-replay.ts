import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { z } from 'zod';
import { freePort } from '../house/free-port.ts';
import { startHouse, type House } from '../house/start-house.ts';
import { askJson } from './ask-json.ts';
import { openCandleLibrary } from './candle-library.ts';
import { findFaults } from './find-faults.ts';
import { makeCommunity, type Community, type Desk } from './make-community.ts';
import { openMarketControl } from './market-control.ts';
import { createOrderWatch } from './order-watch.ts';
import { createStage } from './create-stage.ts';
import { playSignals } from './play-signals.ts';
import { postMessage } from './post-message.ts';
import type { Progress } from './progress.ts';
import type { ReplayArguments } from './read-arguments.ts';
import { readSignals } from './read-signals.ts';
import { openRunDatabase, type RunDatabase } from './run-database.ts';
import { summarise, type Summary } from './summarise.ts';

const ServerReady = z.object({ mongodbUri: z.string() });
const LOG_TAIL = 1_500;

export type ReplayResult = { readonly summary: Summary; readonly faults: readonly string[] };

/** Plays the messages of a file on recorded candles through the real processes, on a data folder of its own that is removed at the end. */
export async function runReplay(args: ReplayArguments, progress: Progress, signal: AbortSignal): Promise<ReplayResult> {
  const lines = await readSignals(args.signals);
  const library = openCandleLibrary(args.market);
  const families = [...new Set(lines.map(({ family }) => family))];
  const community = makeCommunity({ families, copiers: args.copiers, seed: args.seed });

  const dataDir = mkdtempSync(join(tmpdir(), 'trade-executor-replay-'));
  try {
    const house = await openHouse(dataDir, args, community);
    try {
      const database = await openRunDatabase(ServerReady.parse(house.child('server').readyMessage()).mongodbUri);
      const market = openMarketControl(house.urls.marketControl);
      const orders = createOrderWatch();
      const close = (trade: Trade): Promise<void> => closeAsTrader(house, community, trade, database);
      const post = (desk: Desk, text: string, replyToMessageId: string | null): Promise<string> => {
        signal.throwIfAborted();
        return postMessage(house.urls.chat, { desk, text, replyToMessageId });
      };
      const stage = createStage({ library, market, database, orders, post, close });
      const deskOf = (family: string) => community.desks.get(family) ?? noDesk(family);
      const posted = await playSignals({ lines, deskOf, stage, onPlayed: (played) => progress.show({ ...played, of: lines.length }) });
      await market.idle();
      const facts = await database.facts();
      const { unprotectedMsMax } = await market.report();
      await database.close();
      const summary = summarise({ posted, facts, duplicateOrders: orders.duplicates(), unprotectedMsMax, openAtEnd: stage.openAtEnd.size });
      return { summary, faults: [...findFaults({ ...args, summary, facts }), ...restartsOf(house)] };
    } catch (error) {
      signal.throwIfAborted();
      throw new Error(`${error instanceof Error ? error.message : String(error)}${logTails(dataDir)}`, { cause: error });
    } finally {
      await house.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openHouse(dataDir: string, { market, seed }: ReplayArguments, { world, seed: communitySeed }: Community): Promise<House> {
  const faulty = Promise.withResolvers<never>();
  const starting = startHouse({
    dataDir,
    ports: { server: await freePort(), sandbox: await freePort(), marketControl: await freePort() },
    realDiscord: false,
    world,
    seed: communitySeed,
    env: {
      // a study of its own: nothing that the surroundings connect may reach it
      DISCORD_TOKEN: undefined,
      DISCORD_COMMANDS_GUILD_ID: undefined,
      SANDBOX_BOT_TOKEN: undefined,
      MONGODB_URI: undefined,
      NODE_ENV: 'development',
      EXECUTION_MODE: 'paper',
      MARKET_FEED: 'replay',
      MARKET_DIR: market,
      MARKET_SEED: String(seed),
      SOURCE_WATCH: 'off', // a year of messages in minutes
      LOG_LEVEL: 'warn',
    },
    onFaulty: (name, output) => faulty.reject(new Error(`${name} cannot start: ${output}`)),
  });
  return Promise.race([starting, faulty.promise]);
}

async function closeAsTrader(
  { urls, serviceToken }: House,
  { guildId }: Community,
  { tradeId, copierId }: Trade,
  database: RunDatabase,
): Promise<void> {
  const actor = { discordUserId: await database.discordUserOf(copierId), guildId };
  const body = { actor, what: tradeId, requestId: `replay-end-${tradeId}` };
  await askJson({ url: `${urls.server}/internal/commands/close`, body, reply: z.unknown(), token: serviceToken });
}

function restartsOf(house: House): readonly string[] {
  return (['sandbox', 'server', 'bot'] as const)
    .filter((name) => house.child(name).restarts() > 0)
    .map((name) => `${name} ended by itself ${house.child(name).restarts()} times`);
}

function logTails(dataDir: string): string {
  const tails = ['sandbox', 'server', 'bot'].map((name) => [name, tailOf(join(dataDir, 'logs', `${name}.log`))] as const);
  return tails.map(([name, tail]) => (tail === '' ? '' : `\n-- log of ${name} ends with\n${tail}`)).join('');
}

function tailOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().slice(-LOG_TAIL);
  } catch {
    return ''; // it never wrote one
  }
}

function noDesk(family: string): never {
  throw new Error(`${family} has no channel`);
}
