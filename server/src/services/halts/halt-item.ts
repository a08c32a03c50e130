import type { HaltItem } from '@trade-executor/contracts/api/halts';
import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Actor } from '../../auth/actor.ts';
import type { KeptHalt } from '../../execution/ports/store.ts';
import { haltedName } from '../../views/halted-name.ts';
import { toHaltView } from '../../views/halt-view.ts';
import { mayReadTexts } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { mayLift, type Standing } from './may-halt.ts';

/** A halt as shown to the actor. */
export async function haltItem({ store }: Pick<ApiDeps, 'store'>, actor: Actor, standing: Standing, halt: KeptHalt): Promise<HaltItem> {
  const isOthers = halt.scope === 'trader' && halt.scopeId !== actor.traderId;
  const view = toHaltView(halt, isOthers ? 'all copying of one trader' : await haltedName(store, halt));
  return { ...view, examples: mayReadTexts(actor) ? view.examples : [], mayLift: halt.liftedAt === null && mayLift(actor, standing, halt) };
}

export function notLifted(halt: Halt): KeptHalt {
  return { ...halt, liftedAt: null, liftedBy: null };
}
