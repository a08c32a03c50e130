import type { ComponentProps } from 'react';
import { cn } from '../../lib/cn.ts';

/** Scrolls sideways by itself where the page is narrower; reachable by keyboard, hence the label. */
export function Table({ className, label, ...props }: ComponentProps<'table'> & { readonly label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className={cn('w-full border-collapse text-sm', className)} {...props} />
    </div>
  );
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn(
        'h-9 border-b px-3 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('h-11 border-b px-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5', className)} {...props} />;
}

export function Tr({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('transition-colors hover:bg-sunken/60 [tbody>&:last-child>td]:border-b-0', className)} {...props} />;
}
