import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { stepTitles } from '../promotion-words.ts';
import type { StepProps } from './promotion-steps.tsx';
import { StepRow } from './step-row.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

type PaperTradesStepProps = StepProps & { readonly step: PromotionView['steps'][number] };

/** How many trades have ended on paper, as a bar; the missing ones may be waived, and the waiver taken back. */
export function PaperTradesStep({ promotion, step, isStoring, onAnswer }: PaperTradesStepProps) {
  const [isAsking, setAsking] = useState(false);
  const { paperTrades, mayAnswer } = promotion;
  const { ended, needed, missing, waived } = paperTrades;
  return (
    <StepRow title={stepTitles.paper_trades} done={step.done}>
      <div className="flex items-center gap-3">
        <div
          role="progressbar"
          aria-label="Paper trades that have ended"
          aria-valuemin={0}
          aria-valuemax={needed}
          aria-valuenow={Math.min(ended, needed)}
          aria-valuetext={`${ended} of ${needed}`}
          className="flex h-2 flex-1 overflow-hidden rounded-full bg-sunken"
        >
          <div className="bg-accent" style={{ width: `${(100 * Math.min(ended, needed)) / needed}%` }} />
          {waived && step.done ? <div className="flex-1 bg-accent/30" /> : null}
        </div>
        <span aria-hidden className="num text-[13px] font-semibold">
          {ended} of {needed}
        </span>
      </div>
      <p className="text-[13px] text-muted">{step.text}</p>
      {mayAnswer && !step.done ? (
        <Button size="small" className="w-fit" onClick={() => setAsking(true)}>
          Waive the other {missing} …
        </Button>
      ) : null}
      {mayAnswer && waived && missing > 0 ? (
        <Button
          size="small"
          variant="ghost"
          className="-ml-2.5 w-fit"
          disabled={isStoring}
          onClick={() =>
            onAnswer({ say: 'withdraw_waiver' }, step.done ? { say: 'waive', missing } : null, 'The paper trades are needed again.')
          }
        >
          Take the waiver back
        </Button>
      ) : null}
      <WaiveDialog
        open={isAsking}
        missing={missing}
        ended={ended}
        onCancel={() => setAsking(false)}
        onWaive={() => {
          setAsking(false);
          onAnswer({ say: 'waive', missing }, { say: 'withdraw_waiver' }, `You do without ${missing} paper trades.`);
        }}
      />
    </StepRow>
  );
}
