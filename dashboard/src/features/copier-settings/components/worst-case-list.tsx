import { ArrowRight } from 'lucide-react';
import type { WorstCaseLine } from '../worst-case-lines.ts';

type WorstCaseListProps = {
  readonly lines: readonly WorstCaseLine[];
  readonly mayWiden: boolean;
  /** What the two sides of a line are called for those who hear them. */
  readonly sides?: { readonly before: string; readonly after: string };
};

/** What may be lost, as it is and as it would be (or as it was, and as it is). */
export function WorstCaseList({ lines, mayWiden, sides = { before: 'now', after: 'then' } }: WorstCaseListProps) {
  return (
    <div className="grid gap-3" aria-live="polite">
      <dl className="grid gap-3 sm:gap-2">
        {lines.map(({ label, before, after }) => (
          <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <dt className="text-[13px] text-muted">{label}</dt>
            <dd className="num flex flex-wrap items-center gap-x-1.5 text-sm font-semibold">
              {before === after ? null : (
                <>
                  <del className="font-normal text-muted no-underline">
                    <span className="sr-only">{sides.before} </span>
                    {before}
                  </del>
                  <ArrowRight aria-hidden className="size-3.5 text-muted" />
                  <span className="sr-only">{sides.after} </span>
                </>
              )}
              <span>{after}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-[13px] text-muted">
        {mayWiden
          ? 'The provider may move stops further away: then one trade can lose more than this.'
          : 'Where a price jumps over a stop, it can be more.'}
      </p>
    </div>
  );
}
