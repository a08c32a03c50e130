import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { denialOf } from './standing.ts';

export type ReceivedMessage = {
  readonly standing: 'understood' | 'refused' | 'ignored';
  /** This revision, or a newer one, was known before: nothing was done. */
  readonly duplicate: boolean;
};

type ReceiveMessageInput = {
  readonly message: Omit<StoredMessage, 'processed' | 'revisions'>;
  readonly source: Source;
  /** Takes a stored message up, in the order of its channel. */
  readonly takeUp: (message: StoredMessage) => void;
};

/** Stores a message and answers how it stands; what follows from it is done after the answer, and again after a crash until it is done. */
export async function receiveMessage(deps: ExecutionDeps, { message, source, takeUp }: ReceiveMessageInput): Promise<ReceivedMessage> {
  const now = deps.clock.now();
  const saved = await deps.store.saveMessage(message, now);
  deps.log.info(
    {
      event: 'message.received',
      messageId: message.messageId,
      revision: message.revision,
      kind: message.outcome?.kind,
      applied: saved.applied,
    },
    'message received',
  );
  if (saved.applied) takeUp(saved.message);
  return { standing: standingOf(saved.message, source, now), duplicate: !saved.applied };
}

function standingOf(message: StoredMessage, source: Source, now: number): ReceivedMessage['standing'] {
  if (message.deleted || message.outcome === null || message.outcome.kind === 'noise') return 'ignored';
  return denialOf(message, source, now) ? 'refused' : 'understood';
}
