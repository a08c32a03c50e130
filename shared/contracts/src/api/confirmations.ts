import { z } from 'zod';
import { ConfirmationView } from '../views/confirmation-view.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';

const ConfirmationParams = z.object({ confirmationId: Id });
/** The question that was shown: an answer to one that was asked anew since changes nothing, and the reply says how it stands. */
const Answer = z.strictObject({ question: z.number().int().min(1).max(1_000_000) });

export const listConfirmationsEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/confirmations',
  summary: 'Doubtful signals that wait for one’s own answer, the newest first, at most 50',
  roles: ['trader'],
  reply: z.object({ confirmations: z.array(ConfirmationView) }),
});

export const confirmConfirmationEndpoint = defineEndpoint({
  method: 'post',
  path: '/api/confirmations/:confirmationId/confirm',
  summary: 'Trade a doubtful signal: decided afresh by all rules; taken once',
  roles: ['trader'],
  params: ConfirmationParams,
  body: Answer,
  reply: z.object({ confirmation: ConfirmationView }),
  idempotent: true,
});

export const dismissConfirmationEndpoint = defineEndpoint({
  method: 'post',
  path: '/api/confirmations/:confirmationId/dismiss',
  summary: 'Skip a doubtful signal; taken once',
  roles: ['trader'],
  params: ConfirmationParams,
  body: Answer,
  reply: z.object({ confirmation: ConfirmationView }),
  idempotent: true,
});
