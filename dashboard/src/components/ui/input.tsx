import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from '../../lib/cn.ts';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      className={cn(
        'h-9 w-full rounded-lg border border-line-strong/60 bg-surface px-3 text-sm placeholder:text-muted aria-invalid:border-loss',
        className,
      )}
      {...props}
    />
  );
}

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }) => ReactNode;
};

/** A label, what the value means, and what is wrong with it, tied to the input for those who cannot see it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="grid grid-cols-1 content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': hintId, 'aria-invalid': error !== undefined })}
      <p id={hintId} className={cn('text-[13px]', error ? 'text-loss' : 'text-muted')} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
}
