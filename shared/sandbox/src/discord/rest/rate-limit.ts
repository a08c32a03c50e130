import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export type RateLimit = { readonly requests: number; readonly perMs: number };

/**
 * Counts requests by method and place (channel, guild or webhook), tells the state in Discord's headers and answers 429 beyond
 * the limit. Answers to interactions are not counted, as on Discord.
 */
export function createRateLimiter({ limit, now }: { readonly limit: RateLimit; readonly now: () => number }) {
  const windows = new Map<string, { readonly endsAt: number; used: number }>();
  let sweepAt = 0;

  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith('/interactions/')) return next();
    const at = now();
    if (at > sweepAt) {
      for (const [key, window] of windows) if (window.endsAt <= at) windows.delete(key);
      sweepAt = at + 60_000;
    }
    const key = bucketOf(request);
    const known = windows.get(key);
    const window = known && known.endsAt > at ? known : { endsAt: at + limit.perMs, used: 0 };
    windows.set(key, window);
    window.used += 1;
    const resetAfterS = (window.endsAt - at) / 1000;
    response.set({
      'x-ratelimit-limit': String(limit.requests),
      'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.used)),
      'x-ratelimit-reset': (window.endsAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': resetAfterS.toFixed(3),
      'x-ratelimit-bucket': createHash('sha256').update(routeOf(request)).digest('hex').slice(0, 32),
    });
    if (window.used <= limit.requests) return next();
    response.set({ 'retry-after': String(Math.ceil(resetAfterS)), 'x-ratelimit-scope': 'user' });
    response.status(429).json({ message: 'You are being rate limited.', retry_after: resetAfterS, global: false });
  };
}

/** The route without its minor ids, which share a bucket. */
function routeOf(request: Request): string {
  const [, place = '', ...rest] = request.path.split('/');
  return `${request.method}:${place}:${rest
    .slice(1)
    .join('/')
    .replaceAll(/\d{5,}|@original/g, '*')}`;
}

function bucketOf(request: Request): string {
  return `${routeOf(request)}:${request.path.split('/')[2] ?? ''}`;
}
