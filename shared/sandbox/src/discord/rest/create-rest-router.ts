import { Router } from 'express';
import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import { applicationsRoute } from './applications.route.ts';
import { channelsRoute } from './channels.route.ts';
import { commandsRoute } from './commands.route.ts';
import { gatewayRoute } from './gateway.route.ts';
import { guildsRoute } from './guilds.route.ts';
import { historyRoute } from './history.route.ts';
import type { InstallRoutes } from './install-routes.ts';
import { interactionsRoute } from './interactions.route.ts';
import { messagesRoute } from './messages.route.ts';
import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { reactionsRoute } from './reactions.route.ts';
import { requireBotToken } from './require-bot-token.ts';
import { threadsRoute } from './threads.route.ts';
import { usersRoute } from './users.route.ts';
import { webhooksRoute } from './webhooks.route.ts';

const routes: readonly InstallRoutes[] = [
  gatewayRoute,
  applicationsRoute,
  usersRoute,
  guildsRoute,
  channelsRoute,
  historyRoute,
  messagesRoute,
  threadsRoute,
  reactionsRoute,
  commandsRoute,
  interactionsRoute,
  webhooksRoute,
];

/** Discord's REST API, to be mounted at `/api/v10`. */
export function createRestRouter(context: SandboxContext, rateLimit: RateLimit): Router {
  const router = Router();
  router.use(requireBotToken(context.botToken));
  router.use(createRateLimiter({ limit: rateLimit, now: context.now }));
  for (const install of routes) install(router, context);
  router.use(() => {
    throw refuse('generic');
  });
  return router;
}
