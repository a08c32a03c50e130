import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../../lib/cn.ts';
import { Card, CardBody } from './card.tsx';

type FoldCardProps = {
  readonly title: string;
  readonly hint: ReactNode;
  /** Beside the title, seen while it is folded too. */
  readonly badges?: ReactNode;
  /** Left out: it begins folded, and keeps to itself how it is. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A card of which only the head is seen until a person opens it. */
export function FoldCard({ title, hint, badges, open, onOpenChange, className, children }: FoldCardProps) {
  return (
    <Card>
      <details open={open} onToggle={(event) => onOpenChange?.(event.currentTarget.open)} className="group">
        <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 rounded-xl px-4 py-2.5 sm:px-5 [&::-webkit-details-marker]:hidden">
          <div className="min-w-0">
            <h2 className="text-[15px] font-semibold">{title}</h2>
            <p className="text-[13px] text-muted">{hint}</p>
          </div>
          <span className="flex shrink-0 items-center gap-2">
            {badges}
            <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
          </span>
        </summary>
        <CardBody className={cn('pt-2', className)}>{children}</CardBody>
      </details>
    </Card>
  );
}
