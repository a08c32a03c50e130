import { randomUUID } from 'node:crypto';
import type { Source } from '@trade-executor/contracts/internal/sources';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { DEFAULT_JOIN_WITHIN_MS, nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { createLogger } from '../logging/create-logger.ts';
import { startBot } from '../start-bot.ts';
import type { Bot } from '../start-bot.ts';
import { world } from './discord-world.ts';
import type { DiscordWorld } from './discord-world.ts';
import { FAKE_SERVICE_TOKEN } from './fake-server.ts';
import type { FakeServer } from './fake-server.ts';
import { createHeldSleep } from './held-sleep.ts';

/** A mapped channel with the provider as its author. */
export function makeSource(changes: Partial<Source> = {}): Source {
  return {
    sourceId: 'source-1',
    communityId: 'community-1',
    guildId: world.guildId,
    channelId: world.callsChannelId,
    providerId: 'provider-1',
    providerName: 'Paula',
    authorIds: [world.provider],
    profile: defaultProfile,
    allow: nothingAllowed,
    joinWithinMs: DEFAULT_JOIN_WITHIN_MS,
    ...changes,
  };
}

export type TestBot = Bot & {
  /** Lets everything that waits before trying again try at once. */
  readonly retryNow: () => void;
  /** Resolves once something waits before trying again. */
  readonly asleep: () => Promise<void>;
  /** How much time the bot believes has passed since its start; set it to go ahead. */
  readonly time: { aheadMs: number };
};

/** The whole bot, on the real parser, against the sandbox and the fake server; ready when returned. */
export async function startTestBot(discord: DiscordWorld, server: FakeServer, time = { aheadMs: 0 }): Promise<TestBot> {
  const held = createHeldSleep();
  const bot = startBot({
    config: {
      discord: { token: 'sandbox', apiUrl: discord.sandbox.apiUrl, sandbox: true, commandsGuildId: null },
      server: { url: server.url, token: FAKE_SERVICE_TOKEN },
      logLevel: 'silent',
    },
    readMessage,
    waiting: { sleep: held.sleep, random: () => 0.5 },
    now: () => Date.now() + time.aheadMs,
    newRequestId: randomUUID,
    log: createLogger({ level: process.env['BOT_TEST_LOG'] ?? 'silent' }),
    pollMs: 3_600_000,
  });
  const fault = await bot.ready;
  if (fault !== null) throw new Error(fault.message);
  return { ...bot, retryNow: held.release, asleep: held.asleep, time };
}
