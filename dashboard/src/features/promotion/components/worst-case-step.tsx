import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import { Button } from '../../../components/ui/button.tsx';
import { formatMoney } from '../../../lib/format-number.ts';
import { WorstCaseList } from '../../copier-settings/components/worst-case-list.tsx';
import { isVoid, promotionLines, stepTitles, worstCaseText } from '../promotion-words.ts';
import type { StepProps } from './promotion-steps.tsx';
import { StepRow } from './step-row.tsx';

type WorstCaseStepProps = StepProps & { readonly step: PromotionView['steps'][number] };

/** What the settings in force let the account lose, and that the trader has understood it. */
export function WorstCaseStep({ promotion, step, isStoring, onAnswer }: WorstCaseStepProps) {
  const { mayAnswer, worstCase } = promotion;
  const { fingerprint, equity, asset, stopsMayWiden } = worstCase;
  const confirm = { say: 'confirm', fingerprint, equity } as const;
  return (
    <StepRow title={stepTitles.worst_case} done={step.done} isVoid={isVoid(worstCase)}>
      <p className="text-[13px] text-muted">{worstCaseText(worstCase)}</p>
      <div className="rounded-lg border p-3">
        <p className="mb-3 text-[13px] text-muted">
          With <span className="num font-semibold text-ink">{`${formatMoney(equity)} ${asset}`}</span> in the account
        </p>
        <WorstCaseList lines={promotionLines(worstCase)} mayWiden={stopsMayWiden} sides={{ before: 'confirmed', after: 'now' }} />
      </div>
      {mayAnswer && !step.done ? (
        <Button
          size="small"
          className="w-fit"
          disabled={isStoring}
          onClick={() => onAnswer(confirm, { say: 'withdraw_worst_case' }, 'You have confirmed the worst case.')}
        >
          I understand that this can be lost
        </Button>
      ) : null}
      {mayAnswer && step.done ? (
        <Button
          size="small"
          variant="ghost"
          className="-ml-2.5 w-fit"
          disabled={isStoring}
          onClick={() => onAnswer({ say: 'withdraw_worst_case' }, confirm, 'The worst case is to be confirmed again.')}
        >
          Take the confirmation back
        </Button>
      ) : null}
    </StepRow>
  );
}
