import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import { Info } from 'lucide-react';
import { useUndoableSave } from '../../providers/components/use-undoable-save.ts';
import { useAnswerPromotion, type PromotionAnswer } from '../api/use-answer-promotion.ts';
import { stepTitles } from '../promotion-words.ts';
import { PaperTradesStep } from './paper-trades-step.tsx';
import { StepRow } from './step-row.tsx';
import { WorstCaseStep } from './worst-case-step.tsx';

export type StepProps = {
  readonly promotion: PromotionView;
  readonly isStoring: boolean;
  /** Stores an answer; `undo` takes it back, for as long as the toast is there. */
  readonly onAnswer: (answer: PromotionAnswer, undo: PromotionAnswer | null, detail: string) => void;
};

/** Each step with what is done of it, and the buttons for its trader. */
export function PromotionSteps({ promotion }: { readonly promotion: PromotionView }) {
  const answer = useAnswerPromotion(promotion.copierId);
  const save = useUndoableSave();
  const { steps, twoFactor, mayAnswer } = promotion;
  const onAnswer: StepProps['onAnswer'] = (said, undo, detail) =>
    save({
      save: () => answer.mutateAsync(said),
      undo: undo && (() => answer.mutateAsync(undo)),
      detail,
      onStored: () => undefined,
    });
  const props: StepProps = { promotion, isStoring: answer.isPending, onAnswer };
  return (
    <div className="grid gap-4">
      {twoFactor === 'not_set_up' ? (
        <p className="flex gap-2.5 rounded-lg bg-warn-soft px-3 py-2.5 text-[13px]">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <span>
            <strong className="font-semibold">No copier can go live yet:</strong> two-factor log-in and real venues are still to come. You
            lose nothing by waiting, and may do the other steps today.
          </span>
        </p>
      ) : null}
      <ol className="grid divide-y">
        {steps.map((step) => {
          switch (step.step) {
            case 'paper_trades':
              return <PaperTradesStep key={step.step} step={step} {...props} />;
            case 'two_factor':
              return (
                <StepRow key={step.step} title={stepTitles.two_factor} done={step.done}>
                  <p className="text-[13px] text-muted">{step.text}</p>
                </StepRow>
              );
            case 'worst_case':
              return <WorstCaseStep key={step.step} step={step} {...props} />;
          }
        })}
      </ol>
      {mayAnswer ? null : <p className="text-[13px] text-muted">Only the trader who owns this copier can waive and confirm.</p>}
    </div>
  );
}
