import { Button } from '../../../components/ui/button.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import type { WorstCaseLine } from '../worst-case-lines.ts';
import { WorstCaseList } from './worst-case-list.tsx';

type ConfirmWorseProps = {
  readonly open: boolean;
  /** Whose worst case it is, where that is not clear. */
  readonly hint?: string | undefined;
  readonly lines: readonly WorstCaseLine[];
  readonly mayWiden: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
};

/** Asked before settings are saved with which more may be lost than before. */
export function ConfirmWorse({ open, hint, lines, mayWiden, onCancel, onConfirm }: ConfirmWorseProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      title="More may be lost than before"
      description={hint ?? 'With these settings the worst case grows.'}
    >
      <WorstCaseList lines={lines} mayWiden={mayWiden} />
      <div className="mt-6 flex justify-end gap-3">
        <Button onClick={onCancel}>Back</Button>
        <Button variant="primary" onClick={onConfirm}>
          Save with this risk
        </Button>
      </div>
    </Dialog>
  );
}
