import { CircleAlert, RotateCw } from 'lucide-react';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { Button } from '../ui/button.tsx';

type ErrorStateProps = { readonly error: unknown; readonly onRetry?: () => void };

/** What happened, why, what to do, and the id to ask help with. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center">
      <span className="grid size-11 place-items-center rounded-xl bg-loss-soft text-loss">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <h2 className="mt-4 font-semibold">{problem?.title ?? 'This part of the page broke'}</h2>
      <p className="mt-1 text-sm text-muted">{problem?.detail ?? 'Something unexpected happened while it was drawn.'}</p>
      <p className="mt-1 text-sm">{problem?.whatToDo ?? 'Reload the page. Your trades are looked after all the same.'}</p>
      {problem && problem.requestId !== '' ? (
        <p className="mt-3 text-xs text-muted">
          Request <code className="select-all">{problem.requestId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <Button className="mt-5" onClick={onRetry}>
          <RotateCw /> Try again
        </Button>
      ) : null}
    </div>
  );
}
