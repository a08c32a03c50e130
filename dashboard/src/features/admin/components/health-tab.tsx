import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Facts } from '../../../components/figures/facts.tsx';
import { Stat } from '../../../components/figures/stat.tsx';
import { DateTime } from '../../../components/figures/time.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { formatDuration } from '../../../lib/format-time.ts';
import { healthQuery } from '../api/admin-queries.ts';

export function HealthTab() {
  const health = useQuery(healthQuery);
  return (
    <QueryState query={health}>
      {({ counts, checks, ok, executionMode, market, marketNow, now, uptimeMs }) => (
        <div className="grid grid-cols-1 gap-4 lg:gap-5">
          <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-5">
            <Stat label="Open trades" value={counts.openTrades} />
            <Stat label="Overdue trades" value={counts.overdueTrades} hint="Waiting longer than planned" />
            <Stat label="Unread messages" value={counts.unprocessedMessages} hint="Stored, not yet carried out" />
            <Stat label="Notifications due" value={counts.dueNotifications} hint="On their way to Discord" />
          </dl>
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px] lg:gap-5">
            <Card>
              <CardHeader title={ok ? 'Everything works' : 'Something needs attention'} />
              <ul>
                {checks.map(({ name, ok: works, detail }) => (
                  <li key={name} className="flex gap-3 border-t px-4 py-3 text-sm sm:px-5">
                    {works ? (
                      <CircleCheck role="img" aria-label="works" className="mt-0.5 size-4 shrink-0 text-gain" />
                    ) : (
                      <CircleAlert role="img" aria-label="does not work" className="mt-0.5 size-4 shrink-0 text-loss" />
                    )}
                    <span className="min-w-0">
                      <span className="block font-medium first-letter:uppercase">{name}</span>
                      <span className="block text-[13px] text-muted">{detail}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
            <Card>
              <CardHeader title="Installation" />
              <CardBody>
                <Facts
                  facts={[
                    ['Money', executionMode === 'paper' ? 'paper only' : 'real'],
                    ['Prices', market],
                    ['Market time', <DateTime key="market" at={marketNow} />],
                    ['Wall clock', <DateTime key="wall" at={now} />],
                    ['Up for', formatDuration(uptimeMs)],
                  ]}
                />
              </CardBody>
            </Card>
          </div>
        </div>
      )}
    </QueryState>
  );
}
