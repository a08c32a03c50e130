import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type SignalVerbs = Pick<Store, 'nextSignalNumber' | 'saveSignal' | 'findSignal' | 'amendSignal' | 'signalsOfMessage' | 'signalsOfProvider'>;

/** The orders read from messages. */
export function signalVerbs(state: MemoryState): SignalVerbs {
  return {
    async nextSignalNumber(providerId) {
      const own = [...state.signals.values()].filter((signal) => signal.providerId === providerId);
      const newest = Math.max(0, ...own.map(({ signalNumber = 0 }) => signalNumber));
      return 1 + (newest === 0 ? own.length : newest); // older ones have no number
    },
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
    async signalsOfProvider(providerId, since, limit) {
      return [...state.signals.values()]
        .filter((signal) => signal.providerId === providerId && signal.postedAt >= since)
        .toSorted((a, b) => b.postedAt - a.postedAt || (a.signalId < b.signalId ? 1 : -1))
        .slice(0, limit);
    },
  };
}
