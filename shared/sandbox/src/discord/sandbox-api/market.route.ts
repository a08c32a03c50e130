import type { Request, Response, Router } from 'express';
import { readBody } from '../rest/read-body.ts';

const TIMEOUT_MS = 3000;

/**
 * Passes `/sandbox/market…` on to the server's market control. When there is none: 503 with MARKET_CONTROL_UNSET or
 * MARKET_CONTROL_UNREACHABLE and what to do about it.
 */
export function installMarketRoutes(router: Router, marketControlUrl: string | null): void {
  const pass = async (request: Request, response: Response): Promise<void> => {
    if (marketControlUrl === null) {
      const message =
        'No simulated market is connected. Start everything with "npm start", or set MARKET_CONTROL_URL to the server\'s address.';
      return void response.status(503).json({ code: 'MARKET_CONTROL_UNSET', message });
    }
    const { body } = await readBody(request);
    const isPost = request.method === 'POST';
    const answer = await fetch(`${marketControlUrl.replace(/\/$/, '')}${request.path}`, {
      method: request.method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(isPost && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch(() => null);
    if (answer === null) {
      const message = `The server does not answer at ${marketControlUrl}. It may still be starting; its simulated market appears here by itself.`;
      return void response.status(503).json({ code: 'MARKET_CONTROL_UNREACHABLE', message });
    }
    const text = await answer.text();
    response
      .status(answer.status)
      .type(answer.headers.get('content-type') ?? 'application/json')
      .send(text);
  };
  router.get('/market', pass);
  router.post('/market/push', pass);
  router.post('/market/speed', pass);
}
