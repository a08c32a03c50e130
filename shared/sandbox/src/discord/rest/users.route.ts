import { z } from 'zod';
import { findPerson } from '../actions/find.ts';
import { openDm } from '../actions/open-dm.ts';
import { toChannel } from '../actions/to-wire.ts';
import { refuse } from '../wire/discord-error.ts';
import { parseForm } from '../wire/parse-form.ts';
import { allPermissions } from '../wire/permissions.ts';
import { botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';

const OpenDmForm = z.object({ recipient_id: z.string() });

export const usersRoute: InstallRoutes = (router, context) => {
  router.get('/users/@me', (_request, response) => void response.json({ ...botUser, verified: true, mfa_enabled: false, flags: 0 }));

  router.get('/users/@me/guilds', (_request, response) => {
    const guilds = context.state.guilds.list().filter(({ id }) => context.state.guilds.findMember(id, botUser.id));
    const permissions = String(allPermissions);
    response.json(guilds.map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions, features: [] })));
  });

  router.post('/users/@me/channels', async (request, response) => {
    const { body } = await readBody(request);
    const { recipient_id: recipientId } = parseForm(OpenDmForm, body);
    if (recipientId === botUser.id) throw refuse('cannotMessageUser');
    response.json(toChannel(context, openDm(context, findPerson(context, recipientId))));
  });

  router.get('/users/:userId', (request, response) => {
    const user = context.state.people.findUser(request.params.userId);
    if (!user) throw refuse('unknownUser');
    response.json(user);
  });
};
