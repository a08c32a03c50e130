import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../../lib/cn.ts';

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('rounded-xl border bg-surface', className)} {...props} />;
}

type CardHeaderProps = { readonly title: ReactNode; readonly hint?: ReactNode; readonly action?: ReactNode; readonly className?: string };

export function CardHeader({ title, hint, action, className }: CardHeaderProps) {
  return (
    <header className={cn('flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-2 sm:px-5', className)}>
      <div className="min-w-0">
        <h2 className="text-[15px] font-semibold">{title}</h2>
        {hint ? <p className="text-[13px] text-muted">{hint}</p> : null}
      </div>
      {action}
    </header>
  );
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('px-4 pb-4 sm:px-5', className)} {...props} />;
}
