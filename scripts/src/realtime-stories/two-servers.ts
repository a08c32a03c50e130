import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourcesReply } from '@trade-executor/contracts/internal/sources';
import { SubmitMessageReply, type SubmitMessageInput } from '@trade-executor/contracts/internal/messages';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { createWebSession, type WebSession } from '@trade-executor/server/auth/testing/web-session';
import { runRedis } from '@trade-executor/server/realtime/testing/start-redis';
import { z } from 'zod';
import { demoChannels, demoPeople, demoSeed, demoWorld } from '../house/demo-community.ts';
import { freePort } from '../house/free-port.ts';
import { postSeed } from '../house/post-seed.ts';
import { putWorld } from '../house/put-world.ts';
import { superviseChild, type SupervisedChild } from '../house/supervise-child.ts';
import { projectRoot } from '../project-root.ts';
import { openRunDatabase, type RunDatabase } from '../replay/run-database.ts';
import { marketByHand, type MarketByHand } from '../testing/market-by-hand.ts';

const SERVICE_TOKEN = 'two-servers-service-token';
const SESSION_SECRET = 'two-servers-session-secret-of-32-letters';
const ServerReady = z.object({ mongodbUri: z.string() });

/** Who copies Mira. */
export const copierIds = [demoPeople.tess, '930000000000000001', '930000000000000002', '930000000000000003'];
/** Of each copier's account, USDT. */
export const STARTING_BALANCE = '10000';
const copiers = [{ provider: 'Mira', settings: { maxOpenPositions: 20, riskPercent: '0.2' } }];
const [guild] = demoSeed.communities;
const seed = {
  ...demoSeed,
  traders: copierIds.map((discordUserId, place) => ({
    discordUserId,
    displayName: `Copier ${place + 1}`,
    paperBalance: STARTING_BALANCE,
    copiers,
  })),
};

/** One process of the server. */
export type OneServer = {
  readonly url: string;
  readonly market: MarketByHand;
  browser(): WebSession;
  /** What the bot sends when Mira posts this. */
  submit(messageId: string, text: string): Promise<SubmitMessageReply>;
};

export type TwoServers = {
  readonly here: OneServer;
  readonly there: OneServer;
  readonly database: RunDatabase;
  /** Stops every process and removes the data. */
  close(): Promise<void>;
};

/** Two server processes on one database and one Redis, each an executor that serves the web too, with the demo's people and four copiers of Mira. */
export async function startTwoServers(redisPath: string): Promise<TwoServers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'two-servers-'));
  const [redis, sandboxPort] = await Promise.all([runRedis(redisPath), freePort()]);
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const children: SupervisedChild[] = [];

  async function launch(name: string, modulePath: string, env: Readonly<Record<string, string>>): Promise<SupervisedChild> {
    const faulty = Promise.withResolvers<never>();
    const child = superviseChild({
      name,
      modulePath: join(projectRoot, modulePath),
      logFile: join(dataDir, 'logs', `${name}.log`),
      env,
      onFaulty: (_name, output) => faulty.reject(new Error(`${name} cannot start: ${output}`)),
    });
    children.push(child);
    await Promise.race([child.ready(), faulty.promise]);
    return child;
  }

  async function launchServer(executor: string, mongodbUri: string): Promise<{ readonly server: OneServer; readonly mongodbUri: string }> {
    const [port, controlPort] = await Promise.all([freePort(), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    const child = await launch(executor, 'server/src/main.ts', {
      NODE_ENV: 'development',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      MARKET_FEED: 'simulated',
      MARKET_CONTROL_PORT: String(controlPort),
      EXECUTOR_NAME: executor,
      MONGODB_URI: mongodbUri,
      REDIS_URL: redis.url,
      BOT_SERVICE_TOKEN: SERVICE_TOKEN,
      SESSION_SECRET,
      DISCORD_OAUTH_URL: sandboxUrl,
      DISCORD_CLIENT_ID: '',
      LOG_LEVEL: 'warn',
      SOURCE_WATCH: 'off', // calls come faster than providers write
    });
    const market = marketByHand(`http://127.0.0.1:${controlPort}`);
    return { server: talkTo(url, market), mongodbUri: ServerReady.parse(child.readyMessage()).mongodbUri };
  }

  async function close(): Promise<void> {
    for (const child of children.toReversed()) await child.stop();
    await redis.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  try {
    const sandboxEnv = { SANDBOX_PORT: String(sandboxPort), SANDBOX_DATA_FILE: join(dataDir, 'sandbox.sqlite') };
    const [first] = await Promise.all([launchServer('executor-1', ''), launch('sandbox', 'shared/sandbox/src/main.ts', sandboxEnv)]);
    const [second] = await Promise.all([
      launchServer('executor-2', first.mongodbUri),
      putWorld(sandboxUrl, demoWorld),
      postSeed(first.server.url, SERVICE_TOKEN, seed),
    ]);
    const database = await openRunDatabase(first.mongodbUri);
    return {
      here: first.server,
      there: second.server,
      database,
      async close() {
        await database.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function talkTo(url: string, market: MarketByHand): OneServer {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${SERVICE_TOKEN}` };
  return {
    url,
    market,
    browser: () => createWebSession({ serverUrl: url }),
    async submit(messageId, text) {
      const { version, sources } = SourcesReply.parse(await (await fetch(`${url}/internal/sources`, { headers })).json());
      const source = sources.find(({ channelId }) => channelId === demoChannels.mira);
      if (!source) throw new Error('the channel of Mira is not mapped');
      const message: SubmitMessageInput = {
        guildId: guild?.guildId ?? '',
        channelId: demoChannels.mira,
        messageId,
        authorId: demoPeople.mira,
        webhookId: null,
        authorIsBot: false,
        parentChannelId: null,
        partOf: null,
        forwarded: false,
        replyToMessageId: null,
        text,
        postedAt: Date.now(),
        revision: 0,
        deleted: false,
        outcome: readMessage({ text, replyTo: null, profile: source.profile }),
        sourcesVersion: version,
      };
      const reply = await fetch(`${url}/internal/messages`, { method: 'POST', headers, body: JSON.stringify(message) });
      const json: unknown = await reply.json();
      if (!reply.ok) throw new Error(`message ${messageId} was refused: ${JSON.stringify(json)}`);
      return SubmitMessageReply.parse(json);
    },
  };
}
