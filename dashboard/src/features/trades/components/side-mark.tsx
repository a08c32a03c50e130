import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import { cn } from '../../../lib/cn.ts';

/** Long or short, by arrow and by name. A side is no gain or loss, so it has neither of their colours. */
export function SideMark({ side, className }: { readonly side: 'long' | 'short'; readonly className?: string }) {
  const Icon = side === 'long' ? ArrowUpRight : ArrowDownRight;
  return (
    <span className={cn('grid size-8 shrink-0 place-items-center rounded-lg bg-sunken', className)}>
      <Icon role="img" aria-label={side} className="size-4" />
    </span>
  );
}
