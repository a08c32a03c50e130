import { cn } from '../../../lib/cn.ts';

const lines = [
  { name: 'Entry', style: 'border-ink' },
  { name: 'Stop', style: 'border-loss' },
  { name: 'Targets', style: 'border-gain border-dashed' },
] as const;

export function ChartLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {lines.map(({ name, style }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden className={cn('w-4 border-t-2', style)} /> {name}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden>▲▼</span> Fills
      </li>
    </ul>
  );
}
