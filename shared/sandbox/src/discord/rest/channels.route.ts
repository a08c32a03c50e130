import { findChannelOfBot } from '../actions/find.ts';
import { toChannel } from '../actions/to-wire.ts';
import type { InstallRoutes } from './install-routes.ts';

export const channelsRoute: InstallRoutes = (router, context) => {
  router.get('/channels/:channelId', (request, response) => {
    response.json(toChannel(context, findChannelOfBot(context, request.params.channelId)));
  });

  router.post('/channels/:channelId/typing', (request, response) => {
    findChannelOfBot(context, request.params.channelId);
    response.status(204).end();
  });
};
