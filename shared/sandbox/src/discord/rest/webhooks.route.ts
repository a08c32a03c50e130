import { deleteMessage } from '../actions/delete-message.ts';
import { editMessage } from '../actions/edit-message.ts';
import { findMessage } from '../actions/find.ts';
import { toFullMessage } from '../actions/to-full-message.ts';
import { reply } from '../interactions/answer-interaction.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { Interaction } from '../state/interactions.ts';
import { refuse } from '../wire/discord-error.ts';
import { messageFlags, type StoredMessage } from '../wire/message.ts';
import { messageFormFor } from '../wire/message-form.ts';
import { parseForm } from '../wire/parse-form.ts';
import { application, botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';
import { toChanges } from './to-draft.ts';

/** How long an interaction's token may be used. */
const TOKEN_LIFE_MS = 15 * 60_000;
const path = '/webhooks/:applicationId/:token';

/** Answers after the first: follow-ups, and the answers themselves as `@original` or by id. */
export const webhooksRoute: InstallRoutes = (router, context) => {
  const send = ({ message }: StoredMessage) => toFullMessage(context, message, botUser.id);

  router.post(path, async (request, response) => {
    const { body, files } = await readBody(request);
    const interaction = findInteraction(context, request.params);
    const loading = findLoading(context, interaction);
    const stored = loading
      ? editMessage(context, loading, { ...toChanges(parseForm(messageFormFor(body), body), files), silent: true })
      : reply(context, interaction, { data: body, files });
    response.json(send(stored));
  });

  router.get(`${path}/messages/:messageId`, ({ params }, response) => {
    response.json(send(findAnswer(context, findInteraction(context, params), params.messageId)));
  });

  router.patch(`${path}/messages/:messageId`, async (request, response) => {
    const { body, files } = await readBody(request);
    const stored = findAnswer(context, findInteraction(context, request.params), request.params.messageId);
    const isFirstText = (stored.message.flags & messageFlags.loading) !== 0;
    const changes = toChanges(parseForm(messageFormFor(body), body), files);
    response.json(send(editMessage(context, stored, { ...changes, silent: isFirstText })));
  });

  router.delete(`${path}/messages/:messageId`, ({ params }, response) => {
    deleteMessage(context, findAnswer(context, findInteraction(context, params), params.messageId));
    response.status(204).end();
  });
};

type Params = { readonly applicationId: string; readonly token: string };

/** The answered interaction of the token; 10015 when there is none, 50027 after its 15 minutes. */
function findInteraction(context: SandboxContext, { applicationId, token }: Params): Interaction {
  const interaction = context.state.interactions.findByToken(token);
  if (!interaction || applicationId !== application.id || interaction.answer === null) throw refuse('unknownWebhook');
  if (context.now() - interaction.createdAt > TOKEN_LIFE_MS) throw refuse('invalidWebhookToken');
  return interaction;
}

function findAnswer(context: SandboxContext, { id, answer }: Interaction, messageId: string): StoredMessage {
  const originalId = answer && 'messageId' in answer ? answer.messageId : undefined;
  if (messageId === '@original' && originalId === undefined) throw refuse('unknownMessage');
  const stored = findMessage(context, messageId === '@original' ? (originalId ?? '') : messageId);
  const isOfInteraction = stored.message.id === originalId || stored.message.interaction_metadata?.id === id;
  if (!isOfInteraction) throw refuse('unknownMessage');
  return stored;
}

/** A deferred reply that still waits for its text: Discord lets a follow-up fill it. */
function findLoading(context: SandboxContext, { answer }: Interaction): StoredMessage | undefined {
  if (answer?.kind !== 'deferred') return undefined;
  const stored = context.state.messages.find(answer.messageId);
  return stored && (stored.message.flags & messageFlags.loading) !== 0 ? stored : undefined;
}
