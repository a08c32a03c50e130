import { Router, type Request } from 'express';
import { AppError } from '../../app-error.ts';
import { isSameSecret } from '../../http/middleware/service-token.ts';

type MetricsRouteInput = {
  readonly read: () => Promise<{ readonly text: string; readonly contentType: string }>;
  readonly botServiceToken: string;
};

/** GET /metrics for Prometheus: from this machine without more, from elsewhere with the service token as bearer token. */
export function metricsRoute({ read, botServiceToken }: MetricsRouteInput): Router {
  return Router().get('/metrics', async (req, res) => {
    if (!isLocal(req) && !isSameSecret(req.get('authorization') ?? '', `Bearer ${botServiceToken}`)) throw notOpen();
    const { text, contentType } = await read();
    res.type(contentType).send(text);
  });
}

/** Straight from this machine: a proxy on it would say for whom it asks. */
function isLocal({ socket, headers }: Request): boolean {
  const { remoteAddress = '' } = socket;
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && (remoteAddress === '127.0.0.1' || remoteAddress === '::1' || remoteAddress === '::ffff:127.0.0.1');
}

function notOpen(): AppError {
  return new AppError({
    status: 403,
    code: 'METRICS_NOT_OPEN',
    title: 'Not open to everybody',
    detail: 'Metrics are read from the same machine, or with the service token.',
    whatToDo: 'Send the service token: Authorization: Bearer BOT_SERVICE_TOKEN.',
  });
}
