import type { Outcome } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';

export type ReadMessage = (input: { readonly text: string; readonly replyTo: string | null; readonly profile: ProviderProfile }) => Outcome;

/** As `read`, but a parser that fails gives a refusal instead: one strange message must not hold up its channel. */
export function readSafely(read: ReadMessage, onError: (error: unknown) => void): ReadMessage {
  return (input) => {
    try {
      return read(input);
    } catch (error) {
      onError(error);
      const detail = 'This message could not be read.';
      return {
        kind: 'refusal',
        orders: [],
        actions: [],
        refusal: { code: 'UNREADABLE', detail },
        callId: null,
        confidence: '0',
        evidence: [],
      };
    }
  };
}
