import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { providerSettingsQuery } from '../api/level-settings-queries.ts';
import { useChangeProviderSettings } from '../api/use-change-level-settings.ts';
import { LevelSettings } from './level-settings.tsx';

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
      <LevelSettings level="provider" settings={settings} store={(body) => change.mutateAsync(body)} isStoring={change.isPending} />
    </Page>
  );
}
