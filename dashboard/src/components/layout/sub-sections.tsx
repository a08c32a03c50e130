import { Link } from '@tanstack/react-router';
import { useMe } from '../../features/session/api/use-me.ts';
import { subSectionsOf, type Section } from './sections.ts';

/** On a phone: the section's page beside those that are reached through it. Wider screens have them all in the sidebar. */
export function SubSections({ of }: { readonly of: Section['to'] }) {
  const { roles } = useMe();
  return (
    <nav aria-label="Parts of this section" className="mb-4 flex gap-1 overflow-x-auto border-b lg:hidden">
      {subSectionsOf(of, roles).map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm font-medium text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
