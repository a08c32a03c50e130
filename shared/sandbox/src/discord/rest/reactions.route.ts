import { findChannelOfBot, findPublicMessage } from '../actions/find.ts';
import { addReaction, removeReaction } from '../actions/react.ts';
import type { StoredMessage } from '../wire/message.ts';
import { botUser } from '../wire/user.ts';
import { parseForm } from '../wire/parse-form.ts';
import type { InstallRoutes } from './install-routes.ts';
import { pageOf, pageQuery } from './page-query.ts';

const ReactorsQuery = pageQuery({ limit: { default: 25, max: 100 } });
const path = '/channels/:channelId/messages/:messageId/reactions';

export const reactionsRoute: InstallRoutes = (router, context) => {
  const find = ({ channelId, messageId }: { readonly channelId: string; readonly messageId: string }) =>
    findPublicMessage(context, messageId, findChannelOfBot(context, channelId).id);
  const userOf = (id: string) => (id === '@me' ? botUser.id : id);

  router.put(`${path}/:emoji/@me`, ({ params }, response) => {
    addReaction(context, { stored: find(params), userId: botUser.id, emoji: params.emoji });
    response.status(204).end();
  });

  router.delete(`${path}/:emoji/:userId`, ({ params }, response) => {
    removeReaction(context, { stored: find(params), userId: userOf(params.userId), emoji: params.emoji });
    response.status(204).end();
  });

  const clear = (stored: StoredMessage, only: string | null): void => {
    for (const { emoji, userIds } of context.state.reactions.list(stored.message.id)) {
      if (only !== null && only !== emoji) continue;
      for (const userId of userIds) removeReaction(context, { stored, userId, emoji });
    }
  };

  router.delete(path, ({ params }, response) => {
    clear(find(params), null);
    response.status(204).end();
  });

  router.delete(`${path}/:emoji`, ({ params }, response) => {
    clear(find(params), params.emoji);
    response.status(204).end();
  });

  router.get(`${path}/:emoji`, (request, response) => {
    const { message } = find(request.params);
    const group = context.state.reactions.list(message.id).find(({ emoji }) => emoji === request.params.emoji);
    const page = pageOf(group?.userIds ?? [], parseForm(ReactorsQuery, request.query));
    response.json(page.flatMap((id) => context.state.people.findUser(id) ?? []));
  });
};
