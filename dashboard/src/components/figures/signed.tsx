import { cn } from '../../lib/cn.ts';
import { formatChange, formatProfit, isNegative, isPositive } from '../../lib/format-number.ts';

type SignedProps = { readonly value: string | null; readonly as?: 'money' | 'ratio'; readonly asset?: string; readonly className?: string };

/** A gain or loss: colour, sign and arrow say the same, so that no one of them is needed. */
export function Signed({ value, as = 'money', asset, className }: SignedProps) {
  if (value === null) return <span className={cn('num text-muted', className)}>–</span>;
  const tone = isPositive(value) ? 'text-gain' : isNegative(value) ? 'text-loss' : 'text-muted';
  const arrow = isPositive(value) ? '▲' : isNegative(value) ? '▼' : '';
  return (
    <span className={cn('num inline-flex items-baseline gap-1', tone, className)}>
      {arrow ? (
        <span aria-hidden className="text-[0.62em]">
          {arrow}
        </span>
      ) : null}
      {as === 'ratio' ? formatChange(value) : formatProfit(value)}
      {asset ? <span className="text-[0.75em] font-normal text-muted">{asset}</span> : null}
    </span>
  );
}
