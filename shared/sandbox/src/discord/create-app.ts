import express, { type Express } from 'express';
import { fileURLToPath } from 'node:url';
import { createOAuthRouter } from './oauth2/create-oauth-router.ts';
import { createRestRouter } from './rest/create-rest-router.ts';
import type { RateLimit } from './rest/rate-limit.ts';
import { sendError } from './rest/send-error.ts';
import { createSandboxRouter } from './sandbox-api/create-sandbox-router.ts';
import { isLocalRequest } from './sandbox-api/local-only.ts';
import type { SandboxContext } from './sandbox-context.ts';
import { refuse } from './wire/discord-error.ts';

const pageFolder = fileURLToPath(new URL('./chat-page/', import.meta.url));
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Everything that is served over HTTP: Discord's OAuth2 and REST API, the actions of people, files and the chat page. */
export function createApp(
  context: SandboxContext,
  { rateLimit, marketControlUrl }: { readonly rateLimit: RateLimit; readonly marketControlUrl: string | null },
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((request, response, next) => {
    if (isLocalRequest(request)) return next();
    response.status(403).json({ message: 'The sandbox answers only to this machine.', code: 0 });
  });
  app.use(createOAuthRouter(context));
  app.use('/api/v10', createRestRouter(context, rateLimit));
  app.use('/sandbox', createSandboxRouter(context, marketControlUrl));
  app.get('/attachments/:channelId/:attachmentId/:filename', ({ params }, response) => {
    const file = context.state.attachments.find(params.attachmentId);
    if (!file) throw refuse('generic');
    const isImage = /^image\/(png|jpeg|gif|webp)$/.test(file.contentType);
    response.set({ 'x-content-type-options': 'nosniff', 'content-disposition': isImage ? 'inline' : 'attachment' });
    response.type(file.contentType).send(Buffer.from(file.data));
  });
  app.use(
    express.static(pageFolder, {
      setHeaders: (response) => {
        response.setHeader('content-security-policy', contentSecurityPolicy);
        response.setHeader('cache-control', 'no-cache');
      },
    }),
  );
  app.use(() => {
    throw refuse('generic');
  });
  app.use(sendError);
  return app;
}
