import { randomBytes } from 'node:crypto';
import { findChannel, findChannelOf, findMessage, findPerson } from '../actions/find.ts';
import { toChannel } from '../actions/to-wire.ts';
import { toFullMessage } from '../actions/to-full-message.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { interactionTypes, type Interaction, type InteractionKind } from '../state/interactions.ts';
import { componentTypes, walkComponents, type Component } from '../wire/component-form.ts';
import { DiscordError, refuse } from '../wire/discord-error.ts';
import type { Channel } from '../wire/guild.ts';
import { allPermissions, permissionsOf } from '../wire/permissions.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { application, botUser, toRawUser, type Person } from '../wire/user.ts';
import { listUsableCommands } from './find-command.ts';
import type { FormOf, InteractionForm } from './interaction-form.ts';
import { mergeResolved, resolveEntities } from './resolve-entities.ts';
import { resolveOptions } from './resolve-options.ts';
import { toSubmittedFields } from './to-submitted-fields.ts';

type Details = {
  readonly kind: InteractionKind;
  readonly data: unknown;
  readonly commandName?: string;
  readonly sourceMessageId?: Snowflake | null;
};

/** Hands what the person did to the bot as INTERACTION_CREATE; refuses what Discord's client would not let them do. */
export function startInteraction(context: SandboxContext, form: InteractionForm): Interaction {
  const person = findPerson(context, form.personId);
  switch (form.type) {
    case 'command':
    case 'autocomplete':
      return startCommand(context, person, form);
    case 'button':
    case 'select':
      return startComponent(context, person, form);
    case 'modal':
      return startModal(context, person, form);
  }
}

function startCommand(context: SandboxContext, person: Person, form: FormOf<'command' | 'autocomplete'>): Interaction {
  const channel = findChannelOf(context, person, form.channelId);
  const [name, ...path] = form.name.trim().replace(/^\//, '').split(/\s+/);
  const command = listUsableCommands(context, person, channel).find((candidate) => candidate.name === name);
  if (!command) throw refuse('unknownCommand');
  const guild = channel.guildId === null ? undefined : context.state.guilds.find(channel.guildId);
  const focused = form.type === 'autocomplete' ? form.focused : null;
  const filled = resolveOptions(context, { command, path, values: form.options, focused, guild });
  const data = { id: command.id, name: command.name, type: 1, ...filled, ...(command.guild_id && { guild_id: command.guild_id }) };
  return start(context, person, channel, { kind: form.type, data, commandName: [command.name, ...path].join(' ') });
}

function startComponent(context: SandboxContext, person: Person, form: FormOf<'button' | 'select'>): Interaction {
  const { message, visibleTo } = findMessage(context, form.messageId);
  if (visibleTo !== null && visibleTo !== person.id) throw refuse('unknownMessage');
  const channel = findChannelOf(context, person, message.channel_id);
  const found = [...walkComponents(message.components)].find(({ component }) => component.custom_id === form.customId)?.component;
  if (!found || message.author.id !== botUser.id)
    throw new DiscordError(404, 0, `Message ${form.messageId} has no component with the custom id "${form.customId}"`);
  if (found.disabled === true) throw new DiscordError(400, 0, 'That component is disabled');
  const data = {
    custom_id: form.customId,
    component_type: found.type,
    id: found.id,
    ...(form.type === 'select' && selected(context, channel, found, form.values)),
  };
  return start(context, person, channel, { kind: 'component', data, sourceMessageId: message.id });
}

const selectKinds: Readonly<Record<number, readonly ('user' | 'role' | 'channel')[]>> = {
  [componentTypes.userSelect]: ['user'],
  [componentTypes.roleSelect]: ['role'],
  [componentTypes.mentionableSelect]: ['user', 'role'],
  [componentTypes.channelSelect]: ['channel'],
};

function selected(context: SandboxContext, channel: Channel, component: Component, values: readonly string[]) {
  const kinds = selectKinds[component.type];
  if (!kinds) return { values };
  const guild = channel.guildId === null ? undefined : context.state.guilds.find(channel.guildId);
  const resolved = resolveEntities(context, { ids: values, guild, kinds });
  return { values, resolved: resolved ? mergeResolved([resolved]) : undefined };
}

function startModal(context: SandboxContext, person: Person, form: FormOf<'modal'>): Interaction {
  const opener = context.state.interactions.find(form.interactionId);
  if (opener?.answer?.kind !== 'modal' || opener.personId !== person.id) throw refuse('unknownInteraction');
  const { modal } = opener.answer;
  const data = { custom_id: modal.customId, components: toSubmittedFields(modal.components, form.fields) };
  return start(context, person, findChannel(context, opener.channelId), { kind: 'modal', data, sourceMessageId: opener.sourceMessageId });
}

function start(context: SandboxContext, person: Person, channel: Channel, details: Details): Interaction {
  const { kind, data, commandName = null, sourceMessageId = null } = details;
  const interaction: Interaction = {
    id: context.newId(),
    token: randomBytes(48).toString('base64url'),
    kind,
    personId: person.id,
    channelId: channel.id,
    guildId: channel.guildId,
    createdAt: context.now(),
    commandName,
    sourceMessageId,
    answer: null,
  };
  context.state.interactions.save(interaction);
  const source = sourceMessageId === null ? undefined : context.state.messages.find(sourceMessageId);
  const payload = {
    id: interaction.id,
    application_id: application.id,
    type: interactionTypes[kind],
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: toChannel(context, channel),
    data,
    locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    app_permissions: String(allPermissions),
    ...(source && { message: toFullMessage(context, source.message, botUser.id) }),
    ...whoAndWhere(context, person, channel),
  };
  context.bus.emit({ type: 'interaction.created', guildId: channel.guildId, payload });
  return interaction;
}

function whoAndWhere(context: SandboxContext, person: Person, channel: Channel) {
  const user = toRawUser(person);
  if (channel.kind === 'dm') return { user, context: 1, authorizing_integration_owners: { 0: '0' } };
  const guild = context.state.guilds.find(channel.guildId);
  const member = context.state.guilds.findMember(channel.guildId, person.id);
  if (!guild || !member) throw refuse('missingAccess');
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { ...member, user, permissions: String(permissionsOf(guild, person.id, member)) },
    context: 0,
    authorizing_integration_owners: { 0: guild.id },
  };
}
