import type { Request, RequestHandler } from 'express';
import type { Metrics } from './create-metrics.ts';

const FORBIDDEN = 403;

/** Measures each request, under the pattern of its route: what stands in the address itself is never a label. */
export function measureRequests({
  httpDuration,
  authorizationFailures,
}: Pick<Metrics, 'httpDuration' | 'authorizationFailures'>): RequestHandler {
  return (req, res, next) => {
    const end = httpDuration.startTimer();
    res.once('finish', () => {
      end({ method: methodOf(req), route: routeOf(req), status: String(res.statusCode) });
      if (res.statusCode === FORBIDDEN) authorizationFailures.inc({ surface: 'http' });
    });
    next();
  };
}

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const methodOf = ({ method }: Request): string => (methods.has(method) ? method : 'other');

/** The pattern with what it is mounted under; `none` when no route took the request (a file, or nothing). */
function routeOf(req: Request): string {
  const { route, originalUrl } = req as { readonly route?: { readonly path?: unknown }; readonly originalUrl: string };
  const pattern = route?.path;
  if (typeof pattern !== 'string') return 'none';
  if (pattern.includes('*')) return pattern;
  const given = segments(originalUrl.split('?')[0] ?? '');
  const own = segments(pattern);
  const mounted = given.slice(0, Math.max(0, given.length - own.length));
  return `/${[...mounted, ...own].join('/')}`;
}

const segments = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');
