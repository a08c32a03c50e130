import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { providerSettingsQuery } from '../api/level-settings-queries.ts';
import { useChangeProviderSettings } from '../api/use-change-level-settings.ts';
import { exampleWorth } from '../worst-case-lines.ts';
import { SettingsEditor } from './settings-editor.tsx';

/** How a provider suggests to be copied. */
export function ProviderSettingsPage() {
  const { providerId } = useParams({ from: '/providers/$providerId/settings' });
  const settings = useQuery(providerSettingsQuery(providerId));
  const change = useChangeProviderSettings(providerId);
  return (
    <Page
      title={settings.data ? `How to copy ${settings.data.name}` : 'How to copy'}
      hint="Suggested to everybody who copies; a trader’s own settings count before them"
      action={
        <Button asChild variant="ghost">
          <Link to="/providers/$providerId" params={{ providerId }}>
            <ArrowLeft /> Provider
          </Link>
        </Button>
      }
    >
      <div className="grid max-w-3xl grid-cols-1 gap-4">
        <QueryState query={settings}>
          {(data) => (
            <SettingsEditor
              view={data}
              level="provider"
              disabled={!data.mayEdit}
              store={(body) => change.mutateAsync(body)}
              isStoring={change.isPending}
              worth={exampleWorth}
              isExample
            />
          )}
        </QueryState>
      </div>
    </Page>
  );
}
