import type { CopierView } from '@trade-executor/contracts/api/copiers';
import { Switch } from '../../../components/ui/switch.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { usePauseCopier } from '../api/use-pause-copier.ts';

/** New entries on or off. Off is what other places call "paused". */
export function PauseSwitch({ copier }: { readonly copier: CopierView }) {
  const pause = usePauseCopier(copier);
  const canChange = useHasRole('trader', 'admin');
  const isOn = pause.isPending ? !pause.variables : !copier.paused;
  return (
    <label className="flex cursor-pointer items-center gap-2.5 text-sm font-medium">
      <Switch
        checked={isOn}
        disabled={!canChange || pause.isPending}
        onCheckedChange={(on) => pause.mutate(!on)}
        aria-label={`New entries from ${copier.providerName}`}
      />
      {isOn ? 'New entries on' : 'Paused'}
    </label>
  );
}
