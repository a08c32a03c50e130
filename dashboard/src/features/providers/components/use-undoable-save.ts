import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { useToast } from '../../../components/ui/toast.tsx';

type Save = {
  readonly save: () => Promise<unknown>;
  /** Null: it cannot be taken back. */
  readonly undo: (() => Promise<unknown>) | null;
  readonly detail: string;
  /** After either: what is shown is what is stored. */
  readonly onStored: () => void;
};

/** Stores something and offers for a few seconds to have it as it was. */
export function useUndoableSave(): (save: Save) => void {
  const toast = useToast();
  const showProblem = useProblemToast();
  return ({ save, undo, detail, onStored }) => {
    const takeBack = (back: () => Promise<unknown>) =>
      void back().then(
        () => {
          onStored();
          toast({ tone: 'done', title: 'Undone', detail: 'It is as it was before.' });
        },
        (error: unknown) => showProblem('It was not undone', error),
      );
    void save().then(
      () => {
        onStored();
        toast({ tone: 'done', title: 'Saved', detail, ...(undo && { action: { label: 'Undo', onSelect: () => takeBack(undo) } }) });
      },
      (error: unknown) => showProblem('Nothing was saved', error),
    );
  };
}
