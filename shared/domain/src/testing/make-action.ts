import type { ActionName, SignalAction } from '../signals/outcome.ts';

/** An action that names nothing but itself. */
export function makeAction(action: ActionName, changes: Partial<SignalAction> = {}): SignalAction {
  const target = { by: 'none', value: null } as const;
  return { action, target, part: null, fraction: null, price: null, prices: null, takeProfits: null, ...changes };
}
