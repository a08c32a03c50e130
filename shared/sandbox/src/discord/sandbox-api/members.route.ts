import { findGuild } from '../actions/find.ts';
import { joinGuild, leaveGuild } from '../actions/join-guild.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { refuse } from '../wire/discord-error.ts';

/** A person or the bot leaves a guild and comes back. */
export const membersRoute: InstallRoutes = (router, context) => {
  router.put('/guilds/:guildId/members/:userId', ({ params }, response) => {
    if (!context.state.people.findUser(params.userId)) throw refuse('unknownUser');
    for (const event of joinGuild(context, findGuild(context, params.guildId), params.userId)) context.bus.emit(event);
    response.status(204).end();
  });

  router.delete('/guilds/:guildId/members/:userId', ({ params }, response) => {
    leaveGuild(context, findGuild(context, params.guildId), params.userId);
    response.status(204).end();
  });
};
