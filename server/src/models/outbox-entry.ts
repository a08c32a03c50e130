import type { Telling } from '../execution/ports/store.ts';

/** A telling that waits in the document it was written with; `entryId` says which one was copied and may be trimmed. */
export type OutboxEntry = Telling & { entryId: string };

export function toOutbox(tellings: readonly Telling[]): OutboxEntry[] {
  return tellings.map((telling) => ({ ...telling, entryId: `${telling.key}#${telling.revision}` }));
}
