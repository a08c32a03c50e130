import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import { useQuery } from '@tanstack/react-query';
import { useProblemToast } from '../../../components/state/use-problem-toast.ts';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { useToast } from '../../../components/ui/toast.tsx';
import { formatMoney, formatNumber, formatPrice, formatRatio } from '../../../lib/format-number.ts';
import { formatClock, formatDuration } from '../../../lib/format-time.ts';
import { useNow } from '../../../lib/use-now.ts';
import { confirmationsQuery } from '../api/confirmations-query.ts';
import { useAnswer } from '../api/use-answer.ts';

/** Doubtful signals that wait for an answer; nothing at all while there are none. */
export function ConfirmationsCard() {
  const { data } = useQuery(confirmationsQuery);
  const now = useNow(1_000);
  const waiting = (data?.confirmations ?? []).filter(({ expiresAt }) => expiresAt > now);
  if (waiting.length === 0) return null;
  return (
    <Card className="border-warn">
      <CardHeader
        title={waiting.length === 1 ? 'A signal waits for your answer' : `${waiting.length} signals wait for your answer`}
        hint="They were not read surely enough to trade them unasked. Without an answer nothing is traded."
      />
      <ul>
        {waiting.map((confirmation) => (
          <ConfirmationItem key={`${confirmation.confirmationId} ${confirmation.question}`} confirmation={confirmation} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function ConfirmationItem({ confirmation, now }: { readonly confirmation: ConfirmationView; readonly now: number }) {
  const { side, base, quote, providerName, understood, confidence, confirmBelow, doubts, plan, expiresAt, question } = confirmation;
  return (
    <li className="border-t px-4 py-3.5 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72 text-sm">
          <p className="font-semibold">
            {side === 'long' ? 'Long' : 'Short'} {base}/{quote}
            {plan.leverage === null ? ' spot' : ''} <span className="font-normal text-muted">from {providerName}</span>
          </p>
          {question > 1 ? <p className="mt-1 font-medium text-warn">The provider changed the call; this is the new plan.</p> : null}
          <p className="mt-1">{understood}</p>
          <p className="mt-1 text-muted">
            The reading is {formatRatio(confidence, 0)} sure; you are asked below {formatRatio(confirmBelow, 0)}. {doubts.join(' ')}
          </p>
          <p className="mt-1">{planWords(plan)}</p>
          <p className="mt-1 font-medium">
            At worst you lose {formatMoney(plan.worstLoss)} {quote}, costs included.
          </p>
        </div>
        <div className="flex flex-col items-end gap-2">
          <AnswerButtons confirmation={confirmation} />
          <span className="num text-xs text-muted">
            until {formatClock(expiresAt)}, {formatDuration(expiresAt - now)} left
          </span>
        </div>
      </div>
    </li>
  );
}

function planWords({ entries, stopLoss, targets, leverage }: ConfirmationView['plan']): string {
  const ways = entries.map(({ type, price, quantity }) => {
    const at = type === 'market' || price === null ? 'at market' : `${type} ${formatPrice(price)}`;
    return `${formatNumber(quantity)} ${at}`;
  });
  const goals = targets.length === 0 ? 'none' : targets.map((price) => formatPrice(price)).join(', ');
  return `Enter ${ways.join(', ')} · stop ${formatPrice(stopLoss)} · targets ${goals}${leverage === null ? '' : ` · leverage ${formatNumber(leverage)}×`}`;
}

function AnswerButtons({ confirmation }: { readonly confirmation: ConfirmationView }) {
  const answer = useAnswer(confirmation);
  const toast = useToast();
  const showProblem = useProblemToast();
  const give = (given: 'confirm' | 'dismiss') =>
    answer.mutate(given, {
      onSuccess: ({ confirmation: after }) => toast(outcomeOf(after)),
      onError: (error) => showProblem('The answer was not taken', error),
    });
  return (
    <div className="flex gap-2">
      <Button disabled={answer.isPending} onClick={() => give('dismiss')}>
        Skip
      </Button>
      <Button variant="primary" disabled={answer.isPending} onClick={() => give('confirm')}>
        {answer.isPending ? 'Asking…' : 'Trade it'}
      </Button>
    </div>
  );
}

function outcomeOf({ state, tradeId, denial }: ConfirmationView): Parameters<ReturnType<typeof useToast>>[0] {
  if (state === 'confirmed' && tradeId !== null) return { tone: 'done', title: 'Traded', detail: 'It is among your open trades.' };
  if (state === 'dismissed') return { tone: 'done', title: 'Skipped', detail: 'Nothing was traded.' };
  if (state === 'waiting') return { tone: 'failed', title: 'The call was changed', detail: 'Nothing was traded; look at it again.' };
  return { tone: 'failed', title: denial?.what ?? 'Nothing was traded', detail: denial?.why ?? 'The question is over.' };
}
