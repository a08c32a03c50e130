import { Check, X } from 'lucide-react';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { cn } from '../../../lib/cn.ts';

/** Done or denied, by shape first. */
export function VerdictMark({ verdict, className }: { readonly verdict: ReceiptView['verdict']; readonly className?: string }) {
  const Icon = verdict === 'done' ? Check : X;
  return (
    <span
      className={cn(
        'grid size-8 shrink-0 place-items-center rounded-lg',
        verdict === 'done' ? 'bg-accent-soft text-accent' : 'bg-warn-soft text-warn',
        className,
      )}
    >
      <Icon aria-hidden className="size-4" />
    </span>
  );
}
