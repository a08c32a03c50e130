import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Router } from 'express';
import { z } from 'zod';
import { ControlError } from './control-error.ts';

export type MarketControl = { readonly port: number; close(): Promise<void> };

/** Serves the controls of a market that people may move, to this machine only. @param port 0 for any */
export async function startMarketControl({ router, port }: { readonly router: Router; readonly port: number }): Promise<MarketControl> {
  const app = express().disable('x-powered-by').use(express.json()).use(router).use(answerError);
  app.use((_req, res) => void res.status(404).json({ error: { code: 'NOT_FOUND', message: 'There is no such control.' } }));
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

// Express tells an error handler by its four parameters.
const answerError: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  if (error instanceof z.ZodError) {
    const message = error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
    res.status(400).json({ error: { code: 'INVALID_INPUT', message } });
  } else if (error instanceof ControlError) {
    res.status(400).json({ error: { code: error.code, message: error.message } });
  } else if (error instanceof SyntaxError) {
    res.status(400).json({ error: { code: 'INVALID_INPUT', message: 'The body is not JSON.' } });
  } else {
    res.status(500).json({ error: { code: 'FAILED', message: error instanceof Error ? error.message : String(error) } });
  }
};
