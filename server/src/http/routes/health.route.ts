import { Router } from 'express';
import type { Services } from '../../services/services.ts';

/** /livez: the process answers. /readyz: store and engine are ready to trade. */
export function healthRoutes({ isReady }: Services): Router {
  return Router()
    .get('/livez', (_req, res) => void res.json({ status: 'alive' }))
    .get('/readyz', (_req, res) => void res.status(isReady() ? 200 : 503).json({ status: isReady() ? 'ready' : 'starting' }));
}
