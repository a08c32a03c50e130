import type { Store } from '../../ports/store.ts';
import { freezeDeep } from './freeze-deep.ts';
import type { MemoryState } from './memory-state.ts';

type HaltVerbs = Pick<Store, 'liveHalts' | 'saveHalt' | 'findHalt' | 'liftHalt'>;

/** Kill switches. */
export function haltVerbs(state: MemoryState): HaltVerbs {
  return {
    async liveHalts(now) {
      return [...state.halts.values()]
        .filter(({ lifted, halt: { until, pause } }) => !lifted && (until === null || until > now || pause === 'locked'))
        .map(({ halt }) => halt)
        .toSorted((a, b) => a.since - b.since || (a.haltId < b.haltId ? -1 : 1));
    },
    async saveHalt(halt, tellings) {
      if (state.halts.has(halt.haltId)) return false;
      state.halts.set(halt.haltId, freezeDeep({ halt, lifted: false }));
      if (tellings.length > 0) state.outboxes.set(halt.haltId, freezeDeep([...tellings]));
      return true;
    },
    async findHalt(haltId) {
      return state.halts.get(haltId)?.halt ?? null;
    },
    async liftHalt(haltId) {
      const row = state.halts.get(haltId);
      if (row === undefined || row.lifted) return false;
      state.halts.set(haltId, freezeDeep({ ...row, lifted: true }));
      return true;
    },
  };
}
