import type { ParamsOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { suggestProviderProfileEndpoint } from '@trade-executor/contracts/api/providers';
import type { PastMessage } from '@trade-executor/domain/signals/profile-suggestion';
import { completeProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { findOwnProvider } from './find-provider.ts';

const MOST_MESSAGES = 500;

type SuggestProviderProfileInput = { readonly actor: Actor; readonly params: ParamsOf<typeof suggestProviderProfileEndpoint> };

/**
 * Returns the profile that a provider's newest messages speak for; nothing is changed until a person accepts it. Throws 404 NOT_FOUND for
 * another tenant's provider, 503 SUGGESTION_BUSY.
 */
export async function suggestProviderProfile(
  { models, suggest }: ApiDeps,
  { actor, params }: SuggestProviderProfileInput,
): Promise<ReplyOf<typeof suggestProviderProfileEndpoint>> {
  requireEndpointRole(actor, suggestProviderProfileEndpoint);
  const { provider } = await findOwnProvider(models, actor, params.providerId);
  return suggest(await pastMessages(models, provider.providerId), completeProfile(provider.profile));
}

/** The newest first. */
async function pastMessages({ messages, sources }: Models, providerId: string): Promise<readonly PastMessage[]> {
  const channels = await sources.find({ providerId }, { _id: 0, channelId: 1 }).lean();
  const found = await Promise.all(
    channels.map(({ channelId }) =>
      messages
        .find({ channelId, authorised: true, deleted: false }, { _id: 0, messageId: 1, text: 1, replyToMessageId: 1, postedAt: 1 })
        .sort({ postedAt: -1, messageId: -1 })
        .limit(MOST_MESSAGES)
        .lean(),
    ),
  );
  const newest = found.flat().toSorted((one, other) => other.postedAt - one.postedAt);
  const texts = new Map(newest.map(({ messageId, text }) => [messageId, text]));
  return newest
    .slice(0, MOST_MESSAGES)
    .filter(({ text }) => text.trim() !== '')
    .map(({ messageId, text, replyToMessageId }) => ({
      id: messageId,
      text,
      replyTo: replyToMessageId === null ? null : (texts.get(replyToMessageId) ?? ''),
    }));
}
