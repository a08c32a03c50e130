import { traceMessageEndpoint } from '@trade-executor/contracts/api/admin';
import type { ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { MessageTrace } from '@trade-executor/contracts/internal/trace';
import type { Actor } from '../../auth/actor.ts';
import { mayReadTexts, requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { traceMessage } from '../trace/trace-message.ts';

type GetMessageTraceInput = { readonly actor: Actor; readonly params: ParamsOf<typeof traceMessageEndpoint> };

/** Everything that followed from one message; support sees it without the words. Throws 404 MESSAGE_NOT_FOUND. */
export async function getMessageTrace({ store }: Pick<ApiDeps, 'store'>, { actor, params }: GetMessageTraceInput): Promise<MessageTrace> {
  requireEndpointRole(actor, traceMessageEndpoint);
  const trace = await traceMessage({ store }, params.messageId);
  return mayReadTexts(actor) ? trace : { ...trace, message: { ...trace.message, text: '' } };
}
