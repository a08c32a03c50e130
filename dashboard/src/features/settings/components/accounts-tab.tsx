import { useQuery } from '@tanstack/react-query';
import { Wallet } from 'lucide-react';
import { Facts } from '../../../components/figures/facts.tsx';
import { Signed } from '../../../components/figures/signed.tsx';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { formatMoney } from '../../../lib/format-number.ts';
import { shortId } from '../../../lib/short-id.ts';
import { accountsQuery } from '../api/settings-queries.ts';
import { AccountModes } from './account-modes.tsx';

export function AccountsTab() {
  const accounts = useQuery(accountsQuery);
  return (
    <QueryState query={accounts}>
      {({ items }) =>
        items.length === 0 ? (
          <Card>
            <EmptyState icon={Wallet} title="No account yet">
              A paper account is made for you together with your first copier. Ask the owner of your community.
            </EmptyState>
          </Card>
        ) : (
          <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
            {items.map((account) => (
              <li key={account.accountId}>
                <Card>
                  <CardHeader
                    title={`Account ${shortId(account.accountId)}`}
                    hint={account.venue}
                    action={account.paper ? <Badge>Paper, no real money</Badge> : <Badge tone="warn">Real money</Badge>}
                  />
                  <CardBody className="pt-2">
                    <Facts
                      facts={[
                        ['Equity', `${formatMoney(account.equity)} ${account.asset}`],
                        ['Balance', formatMoney(account.balance)],
                        ['Open profit', <Signed key="open" value={account.openPnl} />],
                        ['Exposure', formatMoney(account.exposure)],
                        ['Margin free', formatMoney(account.availableMargin)],
                        ['Open trades', String(account.openTrades)],
                      ]}
                    />
                    <AccountModes account={account} />
                  </CardBody>
                </Card>
              </li>
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}
