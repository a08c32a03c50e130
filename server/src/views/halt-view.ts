import type { HaltView } from '@trade-executor/contracts/views/halt-view';
import { explainHalt } from '@trade-executor/domain/risk/explain-halt';
import type { KeptHalt } from '../execution/ports/store.ts';

/** A halt as people see it. @param name whose trading was halted */
export function toHaltView(halt: KeptHalt, name: string): HaltView {
  const { haltId, scope, scopeId, pause, cause, examples, since, until, by, liftedAt } = halt;
  return {
    haltId,
    scope,
    scopeId,
    name,
    pause,
    cause,
    ...explainHalt(halt, name),
    examples: [...examples],
    since,
    until,
    bySystem: by === null,
    liftedAt,
  };
}
