import { WifiOff } from 'lucide-react';
import { useOnline } from '../../lib/use-online.ts';

export function OfflineBanner() {
  if (useOnline()) return null;
  return (
    <div role="alert" className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-sm text-warn">
      <WifiOff aria-hidden className="size-4 shrink-0" />
      <p>You are offline. What you see may be old; your trades are looked after by the server all the same.</p>
    </div>
  );
}
