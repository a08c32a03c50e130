import type { ReactNode } from 'react';
import { cn } from '../../../lib/cn.ts';

type ChoiceFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** A choice with its label in sight and what it means below; the choice carries its own label for those who cannot see it. */
export function ChoiceField({ label, hint, error, children }: ChoiceFieldProps) {
  return (
    <div className="grid grid-cols-1 content-start gap-1.5">
      <span aria-hidden className="text-sm font-medium">
        {label}
      </span>
      {children}
      <p className={cn('text-[13px]', error ? 'text-loss' : 'text-muted')} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
}
