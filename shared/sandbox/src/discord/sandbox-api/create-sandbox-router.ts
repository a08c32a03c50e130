import { Router } from 'express';
import type { InstallRoutes } from '../rest/install-routes.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import { eventsRoute } from './events.route.ts';
import { interactionsRoute } from './interactions.route.ts';
import { installMarketRoutes } from './market.route.ts';
import { membersRoute } from './members.route.ts';
import { messagesRoute } from './messages.route.ts';
import { reactionsRoute } from './reactions.route.ts';
import { stateRoute } from './state.route.ts';
import { threadsRoute } from './threads.route.ts';
import { viewRoute } from './view.route.ts';
import { worldRoute } from './world.route.ts';

const routes: readonly InstallRoutes[] = [
  worldRoute,
  stateRoute,
  viewRoute,
  eventsRoute,
  membersRoute,
  messagesRoute,
  threadsRoute,
  reactionsRoute,
  interactionsRoute,
];

/** What people do, for the chat page, tests and the replay; to be mounted at `/sandbox`, for this machine only. */
export function createSandboxRouter(context: SandboxContext, marketControlUrl: string | null): Router {
  const router = Router();
  for (const install of routes) install(router, context);
  installMarketRoutes(router, marketControlUrl);
  router.use(() => {
    throw refuse('generic');
  });
  return router;
}
