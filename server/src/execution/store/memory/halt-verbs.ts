import type { KeptHalt, Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type HaltVerbs = Pick<Store, 'liveHalts' | 'saveHalt' | 'findHalt' | 'liftHalt' | 'prolongHalt' | 'latestHalts'>;

const byAge = (a: KeptHalt, b: KeptHalt): number => a.since - b.since || (a.haltId < b.haltId ? -1 : 1);

/** Kill switches. */
export function haltVerbs(state: MemoryState): HaltVerbs {
  return {
    async liveHalts(now) {
      return [...state.halts.values()]
        .filter(({ liftedAt, until, pause }) => liftedAt === null && (until === null || until > now || pause === 'locked'))
        .toSorted(byAge)
        .map(({ liftedAt: _at, liftedBy: _by, ...halt }) => halt);
    },
    async saveHalt(halt, tellings) {
      if (state.halts.has(halt.haltId)) return false;
      state.halts.set(halt.haltId, freezeDeep({ ...halt, liftedAt: null, liftedBy: null }));
      if (tellings.length > 0) state.outboxes.set(halt.haltId, freezeDeep([...tellings]));
      return true;
    },
    async findHalt(haltId) {
      return state.halts.get(haltId) ?? null;
    },
    async liftHalt(haltId, { at: liftedAt, by: liftedBy, newPeak }, tellings) {
      const halt = state.halts.get(haltId);
      if (halt === undefined || halt.liftedAt !== null) return false;
      state.halts.set(haltId, freezeDeep({ ...halt, liftedAt, liftedBy }));
      if (newPeak) state.newPeaks.set(haltId, freezeDeep({ ...newPeak, haltId, copierId: halt.scopeId, liftedAt }));
      if (tellings.length > 0) state.outboxes.set(haltId, freezeDeep([...(state.outboxes.get(haltId) ?? []), ...tellings]));
      return true;
    },
    async prolongHalt(haltId, until) {
      const halt = state.halts.get(haltId);
      if (halt === undefined || halt.liftedAt !== null || halt.until === null || halt.until >= until) return;
      state.halts.set(haltId, freezeDeep({ ...halt, until }));
    },
    async latestHalts(scope, scopeId, limit) {
      return [...state.halts.values()]
        .filter((halt) => halt.scope === scope && halt.scopeId === scopeId)
        .toSorted((a, b) => byAge(b, a))
        .slice(0, limit);
    },
  };
}
