import { listUsableCommands } from '../interactions/find-command.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Channel } from '../wire/guild.ts';
import { botUser, type Person } from '../wire/user.ts';

/**
 * Everything around the messages: `{ bot, people, guilds: [{ …, channels, roles }], dm, commands }`. With `personId` also their
 * direct channel with the bot, and by channel id the slash commands which they may use there.
 */
export const stateRoute: InstallRoutes = (router, context) => {
  router.get('/state', (request, response) => {
    const personId = request.query['personId'];
    const person = typeof personId === 'string' ? context.state.people.find(personId) : undefined;
    const isInside = (guildId: string): boolean => !person || context.state.guilds.findMember(guildId, person.id) !== undefined;
    const visible = context.state.guilds.list().filter(({ id }) => isInside(id));
    const guilds = visible.map((guild) => ({
      id: guild.id,
      name: guild.name,
      ownerId: guild.ownerId,
      roles: guild.roles.map(({ id, name }) => ({ id, name })),
      channels: context.state.channels.listOfGuild(guild.id),
      threads: context.state.channels.listThreads(guild.id),
    }));
    response.json({
      bot: { id: botUser.id, username: botUser.username, online: context.isBotOnline() },
      people: context.state.people.list(),
      guilds,
      dm: person ? (context.state.channels.findDm(person.id) ?? null) : null,
      commands: { global: context.state.commands.list(null), guild: guilds.flatMap(({ id }) => context.state.commands.list(id)) },
      usableCommands: person ? usableByChannel(context, person) : {},
    });
  });
};

function usableByChannel(context: SandboxContext, person: Person) {
  const dm = context.state.channels.findDm(person.id);
  const channels: readonly Channel[] = [
    ...context.state.guilds
      .list()
      .flatMap(({ id }) => [...context.state.channels.listOfGuild(id), ...context.state.channels.listThreads(id)]),
    ...(dm ? [dm] : []),
  ];
  return Object.fromEntries(channels.map((channel) => [channel.id, listUsableCommands(context, person, channel)]));
}
