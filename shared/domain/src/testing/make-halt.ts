import type { Halt } from '../risk/halt.ts';

/** The provider's entries are off, by a person, until lifted. */
export function makeHalt(changes: Partial<Halt> = {}): Halt {
  return {
    haltId: 'halt-1',
    scope: 'provider',
    scopeId: 'provider-1',
    pause: 'entries_off',
    cause: 'person',
    detail: 'Turned off by hand.',
    examples: [],
    since: 0,
    until: null,
    by: 'user-1',
    ...changes,
  };
}
