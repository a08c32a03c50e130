import type { Reactions } from '../discord/reactions.ts';
import type { KnownMessagesReply } from '@trade-executor/contracts/internal/messages';
import { createSignalParts } from '../joining/signal-parts.ts';
import type { JoiningRules, SignalParts } from '../joining/signal-parts.ts';
import type { BotLogger } from '../logging/create-logger.ts';
import { createChannelQueues } from './channel-queues.ts';
import { markMessage } from './mark-message.ts';
import type { MessageFacts } from './message-facts.ts';
import { reportMessage } from './report-message.ts';
import type { ReportMessageDeps } from './report-message.ts';
import type { Place } from './source-book.ts';
import { readFor } from './submission.ts';
import type { MessageReport } from './submission.ts';

/** A report, or the way to it where something has to be fetched first; null when there is nothing to report after all. */
export type PendingReport = MessageReport | (() => Promise<MessageReport | null>);

/** Everything that is read in mapped channels goes through here, in each channel in the order in which it was handed over. */
export type MessageReader = {
  /** Reports once what was handed over before for this channel is acknowledged; then marks the message. */
  readonly report: (channelId: string, pending: PendingReport) => void;
  /** Runs in the same line; what it hands to `now` is reported at once, before anything that came meanwhile. */
  readonly run: (place: Place, job: (line: ChannelLine) => Promise<void>) => void;
  readonly idle: () => Promise<void>;
};

/** What a job in a channel's line may do. */
export type ChannelLine = {
  readonly now: (report: MessageReport) => Promise<void>;
  /** Which of the messages that the server knows were joined, before more of them are reported. */
  readonly recall: (known: KnownMessagesReply['messages'], history: readonly MessageFacts[]) => void;
};

export type MessageReaderDeps = ReportMessageDeps & { readonly reactions: Reactions; readonly log: BotLogger };

export function createMessageReader(deps: MessageReaderDeps): MessageReader {
  const { reactions, log } = deps;
  const queues = createChannelQueues({ onError: (error, channelId) => log.error({ error, channelId }, 'message.failed') });
  // A line of its own: Discord allows few reactions a second, and no signal waits for them.
  const marks = createChannelQueues({ onError: (error, channelId) => log.warn({ error, channelId }, 'message.mark_failed') });

  const signals = new Map<string, SignalParts>();
  const partsIn = (channelId: string): SignalParts => {
    const parts = signals.get(channelId) ?? createSignalParts();
    signals.set(channelId, parts);
    return parts;
  };
  const rulesFor = (where: Place): JoiningRules => {
    const source = deps.sources.find(where);
    return source && { source, read: (text) => readFor(source, deps.read, text, null) };
  };

  const now = async (report: MessageReport): Promise<void> => {
    const where = report.type === 'written' ? report.facts : report;
    const { channelId } = where;
    for (const { report: planned, marks: marked } of partsIn(channelId).take(report, rulesFor(where))) {
      const reply = await reportMessage(deps, planned);
      if (reply === null) continue;
      const edited = planned.type === 'written' && planned.facts.revision > 0;
      for (const messageId of marked) {
        marks.add(channelId, () => markMessage(reactions, { channelId, messageId, standing: reply.standing, edited }));
      }
    }
  };

  return {
    report: (channelId, pending) =>
      queues.add(channelId, async () => {
        const report = typeof pending === 'function' ? await pending() : pending;
        if (report !== null) await now(report);
      }),
    run: (place, job) =>
      queues.add(place.channelId, () =>
        job({ now, recall: (known, history) => partsIn(place.channelId).recall(known, history, rulesFor(place)) }),
      ),
    async idle() {
      await queues.idle();
      await marks.idle();
    },
  };
}
