import type { Reactions } from '../discord/reactions.ts';
import type { BotLogger } from '../logging/create-logger.ts';
import { createChannelQueues } from './channel-queues.ts';
import { markMessage } from './mark-message.ts';
import { reportMessage } from './report-message.ts';
import type { ReportMessageDeps } from './report-message.ts';
import type { MessageReport } from './submission.ts';

/** A report, or the way to it where something has to be fetched first; null when there is nothing to report after all. */
export type PendingReport = MessageReport | (() => Promise<MessageReport | null>);

/** Everything that is read in mapped channels goes through here, in each channel in the order in which it was handed over. */
export type MessageReader = {
  /** Reports once what was handed over before for this channel is acknowledged; then marks the message. */
  readonly report: (channelId: string, pending: PendingReport) => void;
  /** Runs in the same line; what it hands to `now` is reported at once, before anything that came meanwhile. */
  readonly run: (channelId: string, job: (now: (report: MessageReport) => Promise<void>) => Promise<void>) => void;
  readonly idle: () => Promise<void>;
};

export type MessageReaderDeps = ReportMessageDeps & { readonly reactions: Reactions; readonly log: BotLogger };

export function createMessageReader(deps: MessageReaderDeps): MessageReader {
  const { reactions, log } = deps;
  const queues = createChannelQueues({ onError: (error, channelId) => log.error({ error, channelId }, 'message.failed') });
  // A line of its own: Discord allows few reactions a second, and no signal waits for them.
  const marks = createChannelQueues({ onError: (error, channelId) => log.warn({ error, channelId }, 'message.mark_failed') });

  const now = async (report: MessageReport): Promise<void> => {
    const messageId = report.type === 'written' ? report.facts.messageId : report.messageId;
    const channelId = report.type === 'written' ? report.facts.channelId : report.channelId;
    const reply = await reportMessage(deps, report);
    if (reply === null || report.type === 'deleted') return;
    const edited = report.facts.revision > 0;
    marks.add(channelId, () => markMessage(reactions, { channelId, messageId, standing: reply.standing, edited }));
  };

  return {
    report: (channelId, pending) =>
      queues.add(channelId, async () => {
        const report = typeof pending === 'function' ? await pending() : pending;
        if (report !== null) await now(report);
      }),
    run: (channelId, job) => queues.add(channelId, () => job(now)),
    async idle() {
      await queues.idle();
      await marks.idle();
    },
  };
}
