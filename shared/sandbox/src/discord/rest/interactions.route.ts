import { toFullMessage } from '../actions/to-full-message.ts';
import { answerInteraction, type CallbackResult } from '../interactions/answer-interaction.ts';
import { callbackTypes } from '../interactions/callback-form.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { interactionTypes } from '../state/interactions.ts';
import { messageFlags } from '../wire/message.ts';
import { botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';

export const interactionsRoute: InstallRoutes = (router, context) => {
  router.post('/interactions/:interactionId/:token/callback', async (request, response) => {
    const { body, files } = await readBody(request);
    const { interactionId, token } = request.params;
    const result = answerInteraction(context, { id: interactionId, token, body, files });
    if (request.query['with_response'] === 'true') response.json(describe(context, result));
    else response.status(204).end();
  });
};

function describe(context: SandboxContext, { interaction, callbackType, stored }: CallbackResult) {
  const { message } = stored ?? {};
  const carriesMessage = callbackType === callbackTypes.message || callbackType === callbackTypes.update;
  return {
    interaction: {
      id: interaction.id,
      type: interactionTypes[interaction.kind],
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & messageFlags.loading) !== 0,
        response_message_ephemeral: (message.flags & messageFlags.ephemeral) !== 0,
      }),
    },
    resource: {
      type: callbackType,
      ...(message &&
        (carriesMessage || callbackType === callbackTypes.deferredMessage) && { message: toFullMessage(context, message, botUser.id) }),
    },
  };
}
