import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { communitySettingsQuery } from '../api/level-settings-queries.ts';
import { useChangeCommunitySettings } from '../api/use-change-level-settings.ts';
import { LevelSettings } from './level-settings.tsx';

/** With which settings a community copies where nobody says otherwise. */
export function CommunitySettingsPage() {
  const { communityId } = useParams({ from: '/communities/$communityId/settings' });
  const settings = useQuery(communitySettingsQuery(communityId));
  const change = useChangeCommunitySettings(communityId);
  return (
    <Page
      title={settings.data ? `Defaults of ${settings.data.name}` : 'Defaults'}
      hint="With these its traders copy where neither they nor the provider say otherwise"
      action={
        <Button asChild variant="ghost">
          <Link to="/">
            <ArrowLeft /> Overview
          </Link>
        </Button>
      }
    >
      <LevelSettings level="community" settings={settings} store={(body) => change.mutateAsync(body)} isStoring={change.isPending} />
    </Page>
  );
}
