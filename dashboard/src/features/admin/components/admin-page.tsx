import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../components/layout/page.tsx';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../../components/ui/tabs.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { adminTabs } from '../admin-tab.ts';
import { HealthTab } from './health-tab.tsx';
import { MarketTab } from './market-tab.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { TraceTab } from './trace-tab.tsx';
import { UsersTab } from './users-tab.tsx';

const labels = { health: 'Health', market: 'Market breaker', users: 'Users', sources: 'Sources', trace: 'Message trace' } as const;

export function AdminPage() {
  const { tab = 'health' } = useSearch({ from: '/admin' });
  const navigate = useNavigate({ from: '/admin' });
  const mayChange = useHasRole('admin');
  const open = (wanted: string) => void navigate({ search: { tab: adminTabs.find((known) => known === wanted) }, replace: true });
  return (
    <Page title="Admin" hint={mayChange ? 'How the installation runs' : 'How the installation runs. Your role reads; it changes nothing.'}>
      <Tabs value={tab} onValueChange={open}>
        <TabsList aria-label="Admin">
          {adminTabs.map((name) => (
            <TabsTrigger key={name} value={name}>
              {labels[name]}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="health">
          <HealthTab />
        </TabsContent>
        <TabsContent value="market">
          <MarketTab />
        </TabsContent>
        <TabsContent value="users">
          <UsersTab />
        </TabsContent>
        <TabsContent value="sources">
          <SourcesTab />
        </TabsContent>
        <TabsContent value="trace">
          <TraceTab />
        </TabsContent>
      </Tabs>
    </Page>
  );
}
