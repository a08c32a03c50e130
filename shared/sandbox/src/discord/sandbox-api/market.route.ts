import type { Response, Router } from 'express';
import { readBody } from '../rest/read-body.ts';

const TIMEOUT_MS = 3000;

type Problem = { readonly code: string; readonly message: string };

/**
 * Passes `/sandbox/market…` on to the server's market control. Without one, GET answers 200 with `{ available: false, code, message }`,
 * which a page that asks every second can live with, and POST 503. Codes: MARKET_CONTROL_UNSET, MARKET_CONTROL_UNREACHABLE,
 * MARKET_CONTROL_REFUSED.
 */
export function installMarketRoutes(router: Router, marketControlUrl: string | null): void {
  router.get('/market', async (_request, response) => {
    const answer = await ask(marketControlUrl, '/market');
    if (answer.problem) response.json({ available: false, ...answer.problem });
    else response.type('application/json').send(answer.text);
  });
  for (const path of ['/market/push', '/market/speed'])
    router.post(path, async (request, response) => {
      const { body } = await readBody(request);
      send(response, await ask(marketControlUrl, path, body));
    });
}

type Answer = { readonly status: number; readonly text: string; readonly problem: Problem | null };

function send(response: Response, { status, text, problem }: Answer): void {
  if (text === '' && problem) response.status(status).json(problem);
  else response.status(status).type('application/json').send(text);
}

async function ask(marketControlUrl: string | null, path: string, body?: unknown): Promise<Answer> {
  if (marketControlUrl === null) {
    const message = "No simulated market is connected. Start everything with npm start, or set MARKET_CONTROL_URL to the server's address.";
    return { status: 503, text: '', problem: { code: 'MARKET_CONTROL_UNSET', message } };
  }
  const post = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const answer = await fetch(`${marketControlUrl.replace(/\/$/, '')}${path}`, { ...post, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const text = isJson ? await answer.text() : '';
    const message = `The server at ${marketControlUrl} offers no simulated market (status ${answer.status}). With live prices there is none to push.`;
    return { status: answer.status, text, problem: answer.ok ? null : { code: 'MARKET_CONTROL_REFUSED', message } };
  } catch {
    const message = `The server does not answer at ${marketControlUrl}. It may still be starting; its simulated market appears here by itself.`;
    return { status: 503, text: '', problem: { code: 'MARKET_CONTROL_UNREACHABLE', message } };
  }
}
