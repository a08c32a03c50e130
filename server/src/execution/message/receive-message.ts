import { resolveInstrument } from '@trade-executor/domain/instruments/resolve-instrument';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
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
  return { standing: standingOf(deps, await callOf(deps, saved.message), source), duplicate: !saved.applied };
}

/** A part stands as its signal does. */
async function callOf({ store }: ExecutionDeps, message: StoredMessage): Promise<StoredMessage> {
  return (message.partOf == null || message.deleted ? null : await store.findMessage(message.channelId, message.partOf)) ?? message;
}

function standingOf(deps: ExecutionDeps, message: StoredMessage, source: Source): ReceivedMessage['standing'] {
  const { deleted, outcome } = message;
  if (deleted || outcome === null || outcome.kind === 'noise') return 'ignored';
  if (denialOf(message, source, deps.clock.now())) return 'refused';
  return outcome.kind === 'entry' && !outcome.orders.some((order) => canBeTraded(deps, source, order)) ? 'refused' : 'understood';
}

/** Whether the market has such an instrument at all; each copier's own account has the last word, with a receipt. */
function canBeTraded({ market }: ExecutionDeps, { profile }: Source, order: SignalOrder): boolean {
  return resolveInstrument({ order, profile, instruments: market.instruments(), quoteOf: (symbol) => market.quote(symbol) }).ok;
}
