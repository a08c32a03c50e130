import type { HaltItem } from '@trade-executor/contracts/api/halts';
import { Play } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { useLiftHalt } from '../api/use-change-halt.ts';

/** Lets trading go on; nothing for who may not lift it. */
export function LiftButton({ halt: { haltId, mayLift, name } }: { readonly halt: HaltItem }) {
  const lift = useLiftHalt(haltId);
  if (!mayLift) return null;
  return (
    <Button size="small" disabled={lift.isPending} onClick={() => lift.mutate()} aria-label={`Lift the halt of ${name}`}>
      <Play /> Lift
    </Button>
  );
}
