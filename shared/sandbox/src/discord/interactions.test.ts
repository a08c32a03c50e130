import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  DiscordAPIError,
  Events,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Client,
  type Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { next, withBot, withSandbox } from './testing/with-sandbox.ts';
import { guildId, lounge, owner, signals, trader } from './testing/world.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('risk')
    .setDescription('Set the risk per trade')
    .addNumberOption((option) => option.setName('percent').setDescription('of equity').setRequired(true).setMinValue(0.1).setMaxValue(5))
    .addUserOption((option) => option.setName('who').setDescription('for whom'))
    .addBooleanOption((option) => option.setName('quiet').setDescription('only you see it')),
  new SlashCommandBuilder()
    .setName('close')
    .setDescription('Close a position')
    .addStringOption((option) => option.setName('symbol').setDescription('which').setRequired(true).setAutocomplete(true)),
  new SlashCommandBuilder()
    .setName('provider')
    .setDescription('Providers')
    .setDefaultMemberPermissions('8')
    .addSubcommand((sub) =>
      sub
        .setName('map')
        .setDescription('Map a channel')
        .addChannelOption((option) => option.setName('channel').setDescription('which').setRequired(true)),
    ),
].map((command) => command.toJSON());

async function withCommands(handle: (interaction: Interaction, client: Client) => unknown, now?: () => number) {
  const { sandbox, people } = await withSandbox(now ? { now } : {});
  const bot = await withBot(sandbox.apiUrl);
  await bot.application.commands.set(commands);
  const failures: unknown[] = [];
  bot.on(Events.InteractionCreate, (interaction) => {
    void Promise.resolve(handle(interaction, bot)).catch((error: unknown) => failures.push(error));
  });
  const run = (name: string, options: object = {}, personId = trader, channelId = signals) =>
    people.interact({ type: 'command', personId, channelId, name, options });
  return { sandbox, people, bot, run, failures };
}

describe('slash commands', () => {
  test('carry typed options and the person, and are answered in the channel', async () => {
    const { run, people } = await withCommands((interaction) => {
      if (!interaction.isChatInputCommand()) return undefined;
      const { options, member, user } = interaction;
      const percent: number = options.getNumber('percent', true);
      return interaction.reply(
        `${percent} for ${options.getUser('who')?.username} quiet ${options.getBoolean('quiet')} by ${user.username} ${member !== null}`,
      );
    });
    const { answer } = await run('risk', { percent: '1.5', who: owner, quiet: true });
    expect(answer?.kind).toBe('message');
    expect((await people.view(owner, signals))[0]?.content).toBe('1.5 for olga quiet true by tom true');
  });

  test('are refused before they reach the bot when an option is missing, wrong or unknown', async () => {
    const { people } = await withCommands(() => undefined);
    const form = { type: 'command', personId: trader, channelId: signals, name: 'risk' };
    for (const options of [{}, { percent: 'much' }, { percent: 9 }, { percent: 1, who: '1' }, { percent: 1, colour: 'red' }]) {
      const { status, json } = await people.request('POST', '/interactions', { ...form, options });
      expect([status, json]).toMatchObject([400, { code: 50035 }]);
    }
  });

  test('with subcommands are offered by permission', async () => {
    const { run, people } = await withCommands((interaction) =>
      interaction.isChatInputCommand()
        ? interaction.reply(`${interaction.options.getSubcommand()} ${interaction.options.getChannel('channel', true).name}`)
        : undefined,
    );
    expect((await run('provider map', { channel: lounge }, owner)).answer?.message?.content).toBe('map lounge');
    const form = { type: 'command', personId: trader, channelId: signals, name: 'provider map', options: { channel: lounge } };
    expect(await people.request('POST', '/interactions', form)).toMatchObject({ status: 404, json: { code: 10063 } });
  });

  test('deferred ones show as loading until edited, fetched or deleted as @original', async () => {
    const { run, people, failures } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({ content: 'done', files: [{ attachment: Buffer.from('a,b'), name: 'trades.csv' }] });
      const original = await interaction.fetchReply();
      await interaction.followUp(`${original.content} ${original.attachments.first()?.name}`);
      await interaction.deleteReply();
    });
    const { answer } = await run('risk', { percent: 1 });
    expect(answer?.kind).toBe('deferred');
    await expect.poll(async () => (await people.view(owner, signals)).map(({ content }) => content)).toEqual(['done trades.csv']);
    expect(failures).toEqual([]);
  });

  test('ephemeral answers are seen by the asker alone and not in the history', async () => {
    const { run, people, bot } = await withCommands((interaction) =>
      interaction.isChatInputCommand() ? interaction.reply({ content: 'yours', flags: MessageFlags.Ephemeral }) : undefined,
    );
    await run('risk', { percent: 1 });
    expect(await people.view(trader, signals)).toMatchObject([{ content: 'yours', ephemeral: true }]);
    expect(await people.view(owner, signals)).toEqual([]);
    const channel = await bot.channels.fetch(signals);
    expect(channel?.isTextBased() && (await channel.messages.fetch()).size).toBe(0);
  });

  test('withResponse gives the message that was made', async () => {
    const ids: (string | undefined)[] = [];
    const { run } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'x', withResponse: true });
      ids.push(response.resource?.message?.id, response.interaction.responseMessageId ?? undefined);
    });
    const { answer } = await run('risk', { percent: 1 });
    await expect.poll(() => ids).toEqual([answer?.message?.id, answer?.message?.id]);
  });

  test('an answer after 3 seconds, a second answer and a token after 15 minutes are refused', async () => {
    let at = Date.UTC(2026, 0, 1);
    const codes: unknown[] = [];
    const codeOf = (error: unknown) => codes.push(error instanceof DiscordAPIError ? error.code : error);
    const done = Promise.withResolvers<void>();
    const { people, run, bot } = await withCommands(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        if (interaction.options.getNumber('percent') === 2) {
          at += 3001;
          await interaction.reply('late').catch(codeOf);
          return done.resolve();
        }
        await interaction.reply('first');
        const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        await bot.rest.post(callback, { body: { type: 4, data: { content: 'second' } }, auth: false }).catch(codeOf);
        at += 15 * 60_000 + 1;
        await interaction.followUp('much later').catch(codeOf);
        await people.request('POST', '/interactions', {
          type: 'command',
          personId: trader,
          channelId: signals,
          name: 'risk',
          options: { percent: 2 },
        });
      },
      () => at,
    );
    await run('risk', { percent: 1 });
    await done.promise;
    expect(codes).toEqual([40060, 50027, 10062]);
  });

  test('say so when the bot is away', async () => {
    const { run, bot, people } = await withCommands(() => undefined);
    await bot.destroy();
    await expect.poll(async () => (await people.state(trader)).bot.online).toBe(false);
    expect(await run('risk', { percent: 1 })).toMatchObject({ answer: null, reason: 'BOT_OFFLINE' });
  });

  test('autocomplete gives choices for what is typed', async () => {
    const { people } = await withCommands((interaction) => {
      if (!interaction.isAutocomplete()) return undefined;
      const typed = interaction.options.getFocused();
      return interaction.respond(['BTC', 'BNB', 'ETH'].filter((name) => name.startsWith(typed)).map((name) => ({ name, value: name })));
    });
    const form = { type: 'autocomplete', personId: trader, channelId: signals, name: 'close', options: { symbol: 'B' }, focused: 'symbol' };
    expect((await people.interact(form)).answer?.choices).toEqual([
      { name: 'BTC', value: 'BTC' },
      { name: 'BNB', value: 'BNB' },
    ]);
  });

  test('registered again keep their ids; a broken one is 50035', async () => {
    const { sandbox } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const first = await bot.application.commands.set(commands);
    const second = await bot.application.commands.set(commands.slice(0, 1));
    expect(second.map(({ id }) => id)).toEqual([first.find(({ name }) => name === 'risk')?.id]);
    expect((await bot.application.commands.set(commands, guildId)).size).toBe(3);
    expect((await bot.application.commands.fetch()).size).toBe(1);
    const option = { type: 3, description: 'x' };
    const broken = [
      { name: 'Has Space', description: 'x' },
      { name: 'ok', description: '' },
      {
        name: 'ok',
        description: 'x',
        options: [
          { ...option, name: 'a' },
          { ...option, name: 'b', required: true },
        ],
      },
    ];
    for (const command of broken)
      await expect(bot.rest.put(`/applications/${bot.application.id}/commands`, { body: [command] })).rejects.toMatchObject({
        code: 50035,
      });
  });
});

describe('components', () => {
  const row = (id: string, disabled = false) =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId(id).setLabel('Go').setStyle(ButtonStyle.Primary).setDisabled(disabled),
    );

  test('a button updates its own message', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const channel = await bot.channels.fetch(signals);
    if (!channel?.isSendable()) throw new Error('no channel');
    const { id: messageId } = await channel.send({ content: 'Sure?', components: [row('confirm')] });
    const clicked = next(bot, Events.InteractionCreate);
    const pressed = people.interact({ type: 'button', personId: trader, messageId, customId: 'confirm' });
    const [interaction] = await clicked;
    if (!interaction.isButton()) throw new Error('no button');
    expect([interaction.customId, interaction.message.id]).toEqual(['confirm', messageId]);
    await interaction.update({ content: 'Confirmed', components: [row('confirm', true)] });
    expect((await pressed).answer?.kind).toBe('updated');
    expect((await people.view(owner, signals))[0]?.content).toBe('Confirmed');
    const press = (customId: string) => people.request('POST', '/interactions', { type: 'button', personId: trader, messageId, customId });
    expect([(await press('confirm')).status, (await press('other')).status]).toEqual([400, 404]);
  });

  test('a button that takes its time leaves its message as it is, and edits it later', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const channel = await bot.channels.fetch(signals);
    if (!channel?.isSendable()) throw new Error('no channel');
    const { id: messageId } = await channel.send({ content: 'Sure?', components: [row('confirm')] });
    const clicked = next(bot, Events.InteractionCreate);
    const pressed = people.interact({ type: 'button', personId: trader, messageId, customId: 'confirm' });
    const [interaction] = await clicked;
    if (!interaction.isButton()) throw new Error('no button');
    await interaction.deferUpdate();
    expect((await pressed).answer).toMatchObject({ kind: 'deferredUpdate', message: { id: messageId, content: 'Sure?' } });
    await interaction.editReply({ content: 'Done', components: [] });
    expect(await people.view(owner, signals)).toMatchObject([{ id: messageId, content: 'Done' }]);
  });

  test('a modal opens, is filled in and answered', async () => {
    const { people, run } = await withCommands((interaction) => {
      if (interaction.isModalSubmit()) return interaction.reply(`got ${interaction.fields.getTextInputValue('reason')}`);
      if (!interaction.isChatInputCommand()) return undefined;
      const input = new TextInputBuilder().setCustomId('reason').setLabel('Why').setStyle(TextInputStyle.Short);
      const modal = new ModalBuilder().setCustomId('halt').setTitle('Halt');
      return interaction.showModal(modal.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)));
    });
    const opened = await run('risk', { percent: 1 });
    expect(opened.answer).toMatchObject({ kind: 'modal', modal: { title: 'Halt', customId: 'halt' } });
    const submit = { type: 'modal', personId: trader, interactionId: opened.interactionId };
    expect(await people.request('POST', '/interactions', { ...submit, fields: {} })).toMatchObject({ status: 400, json: { code: 50035 } });
    expect((await people.interact({ ...submit, fields: { reason: 'news' } })).answer?.message?.content).toBe('got news');
  });
});
