import { findGuildOfBot } from '../actions/find.ts';
import { toChannel, toMemberWithUser } from '../actions/to-wire.ts';
import { refuse } from '../wire/discord-error.ts';
import { toRawGuild } from '../wire/guild.ts';
import { parseForm } from '../wire/parse-form.ts';
import type { InstallRoutes } from './install-routes.ts';
import { pageOf, pageQuery } from './page-query.ts';

const MembersQuery = pageQuery({ limit: { default: 1, max: 1000 } });

export const guildsRoute: InstallRoutes = (router, context) => {
  const { guilds, channels } = context.state;

  router.get('/guilds/:guildId', (request, response) => {
    const count = guilds.listMemberIds(request.params.guildId).length;
    response.json({
      ...toRawGuild(findGuildOfBot(context, request.params.guildId)),
      approximate_member_count: count,
      approximate_presence_count: count,
    });
  });

  router.get('/guilds/:guildId/channels', (request, response) => {
    const { id } = findGuildOfBot(context, request.params.guildId);
    response.json(channels.listOfGuild(id).map((channel) => toChannel(context, channel)));
  });

  router.get('/guilds/:guildId/roles', (request, response) => void response.json(findGuildOfBot(context, request.params.guildId).roles));

  router.get('/guilds/:guildId/members', (request, response) => {
    const { id } = findGuildOfBot(context, request.params.guildId);
    const page = pageOf(guilds.listMemberIds(id), parseForm(MembersQuery, request.query));
    response.json(page.map((userId) => toMemberWithUser(context, id, userId)));
  });

  router.get('/guilds/:guildId/members/:userId', (request, response) => {
    const { id } = findGuildOfBot(context, request.params.guildId);
    response.json(toMemberWithUser(context, id, request.params.userId));
  });

  const setRole = (guildId: string, userId: string, roleId: string, wanted: boolean): void => {
    const guild = findGuildOfBot(context, guildId);
    const { user: _user, ...member } = toMemberWithUser(context, guildId, userId);
    if (!guild.roles.some(({ id }) => id === roleId)) throw refuse('unknownRole');
    const others = member.roles.filter((id) => id !== roleId);
    guilds.saveMember(guildId, userId, { ...member, roles: wanted ? [...others, roleId] : others });
    context.bus.emit({ type: 'member.updated', guildId, userId });
  };

  router.put('/guilds/:guildId/members/:userId/roles/:roleId', ({ params }, response) => {
    setRole(params.guildId, params.userId, params.roleId, true);
    response.status(204).end();
  });

  router.delete('/guilds/:guildId/members/:userId/roles/:roleId', ({ params }, response) => {
    setRole(params.guildId, params.userId, params.roleId, false);
    response.status(204).end();
  });
};
