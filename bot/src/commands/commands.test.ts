import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDiscordWorld, world } from '../testing/discord-world.ts';
import type { DiscordWorld, InteractionResult, SeenMessage } from '../testing/discord-world.ts';
import { startFakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { makeReceiptView } from '../testing/make-receipt-view.ts';
import { makeSource, startTestBot } from '../testing/start-test-bot.ts';
import type { TestBot } from '../testing/start-test-bot.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

let discord: DiscordWorld;
let server: FakeServer;
let bot: TestBot;

beforeEach(async () => {
  discord = await startDiscordWorld();
  server = await startFakeServer({ version: 1, sources: [makeSource()] });
  bot = await startTestBot(discord, server);
});

afterEach(async () => {
  await bot.stop();
  await server.close();
  await discord.close();
});

const slash = (name: string, options: Readonly<Record<string, string>> = {}): Promise<InteractionResult> =>
  discord.interact({ type: 'command', channelId: world.chatChannelId, name, options });
const press = (messageId: string, customId: string, personId: string = world.trader): Promise<InteractionResult> =>
  discord.interact({ type: 'button', messageId, customId, personId });
const isSettled = ({ content, embeds }: SeenMessage): boolean => content !== '' || embeds.length > 0;

/** The answer once the bot has filled it in. */
async function answered(result: Promise<InteractionResult>): Promise<SeenMessage> {
  const id = (await result).answer?.message?.id;
  const messages = await discord.untilSeen(world.chatChannelId, (seen) => seen.some((message) => message.id === id && isSettled(message)));
  const found = messages.find((message) => message.id === id);
  if (found === undefined) throw new Error('no answer');
  return found;
}

const text = ({ content, embeds }: SeenMessage): string => JSON.stringify([content, embeds]);
const buttons = ({ components }: SeenMessage): readonly string[] =>
  components.flatMap((row) => row.components.map(({ custom_id: id }) => id));
const buttonOf = (message: SeenMessage, name: string): string => buttons(message).find((id) => id.startsWith(name)) ?? '';

test('/status and /positions answer only the person who asked', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  const status = await answered(slash('status'));
  expect(status.ephemeral).toBe(true);
  expect(text(status)).toContain('no real money');
  expect(text(await answered(slash('positions')))).toContain('LONG BTC/USDT · open');
});

test('/help lists the commands', async () => {
  expect(text(await answered(slash('help')))).toContain('/positions');
});

test('/close asks first, closes once, and under one request id', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  const question = await answered(slash('close', { what: 'btc' }));
  expect(question.content).toContain('Close this trade at market?');
  expect(server.closes).toEqual([]);

  const confirm = buttonOf(question, 'confirm');
  await Promise.all([press(question.id, confirm), press(question.id, confirm)]);
  await discord.untilSeen(world.chatChannelId, (seen) => seen.some(({ content }) => content.includes('Closing now')));
  expect(server.closes).toEqual([
    { actor: { discordUserId: world.trader, guildId: world.guildId }, what: 'trade-1', requestId: confirm.replace('confirm:', '') },
  ]);
});

test('"keep" closes nothing and takes the buttons away', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  const question = await answered(slash('close', { what: 'all' }));
  const { answer } = await press(question.id, buttonOf(question, 'dismiss'));
  expect(answer?.message).toMatchObject({ content: 'Nothing was closed.', components: [] });
  expect(server.closes).toEqual([]);
});

test('a confirmation ends after 60 seconds', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  const question = await answered(slash('close', { what: 'BTC/USDT' }));
  bot.time.aheadMs = 61_000;
  const answer = await press(question.id, buttonOf(question, 'confirm'));
  expect(text(answer.answer?.message ?? question)).toContain('60 seconds');
  expect(server.closes).toEqual([]);
});

test('/close of something that is not open names what is', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  expect((await answered(slash('close', { what: 'DOGE' }))).content).toMatch(/Nothing open matches “DOGE”.*LONG BTC\/USDT/s);
});

test('a close that the server does not answer is repeated under the same id', async () => {
  server.state.positions = { trades: [makeTradeView()] };
  const question = await answered(slash('close', { what: 'BTC' }));
  server.state.dropNextClose = true;
  await press(question.id, buttonOf(question, 'confirm'));
  await bot.asleep();
  bot.retryNow();
  await discord.untilSeen(world.chatChannelId, (seen) => seen.some(({ content }) => content.includes('Closing now')));
  expect(new Set(server.closes.map(({ requestId }) => requestId)).size).toBe(1);
});

test('/receipt shows one in full and several as a list', async () => {
  server.state.receipts = { receipts: [makeReceiptView()] };
  expect(text(await answered(slash('receipt', { of: 'trade-1' })))).toContain('✓ Fresh enough');
  server.state.receipts = { receipts: [makeReceiptView({ receiptId: 'r2', subject: 'edit' }), makeReceiptView()] };
  expect(text(await answered(slash('receipt')))).toContain('2 receipts');
  const both = await answered(slash('receipt', { of: 'trade-1' }));
  expect(both.embeds.map(({ title }) => title)).toEqual(['✅ Signal carried out', 'Also about this']);
  expect(server.receiptsAsked.map(({ of }) => of)).toEqual(['trade-1', null, 'trade-1']);
});

test('autocomplete offers what the server suggests, and nothing when it is away', async () => {
  server.state.suggestions = { choices: [{ name: 'LONG BTC/USDT', value: 'trade-1' }] };
  const ask = (): Promise<InteractionResult> =>
    discord.interact({ type: 'autocomplete', channelId: world.chatChannelId, name: 'close', options: { what: 'b' }, focused: 'what' });
  expect((await ask()).answer?.choices).toEqual([{ name: 'LONG BTC/USDT', value: 'trade-1' }]);
  server.state.down = true;
  expect((await ask()).answer?.choices).toEqual([]);
});

test("the card's buttons: receipt, and close with the same question", async () => {
  server.state.positions = { trades: [makeTradeView()] };
  server.state.receipts = { receipts: [makeReceiptView()] };
  server.state.waiting.push({
    key: 'card',
    revision: 1,
    recipient: { type: 'channel', channelId: world.chatChannelId, replyToMessageId: null },
    shownIn: null,
    claimedBefore: false,
    content: { kind: 'trade-card', trade: makeTradeView() },
  });
  server.pushNotifications();
  await server.until(() => server.acknowledged.length === 1);
  const cardId = server.acknowledged[0]?.messageId ?? '';
  expect(text(await answered(press(cardId, 'receipt:trade-1')))).toContain('✓ Fresh enough');
  expect((await answered(press(cardId, 'close:trade-1'))).content).toContain('Close this trade at market?');
});

test('a problem is told in its own words; what nobody can explain carries an id', async () => {
  server.state.problem = {
    status: 403,
    body: {
      type: 'about:blank',
      title: 'You follow nobody here',
      status: 403,
      code: 'NOT_A_TRADER',
      detail: 'There is no account under your name.',
      whatToDo: 'Open one on the dashboard.',
      requestId: 'request-1',
    },
  };
  expect((await answered(slash('status'))).content).toMatch(/You follow nobody here.*no account.*→ Open one on the dashboard/s);
  server.state.problem = { status: 500, body: 'oops' };
  expect((await answered(slash('positions'))).content).toMatch(/went wrong.*`[0-9a-f-]{36}`/s);
});
