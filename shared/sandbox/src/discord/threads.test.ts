import { ChannelType, Events, MessageReferenceType, MessageType } from 'discord.js';
import { expect, test } from 'vitest';
import { next, withBot, withSandbox } from './testing/with-sandbox.ts';
import { lounge, provider, signals, trader } from './testing/world.ts';

async function startThread(people: Awaited<ReturnType<typeof withSandbox>>['people'], messageId: string) {
  return people.request('POST', '/threads', { personId: provider, messageId, name: 'BTC call' });
}

test('a thread has the id of its message and the channel as its parent; what is written in it comes from there', async () => {
  const { sandbox, people } = await withSandbox();
  const bot = await withBot(sandbox.apiUrl);
  const said = await people.say(provider, signals, 'BTC long');
  const started = next(bot, Events.ThreadCreate);
  expect((await startThread(people, said.id)).status).toBe(201);
  const [thread, isNew] = await started;
  expect([thread.id, thread.parentId, thread.type, isNew]).toEqual([said.id, signals, ChannelType.PublicThread, true]);

  const heard = next(bot, Events.MessageCreate);
  const reply = await people.say(provider, said.id, 'move the stop');
  const [message] = await heard;
  expect(message).toMatchObject({ id: reply.id, channelId: said.id, content: 'move the stop', system: false });
  expect(message.channel.isThread() && message.channel.parentId).toBe(signals);
  await message.react('✅');
  expect((await people.view(trader, said.id)).at(-1)?.reactions?.[0]?.emoji.name).toBe('✅');
});

test('a client that comes later finds the thread, its history and its starter', async () => {
  const { sandbox, people } = await withSandbox();
  const said = await people.say(provider, signals, 'BTC long');
  await startThread(people, said.id);
  await people.say(provider, said.id, 'move the stop');
  const bot = await withBot(sandbox.apiUrl);
  const channel = await bot.channels.fetch(signals);
  if (channel?.type !== ChannelType.GuildText) throw new Error('no text channel');
  const { threads } = await channel.threads.fetchActive();
  expect([...threads.keys()]).toEqual([said.id]);
  const thread = threads.first();
  expect((await thread?.fetchStarterMessage())?.content).toBe('BTC long');
  const history = [...((await thread?.messages.fetch())?.values() ?? [])].toReversed();
  expect(history.map(({ type, content }) => [type, content])).toEqual([
    [MessageType.ThreadStarterMessage, ''],
    [MessageType.Default, 'move the stop'],
  ]);
  expect((await channel.messages.fetch(said.id)).hasThread).toBe(true);
  expect(channel.guild.channels.cache.filter((each) => !each.isThread()).size).toBe(2);
});

test('a message has one thread, and a thread none inside', async () => {
  const { sandbox, people } = await withSandbox();
  const bot = await withBot(sandbox.apiUrl);
  const said = await people.say(provider, signals, 'BTC long');
  const channel = await bot.channels.fetch(signals);
  if (channel?.type !== ChannelType.GuildText) throw new Error('no text channel');
  const thread = await (await channel.messages.fetch(said.id)).startThread({ name: 'by the bot' });
  expect(thread.ownerId).toBe(bot.user.id);
  expect((await startThread(people, said.id)).json).toMatchObject({ code: 160004 });
  const inside = await people.say(provider, said.id, 'inside');
  expect((await startThread(people, inside.id)).json).toMatchObject({ code: 50024 });
});

test('a forward brings a copy of the message and says where it comes from', async () => {
  const { sandbox, people } = await withSandbox();
  const bot = await withBot(sandbox.apiUrl);
  const said = await people.say(trader, lounge, 'BTC long 60000');
  const heard = next(bot, Events.MessageCreate);
  await people.say(provider, signals, '', { forward: said.id });
  const [message] = await heard;
  expect(message.reference).toMatchObject({ type: MessageReferenceType.Forward, messageId: said.id, channelId: lounge });
  expect([message.content, message.messageSnapshots.first()?.content]).toEqual(['', 'BTC long 60000']);
});
