import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';

type WaiveDialogProps = {
  readonly open: boolean;
  /** Paper trades that have ended, and that are missing. */
  readonly ended: number;
  readonly missing: number;
  readonly onCancel: () => void;
  readonly onWaive: () => void;
};

/** Asks for the waiver in so many words: the number has to be ticked, not only pressed away. */
export function WaiveDialog({ open, ended, missing, onCancel, onWaive }: WaiveDialogProps) {
  const [isTicked, setTicked] = useState(false);
  const cancel = () => {
    setTicked(false);
    onCancel();
  };
  const seen = ended === 0 ? 'not one trade' : ended === 1 ? 'one trade' : `${ended} trades`;
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && cancel()}
      title={`Waive ${missing} paper trades?`}
      description={`You have seen ${seen} of this copier end. On paper a wrong setting costs nothing; with real money it does.`}
    >
      <label className="flex cursor-pointer gap-3 rounded-lg border p-3 text-sm has-checked:border-accent has-checked:bg-accent-soft">
        <input
          type="checkbox"
          className="mt-1 self-start accent-(--accent)"
          checked={isTicked}
          onChange={({ target }) => setTicked(target.checked)}
        />
        <span>I do without the {missing} paper trades that are missing, and have no need to see them before real money is used.</span>
      </label>
      <div className="mt-6 flex justify-end gap-3">
        <Button onClick={cancel}>Back</Button>
        <Button
          variant="primary"
          disabled={!isTicked}
          onClick={() => {
            setTicked(false);
            onWaive();
          }}
        >
          Waive {missing} trades
        </Button>
      </div>
    </Dialog>
  );
}
