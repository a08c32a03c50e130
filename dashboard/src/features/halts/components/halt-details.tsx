import type { HaltItem } from '@trade-executor/contracts/api/halts';
import { pauseWords } from '@trade-executor/domain/risk/explain-halt';
import { Ago, DateTime } from '../../../components/figures/time.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { LiftButton } from './lift-button.tsx';

/** One halt: what it does, why, the messages that show it, what to do. */
export function HaltDetails({ halt }: { readonly halt: HaltItem }) {
  const { name, pause, why, whatToDo, examples, since, until, bySystem } = halt;
  return (
    <article className="grid grid-cols-1 gap-2 border-t px-4 py-4 text-sm first:border-t-0 sm:px-5">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          <span className="first-letter:uppercase">{name}</span>{' '}
          <Badge tone={pause === 'flatten' ? 'loss' : 'warn'}>{pauseWords[pause].title}</Badge>
          {bySystem ? <Badge>by the system</Badge> : null}
        </h3>
        <LiftButton halt={halt} />
      </header>
      <p>{why}</p>
      <p className="text-muted">
        {pauseWords[pause].does} Since <Ago at={since} />
        {until === null ? ', until it is lifted' : null}
        {until === null ? null : (
          <>
            , until <DateTime at={until} />
          </>
        )}
        .
      </p>
      {examples.map(({ channelId, messageId, text }) => (
        <blockquote
          key={`${channelId} ${messageId}`}
          className="overflow-x-auto rounded-lg border-l-2 border-warn bg-sunken px-3 py-2 text-[13px] whitespace-pre-wrap"
        >
          {text.trim() === '' ? '(no text)' : text}
        </blockquote>
      ))}
      <p className="text-muted">→ {whatToDo}</p>
    </article>
  );
}
