import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type SignalVerbs = Pick<Store, 'saveSignal' | 'findSignal' | 'amendSignal' | 'signalsOfMessage'>;

/** The orders read from messages. */
export function signalVerbs(state: MemoryState): SignalVerbs {
  return {
    async saveSignal(signal) {
      const stored = state.signals.get(signal.signalId);
      if (stored !== undefined) return stored;
      state.signals.set(signal.signalId, freezeDeep(signal));
      return signal;
    },
    async findSignal(signalId) {
      return state.signals.get(signalId) ?? null;
    },
    async amendSignal(signalId, order, revision) {
      const stored = state.signals.get(signalId);
      if (stored === undefined || stored.revision > revision) return;
      state.signals.set(signalId, freezeDeep({ ...stored, order, revision }));
    },
    async signalsOfMessage(channelId, messageId) {
      return [...state.signals.values()]
        .filter((signal) => signal.channelId === channelId && signal.messageId === messageId)
        .toSorted((a, b) => a.place - b.place);
    },
  };
}
