import type { ProviderStatistics } from '@trade-executor/contracts/api/provider-statistics';

type Day = ProviderStatistics['days'][number];

/** A bar for each day: what was understood over what was not. Plain elements: a chart library is too heavy for so little. */
export function ReadingChart({ days }: { readonly days: readonly Day[] }) {
  const missedOf = ({ refusals, missed }: Day): number => refusals + missed;
  const most = Math.max(1, ...days.map((day) => day.entries + missedOf(day)));
  const entries = days.reduce((sum, day) => sum + day.entries, 0);
  const all = days.reduce((sum, day) => sum + day.entries + missedOf(day), 0);
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-muted">
        <span>
          <strong className="num text-ink">{all === 0 ? '–' : `${Math.floor((100 * entries) / all)} %`}</strong> of {all} understood
        </span>
        <Key className="bg-accent">understood</Key>
        <Key className="bg-warn">not understood</Key>
      </figcaption>
      <ol className="flex h-28 items-end gap-0.5 border-b sm:gap-1">
        {days.map((day) => (
          <li key={day.day} title={wordsOf(day)} className="flex h-full min-w-1 max-w-8 flex-1 flex-col justify-end">
            <span className="sr-only">{wordsOf(day)}</span>
            <span aria-hidden className="rounded-t-sm bg-warn" style={{ height: `${(100 * missedOf(day)) / most}%` }} />
            <span aria-hidden className="bg-accent" style={{ height: `${(100 * day.entries) / most}%` }} />
          </li>
        ))}
      </ol>
      <p aria-hidden className="mt-1 flex justify-between text-xs text-muted">
        <span>{days.at(0)?.day}</span>
        {days.length > 1 ? <span>{days.at(-1)?.day}</span> : null}
      </p>
    </figure>
  );
}

function wordsOf({ day, entries, refusals, missed, understoodPercent }: Day): string {
  const percent = understoodPercent === null ? '' : ` (${understoodPercent} %)`;
  return `${day}: ${entries} understood${percent}, ${refusals} refused, ${missed} missed`;
}

function Key({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={`size-2.5 rounded-sm ${className}`} /> {children}
    </span>
  );
}
