import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Page } from '../components/layout/page.tsx';
import { EmptyState } from '../components/state/empty-state.tsx';
import { Button } from '../components/ui/button.tsx';

export function NotFoundPage() {
  return (
    <Page title="Not found">
      <EmptyState
        icon={Compass}
        title="There is no page at this address"
        action={
          <Button asChild variant="primary">
            <Link to="/">To the overview</Link>
          </Button>
        }
      >
        The link may be mistyped or of an older version.
      </EmptyState>
    </Page>
  );
}
