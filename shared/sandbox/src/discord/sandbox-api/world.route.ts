import { upsertWorld, World } from '../actions/upsert-world.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { readBody } from '../rest/read-body.ts';
import { parseForm } from '../wire/parse-form.ts';

export const worldRoute: InstallRoutes = (router, context) => {
  router.put('/world', async (request, response) => {
    const { body } = await readBody(request);
    upsertWorld(context, parseForm(World, body));
    response.status(204).end();
  });
};
