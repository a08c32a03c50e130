import type { SandboxContext } from '../sandbox-context.ts';
import { InteractionForm } from '../interactions/interaction-form.ts';
import { startInteraction } from '../interactions/start-interaction.ts';
import { waitForAnswer } from '../interactions/wait-for-answer.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { readBody } from '../rest/read-body.ts';
import type { InteractionAnswer } from '../state/interactions.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { parseForm } from '../wire/parse-form.ts';
import { toViewMessage } from './to-view-message.ts';

/**
 * Hands a command, button, select or modal to the bot and answers with its first reply:
 * `{ interactionId, answer: { kind, message?, choices?, modal? } }`, or after 3 s without one `{ interactionId, answer: null, reason }`.
 */
export const interactionsRoute: InstallRoutes = (router, context) => {
  router.post('/interactions', async (request, response) => {
    const { body } = await readBody(request);
    const form = parseForm(InteractionForm, body);
    const isOnline = context.isBotOnline();
    const { id: interactionId } = startInteraction(context, form);
    const answer = isOnline ? await waitForAnswer(context, interactionId) : null;
    if (answer === null) response.json({ interactionId, answer, reason: isOnline ? 'NO_ANSWER' : 'BOT_OFFLINE' });
    else response.json({ interactionId, answer: describe(context, answer, form.personId) });
  });
};

function describe(context: SandboxContext, answer: InteractionAnswer, personId: Snowflake) {
  if (!('messageId' in answer)) return answer;
  const stored = context.state.messages.find(answer.messageId);
  return { kind: answer.kind, message: stored ? toViewMessage(context, stored, personId) : null };
}
