import { MessageTrace } from '@trade-executor/contracts/internal/trace';
import { Router } from 'express';
import { traceMessage } from '../../../services/trace/trace-message.ts';
import type { Services } from '../../../services/services.ts';

/** What followed from one message; for `npm run trace`. */
export function traceRoutes({ store }: Pick<Services, 'store'>): Router {
  return Router().get('/trace/:messageId', async (req, res) => {
    res.json(MessageTrace.parse(await traceMessage({ store }, req.params.messageId)));
  });
}
