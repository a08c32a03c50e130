import { Link, useLocation } from '@tanstack/react-router';
import { useMe } from '../../features/session/api/use-me.ts';
import { cn } from '../../lib/cn.ts';
import type { LiveState } from '../../lib/live/connect-live.ts';
import { LiveDot } from './live-dot.tsx';
import { Logo } from './logo.tsx';
import { mainSectionsFor, sectionOf } from './sections.ts';
import { UserMenu } from './user-menu.tsx';

export function MobileTopBar({ live }: { readonly live: LiveState }) {
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b bg-surface px-4 lg:hidden">
      <Link to="/" className="rounded-lg">
        <Logo />
      </Link>
      <span className="flex items-center gap-3">
        <LiveDot state={live} />
        <UserMenu side="top" />
      </span>
    </header>
  );
}

export function MobileBottomBar() {
  const { roles } = useMe();
  const sections = mainSectionsFor(roles);
  const within = sectionOf(useLocation().pathname)?.within;
  return (
    <nav
      aria-label="Sections"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {sections.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          aria-current={to === within ? 'page' : undefined}
          className={cn(
            'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-muted focus-visible:-outline-offset-2 aria-[current=page]:text-accent',
            sections.length > 6 ? 'text-[10px] tracking-tight' : 'text-[11px]',
          )}
        >
          <Icon aria-hidden className="size-5" /> {label}
        </Link>
      ))}
    </nav>
  );
}
