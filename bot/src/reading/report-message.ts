import type { SubmitMessageReply } from '@trade-executor/contracts/internal/messages';
import type { BotLogger } from '../logging/create-logger.ts';
import type { ServerClient } from '../server-client.ts';
import { backOffMs } from '../server/back-off.ts';
import type { Waiting } from '../server/back-off.ts';
import { isTransient } from '../server/server-error.ts';
import type { MessageFacts } from './message-facts.ts';
import type { ReadMessage } from './read-safely.ts';
import type { SourceBook } from './source-book.ts';
import { submissionOf } from './submission.ts';
import type { MessageReport } from './submission.ts';

export type ReportMessageDeps = {
  readonly server: Pick<ServerClient, 'submitMessage' | 'sources'>;
  readonly sources: SourceBook;
  readonly read: ReadMessage;
  /** Text of another message of the channel; null when it is gone. */
  readonly textOfMessage: (channelId: string, messageId: string) => Promise<string | null>;
  readonly waiting: Waiting;
  /** Aborted: stop trying; what was not acknowledged is caught up after the next start. */
  readonly signal: AbortSignal;
  readonly log: BotLogger;
};

/**
 * Parses and submits one report until the server acknowledges it, and returns its word. Null: not for the server (noise of others, a channel no longer mapped), refused by it as malformed, or stopped.
 * Each attempt parses with the sources of that moment; the server answers SOURCES_STALE to outdated ones.
 */
export async function reportMessage(deps: ReportMessageDeps, report: MessageReport): Promise<SubmitMessageReply | null> {
  const { server, sources, read, waiting, signal, log } = deps;
  const facts = report.type === 'written' ? report.facts : report.last;
  const place = report.type === 'written' ? report.facts : report;
  const { channelId, messageId } = place;
  const replyTo = facts === null ? null : await textRepliedTo(deps, facts);
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const source = sources.find(place);
    const sourcesVersion = sources.version();
    const input = source === null ? null : submissionOf({ report, replyTo, source, sourcesVersion, read });
    if (input === null) return null;
    const reply = await server.submitMessage(input);
    if (reply.ok) {
      log.info({ channelId, messageId, revision: input.revision, kind: input.outcome?.kind, ...reply.value, attempt }, 'message.submitted');
      return reply.value;
    }
    const stale = reply.error.code === 'SOURCES_STALE';
    if (!stale && !isTransient(reply.error)) {
      log.error({ channelId, messageId, error: reply.error }, 'message.submit_refused');
      return null;
    }
    log.warn({ channelId, messageId, attempt, error: reply.error }, 'message.submit_failed');
    const renewed = stale && (await renewSources(deps, sourcesVersion));
    if (!renewed) await waiting.sleep(backOffMs(attempt, waiting.random), signal);
  }
  return null;
}

/** In a thread, what is no reply to something in it is one to the message that it was started from, whose id it has. */
async function textRepliedTo(
  { sources, textOfMessage }: ReportMessageDeps,
  { guildId, channelId, parentChannelId, replyToMessageId }: MessageFacts,
): Promise<string | null> {
  if (replyToMessageId !== null) return textOfMessage(channelId, replyToMessageId);
  if (parentChannelId === null || sources.find({ guildId, channelId, parentChannelId })?.allow.threads !== true) return null;
  return textOfMessage(parentChannelId, channelId);
}

/** True when there are other sources now than those of `version`, so that trying again at once makes sense. */
async function renewSources({ server, sources, log }: ReportMessageDeps, version: number): Promise<boolean> {
  if (sources.version() === version) {
    const reply = await server.sources();
    if (reply.ok) sources.replace(reply.value);
    else log.warn({ error: reply.error }, 'sources.failed');
  }
  return sources.version() !== version;
}
