import { z } from 'zod';
import { createThread } from '../actions/create-thread.ts';
import { findChannelOf, findMessage, findPerson } from '../actions/find.ts';
import { toChannel } from '../actions/to-wire.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { readBody } from '../rest/read-body.ts';
import { parseForm } from '../wire/parse-form.ts';
import { toRawUser } from '../wire/user.ts';

const id = z.string().regex(/^\d{1,20}$/);
const Start = z.object({ personId: id, messageId: id, name: z.string().trim().min(1).max(100) });

/** Threads that people start from a message; written in like channels. */
export const threadsRoute: InstallRoutes = (router, context) => {
  router.post('/threads', async (request, response) => {
    const { body } = await readBody(request);
    const { personId, messageId, name } = parseForm(Start, body);
    const person = findPerson(context, personId);
    const startedFrom = findMessage(context, messageId);
    findChannelOf(context, person, startedFrom.message.channel_id);
    response.status(201).json(toChannel(context, createThread(context, { startedFrom, name, owner: toRawUser(person) })));
  });
};
