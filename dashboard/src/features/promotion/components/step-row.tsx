import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../../../lib/cn.ts';

type StepRowProps = {
  readonly title: string;
  readonly done: boolean;
  /** It was done, and counts no more. */
  readonly isVoid?: boolean;
  readonly children: ReactNode;
};

/** One step of a checklist: done, missing, or done once and void. */
export function StepRow({ title, done, isVoid = false, children }: StepRowProps) {
  const Icon = done ? CircleCheck : isVoid ? CircleAlert : Circle;
  return (
    <li className="flex gap-3 py-4 first:pt-0 last:pb-0">
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', done ? 'text-gain' : isVoid ? 'text-warn' : 'text-muted')} />
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-2.5">
        <h3 className="text-sm font-medium">
          {title}
          <span className="sr-only">: {done ? 'done' : isVoid ? 'to be done again' : 'missing'}</span>
        </h3>
        {children}
      </div>
    </li>
  );
}
