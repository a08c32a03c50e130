import { confirmConfirmationEndpoint, dismissConfirmationEndpoint } from '@trade-executor/contracts/api/confirmations';
import type { BodyOf, ParamsOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { ConfirmationAnswer } from '@trade-executor/domain/confirmation/answer-confirmation';
import type { Actor } from '../../auth/actor.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { confirmationViews } from '../page-views/confirmation-views.ts';

type AnswerInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof confirmConfirmationEndpoint>;
  readonly body: BodyOf<typeof confirmConfirmationEndpoint>;
  readonly call: Call;
};
type AnswerReply = ReplyOf<typeof confirmConfirmationEndpoint>;

/** Trades what the actor was asked about, when nothing denies it now. Throws 404 NOT_FOUND for somebody else's question. */
export function confirmConfirmation(deps: ApiDeps, input: AnswerInput): Promise<AnswerReply> {
  requireEndpointRole(input.actor, confirmConfirmationEndpoint);
  return answer(deps, input, 'confirm');
}

/** Leaves it alone. Throws 404 NOT_FOUND for somebody else's question. */
export function dismissConfirmation(deps: ApiDeps, input: AnswerInput): Promise<AnswerReply> {
  requireEndpointRole(input.actor, dismissConfirmationEndpoint);
  return answer(deps, input, 'dismiss');
}

async function answer(deps: ApiDeps, { actor, params, body, call }: AnswerInput, given: ConfirmationAnswer): Promise<AnswerReply> {
  const { confirmationId } = params;
  const asked = await deps.store.findConfirmation(confirmationId);
  if (!asked || asked.traderId !== actor.traderId) throw notFound('question');
  const answered =
    asked.state === 'waiting'
      ? await audited(
          deps,
          {
            actor,
            call,
            action: `confirmation.${given}`,
            subjectId: confirmationId,
            before: { state: asked.state, question: asked.question },
            after: { answer: given, question: body.question },
          },
          () => deps.engine.answerQuestion({ confirmationId, question: body.question, answer: given }),
        )
      : asked;
  const [view] = answered ? await confirmationViews(deps, [answered]) : [];
  if (!view) throw notFound('question');
  return { confirmation: view };
}
