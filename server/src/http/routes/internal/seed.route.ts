import { Router } from 'express';
import type { Services } from '../../../services/services.ts';

/** POST /seed maps communities, providers and traders; repeated it changes nothing. */
export function seedRoutes({ applySeed }: Services): Router {
  return Router().post('/seed', async (req, res) => {
    res.json(await applySeed(req.body));
  });
}
