import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { cn } from '../../../lib/cn.ts';
import { formatPrice } from '../../../lib/format-number.ts';
import { levelPlaces } from '../level-places.ts';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Stop left, targets right, and where the market stands between them: how a trade goes at one look. The words are in its label. */
export function LevelBar({ trade, className }: { readonly trade: TradeView; readonly className?: string }) {
  const { stop, entry, market, targets } = levelPlaces(trade);
  const isWinning = entry !== null && market !== null && market >= entry;
  const isEntered = trade.averageEntryPrice !== null;
  const label = [
    `Stop ${formatPrice(trade.stopLoss)}`,
    trade.averageEntryPrice ? `entry ${formatPrice(trade.averageEntryPrice)}` : 'not entered yet',
    trade.marketPrice ? `market ${formatPrice(trade.marketPrice)}` : 'no price',
    ...trade.targets.map(({ price, hit }) => `target ${formatPrice(price)}${hit ? ' reached' : ''}`),
  ].join(', ');
  return (
    <div role="img" aria-label={label} className={cn('relative h-4 min-w-28', className)}>
      <div className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-sunken" />
      {isEntered && entry !== null && market !== null ? (
        <div
          className={cn('absolute top-1/2 h-1 -translate-y-1/2 rounded-full', isWinning ? 'bg-gain' : 'bg-loss')}
          style={{ left: percent(Math.min(entry, market)), width: percent(Math.abs(market - entry)) }}
        />
      ) : null}
      <Tick at={stop} className="bg-loss" />
      {entry === null ? null : <Tick at={entry} className="bg-line-strong" />}
      {targets.map((target, place) => (
        <Tick key={place} at={target.at} className={target.hit ? 'bg-gain' : 'bg-gain/45'} />
      ))}
      {market === null ? null : (
        <span
          className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full border-2 border-surface bg-ink transition-[left] duration-500"
          style={{ left: percent(market) }}
        />
      )}
    </div>
  );
}

function Tick({ at, className }: { readonly at: number; readonly className: string }) {
  return <span className={cn('absolute top-0.5 h-3 w-0.5 -translate-x-1/2 rounded-full', className)} style={{ left: percent(at) }} />;
}
