import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { AppError } from '../app-error.ts';
import type { Auth } from '../auth/create-auth.ts';
import { oneAddress } from './middleware/one-address.ts';
import { problemHandler } from './middleware/problem-handler.ts';
import { requestTimeout } from './middleware/request-timeout.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { requireServiceToken } from './middleware/service-token.ts';
import { documentRoutes } from './openapi/documents.route.ts';
import { apiRoutes } from './routes/api/api.route.ts';
import { dashboardFiles } from './routes/dashboard-files.route.ts';
import { commandRoutes } from './routes/internal/commands.route.ts';
import { messageRoutes } from './routes/internal/messages.route.ts';
import { notificationRoutes } from './routes/internal/notifications.route.ts';
import { seedRoutes } from './routes/internal/seed.route.ts';
import { sourceRoutes } from './routes/internal/sources.route.ts';
import { traceRoutes } from './routes/internal/trace.route.ts';
import type { Ops } from '../ops/open-ops.ts';
import type { Services } from '../services/services.ts';

const REQUEST_TIMEOUT_MS = 30_000;

/** The HTTP surface: what the bot may ask under /internal, what people may under /auth and /api, and health. */
export function createApp(services: Services, botServiceToken: string, auth: Auth, ops: Ops, dashboardDir: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', auth.trustedProxies);
  app.use((_req, res, next) => {
    res.locals.requestId = randomUUID();
    res.set('x-request-id', String(res.locals.requestId));
    next();
  });
  app.use(ops.measure);
  app.use(securityHeaders(auth.publicUrl));
  app.use(ops.routes);
  app.use(
    '/internal',
    requireServiceToken(botServiceToken),
    express.json({ limit: '1mb' }),
    sourceRoutes(services),
    messageRoutes(services),
    notificationRoutes(services),
    commandRoutes(services),
    seedRoutes(services),
    traceRoutes(services),
  );
  app.use(['/api', '/auth'], requestTimeout(REQUEST_TIMEOUT_MS), auth.gate);
  app.use(auth.routes);
  app.use(documentRoutes());
  app.use(apiRoutes(services.api));
  app.use(oneAddress(auth.publicUrl), dashboardFiles(dashboardDir));
  app.use((req) => {
    throw new AppError({
      status: 404,
      code: 'NOT_FOUND',
      title: 'Nothing here',
      detail: `There is no ${req.method} ${req.path}.`,
      whatToDo: 'Check the address.',
    });
  });
  app.use(problemHandler(services.log));
  return app;
}
