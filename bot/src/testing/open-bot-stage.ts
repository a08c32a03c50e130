import type { Source } from '@trade-executor/contracts/internal/sources';
import { startDiscordWorld, type DiscordWorld } from './discord-world.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { makeSource, startTestBot, type TestBot } from './start-test-bot.ts';

/** Discord and the server, and a bot that comes and goes between them. */
export type BotStage = {
  readonly discord: DiscordWorld;
  readonly server: FakeServer;
  /** @param aheadMs how much later than now the bot believes it is */
  readonly start: (aheadMs?: number) => Promise<void>;
  /** Lets the bot finish what it is at, and ends it. */
  readonly stop: () => Promise<void>;
  readonly stopAtOnce: () => Promise<void>;
  readonly untilSubmitted: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

type OpenBotStageInput = { readonly source?: Partial<Source>; readonly discord?: Parameters<typeof startDiscordWorld>[0] };

export async function openBotStage({ source, discord: options }: OpenBotStageInput = {}): Promise<BotStage> {
  const discord = await startDiscordWorld(options);
  const server = await startFakeServer({ version: 1, sources: [makeSource(source)] });
  let bot: TestBot | null = null;
  async function stopAtOnce(): Promise<void> {
    await bot?.stop();
    bot = null;
  }
  return {
    discord,
    server,
    async start(aheadMs = 0) {
      bot = await startTestBot(discord, server, { aheadMs });
    },
    async stop() {
      await bot?.idle();
      await stopAtOnce();
    },
    stopAtOnce,
    untilSubmitted: (count) => server.until(() => server.submitted.length >= count),
    async close() {
      await stopAtOnce();
      await server.close();
      await discord.close();
    },
  };
}
