import { application, botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';

export const applicationsRoute: InstallRoutes = (router, context) => {
  const describe = () => ({
    ...application,
    bot: botUser,
    owner: botUser,
    team: null,
    flags: 0,
    approximate_guild_count: context.state.guilds.list().length,
  });
  router.get('/applications/@me', (_request, response) => void response.json(describe()));
  router.get('/oauth2/applications/@me', (_request, response) => void response.json(describe()));
};
