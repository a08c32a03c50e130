import { z } from 'zod';
import { findChannelOf, findMessage, findPerson } from '../actions/find.ts';
import { addReaction, removeReaction, type Reaction } from '../actions/react.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { readBody } from '../rest/read-body.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { parseForm } from '../wire/parse-form.ts';

const React = z.object({ personId: z.string(), emoji: z.string().min(1) });

export const reactionsRoute: InstallRoutes = (router, context) => {
  router.put('/messages/:messageId/reactions', async (request, response) => {
    addReaction(context, read(context, request.params.messageId, (await readBody(request)).body));
    response.status(204).end();
  });

  router.delete('/messages/:messageId/reactions', async (request, response) => {
    removeReaction(context, read(context, request.params.messageId, (await readBody(request)).body));
    response.status(204).end();
  });
};

function read(context: SandboxContext, messageId: string, body: unknown): Reaction {
  const { personId, emoji } = parseForm(React, body);
  const stored = findMessage(context, messageId);
  findChannelOf(context, findPerson(context, personId), stored.message.channel_id);
  return { stored, userId: personId, emoji };
}
