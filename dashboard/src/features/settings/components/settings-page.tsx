import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../components/layout/page.tsx';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../../components/ui/tabs.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { settingsTabs } from '../settings-tab.ts';
import { AccountsTab } from './accounts-tab.tsx';
import { NotificationsTab } from './notifications-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { ThemeTab } from './theme-tab.tsx';

const labels = { accounts: 'Accounts', notifications: 'Notifications', sessions: 'Sessions', theme: 'Theme' } as const;

export function SettingsPage() {
  const search = useSearch({ from: '/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const hasAccounts = useHasRole('trader', 'admin', 'support');
  const tabs = settingsTabs.filter((tab) => tab !== 'accounts' || hasAccounts);
  const tab = tabs.find((known) => known === search.tab) ?? tabs[0] ?? 'theme';
  const open = (wanted: string) => void navigate({ search: { tab: settingsTabs.find((known) => known === wanted) }, replace: true });
  return (
    <Page title="Settings">
      <Tabs value={tab} onValueChange={open} className="max-w-4xl">
        <TabsList aria-label="Settings">
          {tabs.map((name) => (
            <TabsTrigger key={name} value={name}>
              {labels[name]}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="accounts">
          <AccountsTab />
        </TabsContent>
        <TabsContent value="notifications">
          <NotificationsTab />
        </TabsContent>
        <TabsContent value="sessions">
          <SessionsTab />
        </TabsContent>
        <TabsContent value="theme">
          <ThemeTab />
        </TabsContent>
      </Tabs>
    </Page>
  );
}
