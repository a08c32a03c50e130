import type { StaleSourcesReply, SubmitMessageInput, SubmitMessageReply } from '@trade-executor/contracts/internal/messages';
import { err, ok, type Result } from '@trade-executor/domain/result';
import { missingPermission } from '@trade-executor/domain/signals/source-permissions';
import { AppError } from '../app-error.ts';
import type { Engine } from '../execution/engine.ts';
import type { Store } from '../execution/ports/store.ts';

type SubmitMessageDeps = { readonly store: Store; readonly engine: Engine };

/**
 * Returns how a message stands, once it is stored. SOURCES_STALE: it was parsed with other profiles than the present ones, and is to be parsed
 * again. Throws CHANNEL_NOT_MAPPED for a channel that is no source. The same revision may be sent any number of times.
 */
export async function submitMessage(
  deps: SubmitMessageDeps,
  input: SubmitMessageInput,
): Promise<Result<SubmitMessageReply, StaleSourcesReply>> {
  const { version, sources } = await deps.store.sources();
  const mapped = input.parentChannelId ?? input.channelId;
  const source = sources.find(({ guildId, channelId }) => guildId === input.guildId && channelId === mapped);
  if (!source) throw channelNotMapped(input.channelId);
  if (!input.deleted && input.sourcesVersion !== version) return err({ code: 'SOURCES_STALE', version });
  const { webhookId: _webhookId, authorIsBot: _authorIsBot, forwarded: _forwarded, sourcesVersion: _version, ...message } = input;
  const missing = missingPermission(input, source);
  return ok(await deps.engine.receiveMessage({ ...message, authorised: missing === null, missingPermission: missing }, source));
}

function channelNotMapped(channelId: string): AppError {
  return new AppError({
    status: 404,
    code: 'CHANNEL_NOT_MAPPED',
    title: 'This channel is not followed',
    detail: `No provider is set up for channel ${channelId}.`,
    whatToDo: 'Map the channel to its provider, then post again.',
  });
}
