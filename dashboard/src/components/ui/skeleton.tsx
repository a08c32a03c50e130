import type { ComponentProps } from 'react';
import { cn } from '../../lib/cn.ts';

export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return <div aria-hidden className={cn('animate-pulse rounded-md bg-sunken', className)} {...props} />;
}

/** Room for rows that are on their way, so that nothing jumps when they come. */
export function SkeletonRows({ rows = 4, className }: { readonly rows?: number; readonly className?: string }) {
  return (
    <div role="status" aria-label="Loading" className={cn('grid gap-2.5 px-4 py-3 sm:px-5', className)}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-8" />
      ))}
    </div>
  );
}
