import { useQuery } from '@tanstack/react-query';
import { LogOut, MonitorSmartphone } from 'lucide-react';
import { Ago, DateTime } from '../../../components/figures/time.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { useLogOut } from '../../session/api/use-log-out.ts';
import { sessionsQuery } from '../api/settings-queries.ts';
import { useRevokeSession } from '../api/use-revoke-session.ts';

export function SessionsTab() {
  const sessions = useQuery(sessionsQuery);
  const revoke = useRevokeSession();
  const logOut = useLogOut();
  return (
    <Card>
      <CardHeader
        title="Where you are logged in"
        hint="End what you do not know; its open pages are cut off at once."
        action={
          (sessions.data?.items.length ?? 0) > 1 ? (
            <Button size="small" variant="danger" disabled={revoke.isPending} onClick={() => revoke.mutate('others')}>
              End all others
            </Button>
          ) : null
        }
      />
      <QueryState query={sessions}>
        {({ items }) => (
          <ul>
            {items.map(({ sessionId, device, createdAt, lastSeenAt, isCurrent }) => (
              <li key={sessionId} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3.5 first:border-t-0 sm:px-5">
                <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-muted" />
                <span className="min-w-0 flex-1 leading-snug">
                  <span className="flex items-center gap-2 text-sm font-medium">
                    <span className="truncate">{device}</span> {isCurrent ? <Badge tone="accent">This one</Badge> : null}
                  </span>
                  <span className="text-[13px] text-muted">
                    Used <Ago at={lastSeenAt} /> · since <DateTime at={createdAt} />
                  </span>
                </span>
                {isCurrent ? (
                  <Button size="small" onClick={() => void logOut()}>
                    <LogOut /> Log out
                  </Button>
                ) : (
                  <Button
                    size="small"
                    disabled={revoke.isPending}
                    onClick={() => revoke.mutate(sessionId)}
                    aria-label={`End the login of ${device}`}
                  >
                    End
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  );
}
