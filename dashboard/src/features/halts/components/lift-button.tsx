import type { HaltItem } from '@trade-executor/contracts/api/halts';
import { liftAlso } from '@trade-executor/domain/risk/explain-halt';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { useLiftHalt } from '../api/use-change-halt.ts';

/** Lets trading go on; asks first where lifting does more than that. Nothing for who may not lift it. */
export function LiftButton({ halt }: { readonly halt: HaltItem }) {
  const { haltId, mayLift, name } = halt;
  const lift = useLiftHalt(haltId);
  const [asking, setAsking] = useState(false);
  const also = liftAlso(halt);
  if (!mayLift) return null;
  return (
    <>
      <Button
        size="small"
        disabled={lift.isPending}
        onClick={() => (also === null ? lift.mutate() : setAsking(true))}
        aria-label={`Lift the halt of ${name}`}
      >
        <Play /> Lift
      </Button>
      <Dialog open={asking} onOpenChange={setAsking} title={`Lift the halt of ${name}?`} description={also}>
        <div className="flex justify-end gap-2">
          <Button onClick={() => setAsking(false)}>Cancel</Button>
          <Button variant="primary" disabled={lift.isPending} onClick={() => lift.mutate(undefined, { onSuccess: () => setAsking(false) })}>
            Lift, and count from now
          </Button>
        </div>
      </Dialog>
    </>
  );
}
