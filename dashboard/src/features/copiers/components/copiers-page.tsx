import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { copiersQuery } from '../api/copier-queries.ts';
import { CopierCard } from './copier-card.tsx';

export function CopiersPage() {
  const copiers = useQuery(copiersQuery);
  const isTrader = useHasRole('trader');
  const seesAll = useHasRole('admin', 'support');
  return (
    <Page
      title="Copiers"
      hint={
        seesAll
          ? 'Who is copied in this installation, on which account, and at which risk'
          : 'Whom you copy, on which account, and how much you risk'
      }
    >
      <QueryState query={copiers}>
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState icon={Copy} title={isTrader ? 'You copy nobody yet' : 'Nobody is copied yet'}>
                {isTrader
                  ? 'A copier ties you, a provider and an account together. Ask the owner of your Discord community to set one up for you.'
                  : 'A copier ties a trader, a provider and an account together. It appears here once it is set up.'}
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
