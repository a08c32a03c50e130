import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { DateTime } from '../../../components/figures/time.tsx';

/** What happened, the newest on top. */
export function TradeTimeline({ timeline }: Pick<TradeView, 'timeline'>) {
  return (
    <Card>
      <CardHeader title="What happened" />
      <CardBody>
        <ol aria-live="polite" className="relative ml-1 grid gap-4 border-l pl-5">
          {timeline.toReversed().map(({ at, text }, place) => (
            <li key={`${at}-${timeline.length - place}`} className="group relative text-sm">
              <span
                aria-hidden
                className="absolute top-1.5 -left-[25px] size-2.5 rounded-full border-2 border-surface bg-line-strong group-first:bg-accent"
              />
              <p>{text}</p>
              <DateTime at={at} className="num text-xs text-muted" />
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
