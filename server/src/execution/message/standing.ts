import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Source, StoredMessage } from '../ports/store.ts';

/** No copier may be set to act on older entries; what an instruction asks is done however late it is heard of. */
export const MAX_SIGNAL_AGE_MS = 10 * 60_000;

/** Returns why a message as a whole is not acted on, whoever copies its author; null: it goes on to the copiers. */
export function denialOf(message: StoredMessage, source: Source, now: UnixMs): Denial | null {
  const { outcome } = message;
  if (!message.authorised) {
    return {
      code: 'SOURCE_NOT_AUTHORISED',
      evidence: { author: message.authorId, provider: source.providerName, missing: message.missingPermission ?? 'author' },
    };
  }
  if (outcome?.kind === 'refusal' && outcome.refusal) {
    return { code: 'SIGNAL_REFUSED', evidence: { code: outcome.refusal.code, detail: outcome.refusal.detail } };
  }
  const ageMs = now - message.postedAt;
  if (outcome?.kind === 'entry' && message.revision === 0 && ageMs > MAX_SIGNAL_AGE_MS) {
    // an edit may be late: it amends what is known, and what it opens anew is checked for each copier
    return {
      code: 'SIGNAL_STALE',
      evidence: { ageSeconds: String(Math.round(ageMs / 1000)), maxSeconds: String(MAX_SIGNAL_AGE_MS / 1000) },
    };
  }
  return null;
}
