import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Page } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { communitySettingsQuery } from '../api/level-settings-queries.ts';
import { useChangeCommunitySettings } from '../api/use-change-level-settings.ts';
import { exampleWorth } from '../worst-case-lines.ts';
import { SettingsEditor } from './settings-editor.tsx';

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
      <div className="grid max-w-3xl grid-cols-1 gap-4">
        <QueryState query={settings}>
          {(data) => (
            <SettingsEditor
              view={data}
              level="community"
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
