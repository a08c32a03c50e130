import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { providersQuery } from '../api/provider-queries.ts';
import { ProviderCard } from './provider-card.tsx';

export function ProvidersPage() {
  const providers = useQuery(providersQuery);
  return (
    <Page title="Providers" hint="Who posts signals, and how their messages are read">
      <QueryState query={providers}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState icon={Megaphone} title="No providers yet">
                A provider posts signals in a channel. Those whom you copy, are, or have in your community appear here.
              </EmptyState>
            </Card>
          ) : (
            <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
              {items.map((provider) => (
                <li key={provider.providerId}>
                  <ProviderCard provider={provider} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Page>
  );
}
