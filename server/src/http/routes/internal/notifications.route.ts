import {
  AcknowledgeNotificationInput,
  ClaimNotificationsInput,
  ClaimNotificationsReply,
  FailNotificationInput,
} from '@trade-executor/contracts/internal/notifications';
import { Router } from 'express';
import type { Services } from '../../../services/services.ts';

export function notificationRoutes({ notifications }: Services): Router {
  return Router()
    .post('/notifications/claim', async (req, res) => {
      const { limit } = ClaimNotificationsInput.parse(req.body);
      res.json(ClaimNotificationsReply.parse({ notifications: await notifications.claim(limit) }));
    })
    .post('/notifications/acknowledge', async (req, res) => {
      await notifications.acknowledge(AcknowledgeNotificationInput.parse(req.body));
      res.status(204).end();
    })
    .post('/notifications/fail', async (req, res) => {
      await notifications.fail(FailNotificationInput.parse(req.body));
      res.status(204).end();
    });
}
