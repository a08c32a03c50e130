import type { MessageTrace } from '@trade-executor/contracts/internal/trace';

export type TraceStep = { readonly at: number; readonly step: string; readonly text: string; readonly subjectId: string | null };

/** Everything that followed from a message as one story: posted and read, then decided and carried out, each part in its own time. */
export function traceSteps({ message, signals, receipts, trades }: MessageTrace): readonly TraceStep[] {
  const posted: TraceStep[] = [
    { at: message.postedAt, step: 'Posted', text: message.text, subjectId: message.messageId },
    ...message.revisions.map(({ revision, receivedAt }) => ({
      at: receivedAt,
      step: revision === 0 ? 'Received' : 'Received again, edited',
      text: message.authorised ? `of ${message.providerName}` : 'from somebody who is not an author of this channel',
      subjectId: null,
    })),
  ];
  const decided: TraceStep[] = receipts.map((receipt) => ({
    at: receipt.at,
    step: receipt.denial ? 'Denied' : 'Decided',
    text: receipt.denial ? `${receipt.denial.what} ${receipt.denial.why}` : (receipt.understood ?? 'carried out'),
    subjectId: receipt.copierId,
  }));
  const read: TraceStep[] = signals.map(({ signalId, understood }) => ({
    at: message.revisions.at(0)?.receivedAt ?? message.postedAt,
    step: 'Read as',
    text: understood,
    subjectId: signalId,
  }));
  const lived: TraceStep[] = trades.flatMap(({ timeline, symbol, tradeId }) =>
    timeline.map(({ at, text }) => ({ at, step: symbol, text, subjectId: tradeId })),
  );
  return [...posted, ...read, ...decided.toSorted((a, b) => a.at - b.at), ...lived];
}
