import { Button } from '../ui/button.tsx';

type SaveBarProps = {
  readonly count: number;
  readonly isSaving: boolean;
  /** What is said while there is nothing to save. */
  readonly nothing: string;
  /** What follows from the changes, in a few words. */
  readonly note?: string | undefined;
  readonly onDiscard: () => void;
};

/** The end of a form; stays in sight while there is something to save. */
export function SaveBar({ count, isSaving, nothing, note, onDiscard }: SaveBarProps) {
  if (count === 0) return <p className="text-[13px] text-muted">{nothing}</p>;
  return (
    <div className="sticky bottom-16 z-10 flex items-center justify-end gap-3 rounded-xl border bg-raised px-4 py-3 shadow-lg lg:bottom-4">
      <p className="mr-auto text-[13px] text-muted" aria-live="polite">
        {count === 1 ? '1 change, not saved' : `${count} changes, not saved`}
        {note === undefined ? null : <span className="num block font-medium text-ink">{note}</span>}
      </p>
      <Button variant="ghost" onClick={onDiscard}>
        Discard
      </Button>
      <Button type="submit" variant="primary" disabled={isSaving}>
        {isSaving ? 'Saving…' : 'Save'}
      </Button>
    </div>
  );
}
