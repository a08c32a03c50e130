import type { ReactNode } from 'react';

type StatProps = { readonly label: string; readonly value: ReactNode; readonly hint?: ReactNode };

/** One number that matters, with what to compare it to. */
export function Stat({ label, value, hint }: StatProps) {
  return (
    <div className="min-w-0 rounded-xl border bg-surface px-4 py-3.5 sm:px-5 sm:py-4">
      <dt className="text-[13px] text-muted">{label}</dt>
      <dd className="num mt-1 overflow-hidden text-[19px] leading-tight font-semibold tracking-tight text-ellipsis sm:text-2xl">{value}</dd>
      <dd className="mt-1 min-h-5 text-[13px] text-muted">{hint}</dd>
    </div>
  );
}
