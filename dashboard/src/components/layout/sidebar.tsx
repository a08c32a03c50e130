import { Link } from '@tanstack/react-router';
import { BookOpen, OctagonPause } from 'lucide-react';
import { useMe } from '../../features/session/api/use-me.ts';
import type { LiveState } from '../../lib/live/connect-live.ts';
import { LiveDot } from './live-dot.tsx';
import { Logo } from './logo.tsx';
import { sectionsFor } from './sections.ts';
import { UserMenu } from './user-menu.tsx';

const linkStyle =
  'flex h-9 items-center gap-3 rounded-lg px-3 text-sm font-medium text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink [&_svg]:size-[18px]';

export function Sidebar({ live }: { readonly live: LiveState }) {
  const me = useMe();
  return (
    <aside className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r bg-surface px-3 py-5 lg:flex">
      <Link to="/" className="rounded-lg px-3 pb-6">
        <Logo />
      </Link>
      <nav aria-label="Sections" className="grid grid-cols-1 gap-0.5">
        {sectionsFor(me.roles).map(({ to, label, icon: Icon, key }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={linkStyle} aria-keyshortcuts={`g ${key}`}>
            <Icon aria-hidden /> {label}
          </Link>
        ))}
      </nav>
      <div className="mt-auto grid gap-1">
        <Link to="/halts" className={linkStyle}>
          <OctagonPause aria-hidden /> Kill switches
        </Link>
        <a href="/docs" className={linkStyle}>
          <BookOpen aria-hidden /> API reference
        </a>
        <div className="mx-3 mt-3 mb-3 border-t pt-4 text-xs text-muted">
          <LiveDot state={live} />
          <p className="mt-1.5">
            {me.executionMode === 'paper' ? 'Paper trading, no real money.' : 'Live trading with real money.'} Prices: {me.market}.
          </p>
        </div>
        <UserMenu side="right" />
      </div>
    </aside>
  );
}
