import { z } from 'zod';
import { findChannelOf, findPerson } from '../actions/find.ts';
import { toChannel } from '../actions/to-wire.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { parseForm } from '../wire/parse-form.ts';
import { toViewMessage } from './to-view-message.ts';

const ViewQuery = z.object({
  personId: z.string(),
  channelId: z.string(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
});

/** The newest messages of a channel that the person sees, oldest first, their own ephemeral ones among them. */
export const viewRoute: InstallRoutes = (router, context) => {
  router.get('/view', (request, response) => {
    const { personId, channelId, limit, before } = parseForm(ViewQuery, request.query);
    const person = findPerson(context, personId);
    const channel = findChannelOf(context, person, channelId);
    const stored = context.state.messages.list({ channelId, limit, before, viewerId: personId });
    response.json({
      channel: toChannel(context, channel),
      messages: stored.toReversed().map((one) => toViewMessage(context, one, personId)),
    });
  });
};
