import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { Undo2 } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { cn } from '../../../lib/cn.ts';
import { levelWord } from '../level-words.ts';
import type { OwnLevel, SourceCount } from '../settings-form.ts';

type SourcesBarProps = {
  readonly counts: readonly SourceCount[];
  readonly level: OwnLevel;
  readonly isMine: boolean;
  /** Only settings of this level are shown; null: all. */
  readonly only: SettingLevel | null;
  readonly onOnly: (only: SettingLevel | null) => void;
  /** Takes every own word back; null: nobody may, or there is none. */
  readonly onTakeAllBack: (() => void) | null;
};

/** How many settings each level says; pressed, only those are shown. */
export function SourcesBar({ counts, level, isMine, only, onOnly, onTakeAllBack }: SourcesBarProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div role="group" aria-label="Show only what is set by" className="flex flex-wrap items-center gap-2">
        <span aria-hidden className="mr-1 text-[13px] text-muted">
          Set by
        </span>
        {counts.map(({ source, count }) => (
          <button
            key={source}
            type="button"
            aria-pressed={only === source}
            onClick={() => onOnly(only === source ? null : source)}
            className={cn(
              'inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-[13px] font-medium transition-colors',
              only === source ? 'border-accent bg-accent-soft text-accent' : 'bg-surface hover:bg-sunken',
            )}
          >
            {levelWord(source, isMine && source === level)}
            <span className={cn('num', only === source ? '' : 'text-muted')}>{count}</span>
          </button>
        ))}
      </div>
      {onTakeAllBack ? (
        <Button variant="ghost" size="small" onClick={onTakeAllBack}>
          <Undo2 /> Take all back
        </Button>
      ) : null}
    </div>
  );
}
