import { SourcesReply } from '@trade-executor/contracts/internal/sources';
import { Router } from 'express';
import type { Services } from '../../../services/services.ts';

export function sourceRoutes({ store }: Services): Router {
  return Router().get('/sources', async (_req, res) => {
    res.json(SourcesReply.parse(await store.sources()));
  });
}
