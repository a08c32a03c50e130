import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { Ago } from '../../../components/figures/time.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card, CardHeader } from '../../../components/ui/card.tsx';
import { notificationsQuery } from '../api/settings-queries.ts';

const deliveries = {
  shown: { label: 'Shown', tone: 'neutral' },
  waiting: { label: 'On its way', tone: 'accent' },
  failed: { label: 'Failed', tone: 'warn' },
} as const;

export function NotificationsTab() {
  const notifications = useQuery(notificationsQuery);
  return (
    <Card>
      <CardHeader title="Told in Discord" hint="Cards and receipts come as direct messages of the bot; a card is kept up to date." />
      <QueryState query={notifications}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Bell} title="Nothing was told yet">
              Allow direct messages from members of your community’s server in Discord, so that the bot can reach you.
            </EmptyState>
          ) : (
            <ul>
              {items.map(({ key, text, delivery, failure, at }) => (
                <li key={key} className="flex items-center gap-4 border-t px-4 py-3 text-sm first:border-t-0 sm:px-5">
                  <span className="min-w-0 flex-1">
                    <span className="block">{text}</span>
                    {failure ? <span className="block text-[13px] text-muted">{failure}</span> : null}
                  </span>
                  <Ago at={at} className="num text-xs text-muted" />
                  <Badge tone={deliveries[delivery].tone}>{deliveries[delivery].label}</Badge>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Card>
  );
}
