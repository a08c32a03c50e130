import { findGuild } from '../actions/find.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { CommandForm, CommandForms, type RawCommand } from '../wire/command-form.ts';
import { refuse } from '../wire/discord-error.ts';
import { parseForm } from '../wire/parse-form.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { application } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';

const places = ['/applications/:applicationId/commands', '/applications/:applicationId/guilds/:guildId/commands'] as const;

export const commandsRoute: InstallRoutes = (router, context) => {
  for (const path of places) {
    router.get(path, ({ params }, response) => void response.json(context.state.commands.list(placeOf(context, params))));

    router.put(path, async (request, response) => {
      const { body } = await readBody(request);
      const guildId = placeOf(context, request.params);
      response.json(replaceCommands(context, guildId, parseForm(CommandForms, body)));
    });

    router.post(path, async (request, response) => {
      const { body } = await readBody(request);
      const guildId = placeOf(context, request.params);
      const form = parseForm(CommandForm, body);
      const isNew = !context.state.commands.list(guildId).some((command) => isSameCommand(command, form));
      response.status(isNew ? 201 : 200).json(saveCommands(context, guildId, [form])[0]);
    });

    router.get(`${path}/:commandId`, ({ params }, response) => void response.json(find(context, params)));

    router.patch(`${path}/:commandId`, async (request, response) => {
      const { body } = await readBody(request);
      const before = find(context, request.params);
      const form = parseForm(CommandForm, { ...before, ...(typeof body === 'object' ? body : {}) });
      context.state.commands.save(placeOf(context, request.params), toCommand(context, form, before.id, before.guild_id ?? null));
      context.bus.emit({ type: 'commands.changed' });
      response.json(find(context, request.params));
    });

    router.delete(`${path}/:commandId`, ({ params }, response) => {
      context.state.commands.remove(find(context, params).id);
      context.bus.emit({ type: 'commands.changed' });
      response.status(204).end();
    });
  }
};

type Params = {
  readonly applicationId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly commandId?: string | undefined;
};

function placeOf(context: SandboxContext, { applicationId, guildId }: Params): Snowflake | null {
  if (applicationId !== application.id) throw refuse('missingAccess');
  return guildId === undefined ? null : findGuild(context, guildId).id;
}

function find(context: SandboxContext, params: Params): RawCommand {
  const guildId = placeOf(context, params);
  const command = context.state.commands.find(params.commandId ?? '');
  if (!command || (command.guild_id ?? null) !== guildId) throw refuse('unknownCommand');
  return command;
}

function replaceCommands(context: SandboxContext, guildId: Snowflake | null, forms: readonly CommandForm[]): readonly RawCommand[] {
  return context.state.transaction(() => {
    for (const command of context.state.commands.list(guildId))
      if (!forms.some((form) => isSameCommand(command, form))) context.state.commands.remove(command.id);
    return saveCommands(context, guildId, forms);
  });
}

/** A command that is registered again under its name keeps its id. */
function saveCommands(context: SandboxContext, guildId: Snowflake | null, forms: readonly CommandForm[]): readonly RawCommand[] {
  const known = context.state.commands.list(guildId);
  const saved = forms.map((form) => {
    const id = known.find((command) => isSameCommand(command, form))?.id ?? context.newId();
    const command = toCommand(context, form, id, guildId);
    context.state.commands.save(guildId, command);
    return command;
  });
  context.bus.emit({ type: 'commands.changed' });
  return saved;
}

function isSameCommand(command: RawCommand, form: CommandForm): boolean {
  return command.name === form.name && command.type === form.type;
}

function toCommand(context: SandboxContext, form: CommandForm, id: Snowflake, guildId: Snowflake | null): RawCommand {
  const isChatInput = form.type === 1;
  return {
    id,
    application_id: application.id,
    version: context.newId(),
    ...(guildId === null ? {} : { guild_id: guildId }),
    type: form.type,
    name: form.name,
    description: isChatInput ? form.description : '',
    ...(isChatInput && form.options && { options: form.options }),
    default_member_permissions: form.default_member_permissions ?? null,
    ...(guildId === null ? { dm_permission: isChatInput ? (form.dm_permission ?? true) : true } : {}),
    contexts: form.contexts ?? null,
    nsfw: isChatInput ? (form.nsfw ?? false) : false,
  };
}
