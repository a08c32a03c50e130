import type { SandboxContext } from '../sandbox-context.ts';
import type { InteractionAnswer } from '../state/interactions.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { FIRST_ANSWER_MS } from './answer-interaction.ts';

/** The bot's first answer to the interaction; null when it gives none in time. */
export function waitForAnswer(context: SandboxContext, interactionId: Snowflake): Promise<InteractionAnswer | null> {
  const { promise, resolve } = Promise.withResolvers<InteractionAnswer | null>();
  const already = context.state.interactions.find(interactionId)?.answer ?? null;
  if (already !== null) return Promise.resolve(already);
  const timer = setTimeout(() => resolve(null), FIRST_ANSWER_MS);
  const stop = context.bus.listen((event) => {
    if (event.type === 'interaction.answered' && event.interactionId === interactionId) resolve(event.answer);
  });
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}
