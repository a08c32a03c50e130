import { useCallback } from 'react';
import { ApiProblem, noAnswer } from '../../lib/api/api-problem.ts';
import { useToast } from '../ui/toast.tsx';

/** Says what went wrong with something that a person just asked for. */
export function useProblemToast(): (title: string, error: unknown) => void {
  const toast = useToast();
  return useCallback(
    (title, error) => {
      const { problem } = error instanceof ApiProblem ? error : noAnswer();
      toast({ tone: 'failed', title, detail: `${problem.detail} ${problem.whatToDo}` });
    },
    [toast],
  );
}
