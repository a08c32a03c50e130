import {
  KnownMessagesReply,
  SubmitMessageInput,
  SubmitMessageReply,
  type StaleSourcesReply,
} from '@trade-executor/contracts/internal/messages';
import { Router } from 'express';
import type { Services } from '../../../services/services.ts';

const KNOWN_MESSAGES = 100;

export function messageRoutes({ submitMessage, store }: Services): Router {
  return Router()
    .post('/messages', async (req, res) => {
      const result = await submitMessage(SubmitMessageInput.parse(req.body));
      if (result.ok) res.json(SubmitMessageReply.parse(result.value));
      else res.status(409).json(result.error satisfies StaleSourcesReply);
    })
    .get('/channels/:channelId/messages', async (req, res) => {
      const messages = await store.latestMessages(req.params.channelId, KNOWN_MESSAGES);
      res.json(KnownMessagesReply.parse({ messages }));
    });
}
