import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { EmptyState } from '../state/empty-state.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from './page.tsx';
import type { Section } from './sections.ts';

const administration = {
  title: 'This part is for administrators',
  text: 'Ask an administrator of this installation to give you the role admin or support.',
} as const;
const copying = {
  title: 'This part is for those who copy',
  text: 'You copy nobody yet. Ask the owner of your Discord community to set up a copier for you.',
} as const;

/** In place of a part that one's roles do not open: for whom it is, and whom to ask. */
export function ClosedPage({ section }: { readonly section: Section }) {
  const { title, text } = section.to === '/admin' ? administration : copying;
  return (
    <Page title={section.label}>
      <EmptyState
        icon={Lock}
        title={title}
        action={
          <Button asChild variant="primary">
            <Link to="/">To the overview</Link>
          </Button>
        }
      >
        {text}
      </EmptyState>
    </Page>
  );
}
