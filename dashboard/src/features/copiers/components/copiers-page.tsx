import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { copiersQuery } from '../api/copier-queries.ts';
import { CopierCard } from './copier-card.tsx';

export function CopiersPage() {
  const copiers = useQuery(copiersQuery);
  return (
    <Page title="Copiers" hint="Whom you copy, on which account, and how much you risk">
      <QueryState query={copiers}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState icon={Copy} title="You copy nobody yet">
                A copier ties you, a provider and an account together. Ask the owner of your Discord community to set one up for you.
              </EmptyState>
            </Card>
          ) : (
            <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
              {items.map((copier) => (
                <li key={copier.copierId}>
                  <CopierCard copier={copier} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Page>
  );
}
