import type { LiveState } from '../../lib/live/connect-live.ts';
import { cn } from '../../lib/cn.ts';

const words: Readonly<Record<LiveState, string>> = { connecting: 'Connecting…', live: 'Live', interrupted: 'Reconnecting…' };

export function LiveDot({ state }: { readonly state: LiveState }) {
  return (
    <span role="status" className="inline-flex items-center gap-2 text-xs text-muted">
      <span aria-hidden className={cn('size-2 rounded-full', state === 'live' ? 'bg-gain' : 'border-2 border-warn')} />
      {words[state]}
    </span>
  );
}
