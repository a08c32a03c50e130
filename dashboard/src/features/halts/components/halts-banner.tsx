import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pauseWords } from '@trade-executor/domain/risk/explain-halt';
import { OctagonPause } from 'lucide-react';
import { DateTime } from '../../../components/figures/time.tsx';
import { haltsQuery } from '../api/halts-query.ts';
import { LiftButton } from './lift-button.tsx';

const MOST_SHOWN = 2;

/** Over every page while something that concerns the person is halted: what, why, until when, and the way out. */
export function HaltsBanner() {
  const { data } = useQuery(haltsQuery);
  const halts = data?.items ?? [];
  if (halts.length === 0) return null;
  return (
    <section aria-label="Halted trading" className="grid gap-2 border-b border-warn/30 bg-warn-soft px-4 py-2.5 text-sm sm:px-6">
      {halts.slice(0, MOST_SHOWN).map((halt) => (
        <div key={halt.haltId} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <OctagonPause aria-hidden className="size-4 shrink-0 text-warn" />
          <p className="min-w-0 flex-1 basis-64">
            <strong className="font-semibold text-warn">
              {pauseWords[halt.pause].title}: {halt.name}.
            </strong>{' '}
            {halt.why}
            {halt.until === null ? null : (
              <>
                {' · until '}
                <DateTime at={halt.until} />
              </>
            )}
          </p>
          <span className="flex items-center gap-3">
            <Link to="/halts" className="font-medium text-warn underline underline-offset-2">
              Details
            </Link>
            <LiftButton halt={halt} />
          </span>
        </div>
      ))}
      {halts.length > MOST_SHOWN ? (
        <Link to="/halts" className="text-[13px] text-warn underline underline-offset-2">
          and {halts.length - MOST_SHOWN} more
        </Link>
      ) : null}
    </section>
  );
}
