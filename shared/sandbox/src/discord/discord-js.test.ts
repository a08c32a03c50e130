import { ActivityType, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { next, usualIntents, withBot, withSandbox } from './testing/with-sandbox.ts';
import { guildId, lounge, provider, signals, testWorld, trader } from './testing/world.ts';

describe('the unmodified discord.js client', () => {
  test('becomes ready and knows guild, channels and its own name', async () => {
    const { sandbox, people } = await withSandbox();
    expect((await people.state(trader)).bot.online).toBe(false);
    const bot = await withBot(sandbox.apiUrl);
    expect(bot.user.username).toBe('Trade Executor');
    const guild = bot.guilds.cache.get(guildId);
    expect(guild?.name).toBe('North Desk');
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['signals', 'lounge']);
    expect((await people.state(trader)).bot.online).toBe(true);
    bot.user.setActivity('the market', { type: ActivityType.Watching });
    expect((await bot.application.fetch()).id).toBe(bot.user.id);
  });

  test('gets a message with its author, answers it, and the person sees the reply', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const created = next(bot, Events.MessageCreate);
    const said = await people.say(provider, signals, 'BTC long 60000, stop 58000');
    const [message] = await created;
    expect([message.id, message.content, message.author.id, message.guildId]).toEqual([
      said.id,
      'BTC long 60000, stop 58000',
      provider,
      guildId,
    ]);
    expect(message.member?.roles.cache.some(({ name }) => name === 'Provider')).toBe(true);
    expect(message.webhookId).toBeNull();
    const reply = await message.reply({ content: 'Understood', embeds: [{ title: 'BTC/USDT', color: 0x00aa55 }] });
    expect(reply.reference?.messageId).toBe(said.id);
    const [, seen] = await people.view(trader, signals);
    expect([seen?.content, seen?.embeds[0]?.title]).toEqual(['Understood', 'BTC/USDT']);
  });

  test('hears of edits in full with a later edit time, and of deletions', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const said = await people.say(provider, signals, 'stop 58000');
    const updates: number[] = [];
    bot.on(Events.MessageUpdate, (_before, after) => updates.push(after.editedTimestamp ?? 0));
    const updated = next(bot, Events.MessageUpdate);
    await people.edit(provider, said.id, 'stop 58500');
    const [, after] = await updated;
    expect(after.content).toBe('stop 58500');
    await people.edit(provider, said.id, 'stop 58600');
    const deleted = next(bot, Events.MessageDelete);
    await people.remove(provider, said.id);
    expect((await deleted)[0].id).toBe(said.id);
    expect(updates).toHaveLength(2);
    expect(updates[1]).toBeGreaterThan(updates[0] ?? Infinity);
    expect(await people.view(trader, signals)).toEqual([]);
  });

  test('sees a link preview as an update without an edit time', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const said = await people.say(provider, signals, 'chart: https://example.com/btc');
    const updated = next(bot, Events.MessageUpdate);
    await people.request('PATCH', `/messages/${said.id}`, { personId: provider, embeds: [{ title: 'Chart' }], unfurl: true });
    const [, after] = await updated;
    expect([after.editedTimestamp, after.embeds[0]?.title]).toEqual([null, 'Chart']);
  });

  test('recognises a webhook by its id, not by the name that it borrows', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const created = next(bot, Events.MessageCreate);
    await people.say(provider, signals, 'from elsewhere', { webhook: true });
    const [message] = await created;
    expect(message.webhookId).toMatch(/^\d+$/);
    expect([message.author.username, message.author.bot, message.author.id === provider]).toEqual(['Nora North', true, false]);
  });

  test('without the message content intent gets foreign messages blank, but not those to it', async () => {
    const { sandbox, people } = await withSandbox();
    const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
    const bot = await withBot(sandbox.apiUrl, [Guilds, GuildMessages, DirectMessages]);
    const contents: string[] = [];
    bot.on(Events.MessageCreate, ({ content, embeds }) => contents.push(`${content}|${embeds.length}`));
    await people.say(provider, signals, 'secret', { embeds: [{ title: 'x' }] });
    await people.say(provider, signals, `hello <@${bot.user.id}>`);
    const { dm } = await people.state(trader);
    const last = next(bot, Events.MessageCreate);
    await people.say(trader, dm?.id ?? '', 'direct');
    await last;
    expect(contents).toEqual(['|0', `hello <@${bot.user.id}>|0`, 'direct|0']);
  });

  test('gets direct messages only with their intent, and writes to the same channel', async () => {
    const { sandbox, people } = await withSandbox();
    const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
    const deaf = await withBot(sandbox.apiUrl, [Guilds, GuildMessages, MessageContent]);
    const heard: string[] = [];
    deaf.on(Events.MessageCreate, ({ content }) => heard.push(content));
    const user = await deaf.users.fetch(trader);
    const sent = await user.send('Your position is protected');
    const { dm } = await people.state(trader);
    expect(sent.channelId).toBe(dm?.id);
    await people.say(trader, sent.channelId, 'thanks');
    const seen = next(deaf, Events.MessageCreate);
    await people.say(trader, lounge, 'in public');
    await seen;
    expect(heard).toEqual(['in public']);
    expect((await people.view(trader, sent.channelId)).map(({ content }) => content)).toEqual(['Your position is protected', 'thanks']);
    expect((await people.request('GET', `/view?personId=${provider}&channelId=${sent.channelId}`)).status).toBe(403);
  });

  test('reacts, and hears of reactions of people', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const created = next(bot, Events.MessageCreate);
    const said = await people.say(provider, signals, 'call');
    const [message] = await created;
    await message.react('✅');
    const added = next(bot, Events.MessageReactionAdd);
    await people.react(trader, said.id, '👀');
    const [reaction, user] = await added;
    expect([reaction.emoji.name, user.id]).toEqual(['👀', trader]);
    const [seen] = await people.view(trader, signals);
    expect(seen?.reactions?.map(({ emoji, count, me }) => [emoji.name, count, me])).toEqual([
      ['✅', 1, false],
      ['👀', 1, true],
    ]);
    await message.reactions.cache.get('✅')?.users.remove(bot.user.id);
    expect((await people.view(trader, signals))[0]?.reactions).toHaveLength(1);
  });

  test('learns of a guild and a channel that appear while it runs', async () => {
    const { sandbox } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const guildCreated = next(bot, Events.GuildCreate);
    const channelCreated = next(bot, Events.ChannelCreate);
    const world = {
      guilds: [
        { id: guildId, name: 'North Desk', ownerId: provider, channels: [{ id: '800000000000000009', name: 'new' }] },
        { id: '900000000000000002', name: 'South Desk', ownerId: provider, channels: [{ id: '800000000000000010', name: 'calls' }] },
      ],
    };
    sandbox.putWorld(world);
    sandbox.putWorld(world);
    expect((await guildCreated)[0].name).toBe('South Desk');
    expect((await channelCreated)[0].name).toBe('new');
    expect(bot.guilds.cache.get('900000000000000002')?.channels.cache.size).toBe(1);
  });

  test('hears when a member leaves, and when it is itself removed and invited again', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl, [...usualIntents, GatewayIntentBits.GuildMembers]);
    const left = next(bot, Events.GuildMemberRemove);
    await people.request('DELETE', `/guilds/${guildId}/members/${provider}`);
    expect((await left)[0].id).toBe(provider);
    sandbox.putWorld(testWorld);
    expect((await people.request('GET', `/view?personId=${provider}&channelId=${signals}`)).status).toBe(403);

    const removed = next(bot, Events.GuildDelete);
    await people.request('DELETE', `/guilds/${guildId}/members/${bot.user.id}`);
    expect((await removed)[0].id).toBe(guildId);
    await expect(bot.rest.get(`/channels/${signals}`)).rejects.toMatchObject({ code: 50001 });
    const back = next(bot, Events.GuildCreate);
    await people.request('PUT', `/guilds/${guildId}/members/${bot.user.id}`);
    expect((await back)[0].channels.cache.size).toBe(2);
  });
});
