import type { SwitchView } from '@trade-executor/contracts/api/halts';
import { OctagonPause } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { PullDialog } from './pull-dialog.tsx';

const scopeWords: Readonly<Record<SwitchView['scope'], string>> = {
  platform: 'Everybody here',
  venue: 'Every account there',
  community: 'All providers of the community, and whoever copies them',
  provider: 'Whoever copies this provider',
  trader: 'Every provider you copy',
  copier: 'One provider you copy',
};

/** The switches that the person may pull, the widest first. */
export function SwitchesCard({ switches }: { readonly switches: readonly SwitchView[] }) {
  const [target, setTarget] = useState<SwitchView | null>(null);
  return (
    <Card>
      <CardHeader title="Your switches" hint="Each stops everything under it, at once." />
      <ul>
        {switches.map((one) => (
          <li key={`${one.scope} ${one.scopeId}`} className="flex flex-wrap items-center justify-between gap-3 border-t px-4 py-3 sm:px-5">
            <span className="min-w-0">
              <span className="block font-medium first-letter:uppercase">{one.name}</span>
              <span className="block text-[13px] text-muted">{scopeWords[one.scope]}</span>
            </span>
            <Button size="small" variant="danger" onClick={() => setTarget(one)} aria-label={`Halt ${one.name}`}>
              <OctagonPause /> Halt
            </Button>
          </li>
        ))}
      </ul>
      {target === null ? null : <PullDialog target={target} onClose={() => setTarget(null)} />}
    </Card>
  );
}
