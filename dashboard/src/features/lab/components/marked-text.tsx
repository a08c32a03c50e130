import { markText, noteKinds, type MarkedPiece, type ReadingNote } from '@trade-executor/domain/signals/reading-notes';
import { Tooltip } from '../../../components/ui/tooltip.tsx';
import { cn } from '../../../lib/cn.ts';
import { noteLooks } from '../note-looks.ts';

/** The text with what was read from it marked, each mark with its field above it; and what the marks are. */
export function MarkedText({ text, notes }: { readonly text: string; readonly notes: readonly ReadingNote[] }) {
  const pieces = markText(text, notes);
  const used = noteKinds.filter((kind) => notes.some((note) => note.kind === kind));
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="rounded-lg bg-canvas px-3.5 pt-1 pb-2.5 text-sm leading-[2.3] whitespace-pre-wrap [overflow-wrap:anywhere]">
        {pieces.map((piece, place) => (piece.notes.length === 0 ? piece.text : <Mark key={place} piece={piece} />))}
      </p>
      {used.length > 0 ? (
        <ul aria-label="What the marks are" className="flex flex-wrap gap-x-4 gap-y-1.5 text-xs">
          {used.map((kind) => (
            <li key={kind} className="flex items-center gap-1.5">
              <span aria-hidden className={cn('rounded px-1.5 underline decoration-2 underline-offset-4', noteLooks[kind].look)}>
                abc
              </span>
              {noteLooks[kind].name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Mark({ piece: { text, notes } }: { readonly piece: MarkedPiece }) {
  const [first] = notes.toSorted((one, other) => one.end - one.start - (other.end - other.start));
  if (first === undefined) return text;
  const labels = [...new Set(notes.map(({ label }) => label))].join(', ');
  const told = notes.map(({ label, value }) => (value === '' ? label : `${label}: ${value}`)).join(' · ');
  return (
    <Tooltip content={told}>
      <mark
        tabIndex={0}
        className={cn('mx-px rounded px-1 text-ink underline decoration-2 underline-offset-4', noteLooks[first.kind].look)}
      >
        <ruby>
          {text}
          <rt className="px-1 text-[10px] leading-none font-medium text-muted select-none">{labels}</rt>
        </ruby>
      </mark>
    </Tooltip>
  );
}
