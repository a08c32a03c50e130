import { Check, CircleQuestionMark, X } from 'lucide-react';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { cn } from '../../../lib/cn.ts';

const icons = { done: Check, denied: X, asked: CircleQuestionMark } as const;

/** Done, denied or asked about, by shape first. */
export function VerdictMark({ verdict, className }: { readonly verdict: ReceiptView['verdict']; readonly className?: string }) {
  const Icon = icons[verdict];
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
