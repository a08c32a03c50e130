import type { EquityPoint } from '@trade-executor/contracts/api/accounts';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMoney, toPlot } from '../../../lib/format-number.ts';
import { formatDateTime } from '../../../lib/format-time.ts';
import { timeTicks } from '../time-ticks.ts';

type EquityChartProps = { readonly points: readonly EquityPoint[]; readonly asset: string };

const DAY_MS = 86_400_000;
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const hourMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const compact = new Intl.NumberFormat('en', { maximumFractionDigits: 1, notation: 'compact' });

export function EquityChart({ points, asset }: EquityChartProps) {
  const data = points.map(({ at, equity }) => ({ at, equity: toPlot(equity), shown: equity }));
  const spanMs = (points.at(-1)?.at ?? 0) - (points.at(0)?.at ?? 0);
  const tickFormat = spanMs > 2 * DAY_MS ? dayMonth : hourMinute;
  const values = data.map(({ equity }) => equity);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const first = points.at(0)?.equity ?? '0';
  const last = points.at(-1)?.equity ?? '0';
  return (
    <div role="img" aria-label={`Equity from ${formatMoney(first)} to ${formatMoney(last)} ${asset}`} className="h-full">
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart data={data} margin={{ top: 8, right: 12, bottom: 0, left: 4 }} accessibilityLayer={false}>
          <defs>
            <linearGradient id="equity-fill" x1="0" y1="0" x2="0" y2="1">
              <stop offset="0%" stopColor="var(--accent)" stopOpacity={0.22} />
              <stop offset="100%" stopColor="var(--accent)" stopOpacity={0} />
            </linearGradient>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(at: number) => tickFormat.format(at)}
            tick={{ fontSize: 12, fill: 'var(--muted)' }}
            tickLine={false}
            axisLine={false}
            ticks={timeTicks(points.at(0)?.at ?? 0, points.at(-1)?.at ?? 0)}
            minTickGap={24}
          />
          <YAxis
            domain={['auto', 'auto']}
            tickFormatter={(value: number) => (most - least < 1_000 ? Math.round(value).toLocaleString('en') : compact.format(value))}
            tick={{ fontSize: 12, fill: 'var(--muted)' }}
            tickLine={false}
            axisLine={false}
            width={58}
            tickCount={5}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)', strokeDasharray: '3 3' }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as { readonly at: number; readonly shown: string } | undefined;
              if (!active || !point) return null;
              return (
                <div className="rounded-lg border bg-raised px-3 py-2 text-[13px] shadow-lg">
                  <p className="text-muted">{formatDateTime(point.at)}</p>
                  <p className="num font-semibold">
                    {formatMoney(point.shown)} {asset}
                  </p>
                </div>
              );
            }}
          />
          <Area
            dataKey="equity"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={2}
            fill="url(#equity-fill)"
            isAnimationActive={false}
            activeDot={{ r: 4, strokeWidth: 0, fill: 'var(--accent)' }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
