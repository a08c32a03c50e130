import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoChannels, demoPeople } from '../house/demo-community.ts';
import { discordPeople, type DiscordPeople, type SeenMessage } from '../testing/discord-people.ts';
import { marketByHand, type MarketByHand } from '../testing/market-by-hand.ts';
import { createStarter, type Starter } from '../testing/run-starter.ts';

export const { mira, leo, tess, guest: gus } = demoPeople;
export const { mira: miraSignals, leo: leoScalps, lounge } = demoChannels;

/** The whole product on a data folder of its own, with its people and its market. */
export type DemoHouse = {
  readonly starter: Starter;
  readonly people: DiscordPeople;
  readonly market: MarketByHand;
  /** A long call of one coin around its price now: the price times each factor. */
  longCall(coin: string, levels: CallLevels): Promise<string>;
  price(coin: string, factor?: number): Promise<string>;
  /** Tess's card of a coin's newest trade, once it is as wanted. */
  card(coin: string, isWanted: (card: Card) => boolean, what: string): Promise<Card>;
  /** What stands under a message as the bot's answer to it. */
  replyTo(channelId: string, messageId: string): Promise<Card>;
  reactionOn(channelId: string, messageId: string): Promise<string>;
  /** Ends every process and removes the data; what Ctrl-C returned. */
  close(): Promise<number | null>;
};

export type CallLevels = { readonly entry?: number; readonly stop: number; readonly targets: readonly number[] };

/** One embed of the bot, as a person reads it. */
export type Card = {
  readonly message: SeenMessage;
  readonly title: string;
  readonly description: string;
  readonly field: (name: string) => string;
  /** All of it. */
  readonly text: string;
};

export function temporaryDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'story-'));
}

export async function openHouse(dataDir = temporaryDataDir(), env: Readonly<Record<string, string>> = {}): Promise<DemoHouse> {
  const starter = await createStarter(dataDir, env);
  await starter.start();
  const people = discordPeople(starter.urls.chat);
  const market = marketByHand(starter.urls.marketControl);

  async function price(coin: string, factor = 1): Promise<string> {
    return String(Number(((await market.price(`${coin}/USDT:USDT`)) * factor).toPrecision(4)));
  }

  return {
    starter,
    people,
    market,
    price,
    async longCall(coin, { entry, stop, targets }) {
      const levels = await Promise.all([entry ?? 1, stop, ...targets].map((factor) => price(coin, factor)));
      const [entryPrice, stopPrice, ...targetPrices] = levels;
      return [
        `LONG ${coin}/USDT`,
        `Entry: ${entry === undefined ? 'market' : entryPrice}`,
        `SL: ${stopPrice}`,
        ...targetPrices.map((target, place) => `TP${place + 1}: ${target}`),
      ].join('\n');
    },
    card: (coin, isWanted, what) =>
      people.until(async () => {
        const cards = (await people.directMessages(tess)).flatMap(cardOf).filter(({ title }) => title.startsWith(`LONG ${coin}/`));
        return cards.findLast(isWanted);
      }, what),
    replyTo: (channelId, messageId) =>
      people.until(
        async () =>
          (await people.view(mira, channelId)).filter((message) => message.message_reference?.message_id === messageId).flatMap(cardOf)[0],
        `an answer under message ${messageId}`,
      ),
    reactionOn: (channelId, messageId) =>
      people.until(async () => {
        const message = (await people.view(mira, channelId)).find(({ id }) => id === messageId);
        return message?.reactions?.[0]?.emoji.name;
      }, `a reaction on message ${messageId}`),
    async close() {
      const code = await starter.interrupt();
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** The message's embed; none when it has none. */
export function cardOf(message: SeenMessage): readonly Card[] {
  return message.embeds.slice(0, 1).map((embed) => ({
    message,
    title: embed.title ?? '',
    description: embed.description ?? '',
    field: (name) => embed.fields?.find((field) => field.name === name)?.value ?? '',
    text: [embed.title, embed.description, ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]), embed.footer?.text].join(
      '\n',
    ),
  }));
}

export const isOpen = ({ title }: Card): boolean => title.endsWith('· open');
export const isClosed = ({ title }: Card): boolean => title.endsWith('· closed');
