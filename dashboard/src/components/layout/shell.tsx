import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../features/session/api/use-me.ts';
import { useLive } from '../../lib/live/use-live.ts';
import { ClosedPage } from './closed-page.tsx';
import { MobileBottomBar, MobileTopBar } from './mobile-bars.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { closedSection } from './sections.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { Sidebar } from './sidebar.tsx';

/** Not of the first load: it waits for an answer of the server anyway. */
const HaltsBanner = lazy(async () => ({ default: (await import('../../features/halts/components/halts-banner.tsx')).HaltsBanner }));

/** Everything around a page of the signed-in part. */
export function Shell() {
  const live = useLive();
  const closed = closedSection(useLocation().pathname, useMe().roles);
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      <Sidebar live={live} />
      <div className="flex min-w-0 flex-1 flex-col">
        <OfflineBanner />
        <MobileTopBar live={live} />
        <Suspense fallback={null}>
          <HaltsBanner />
        </Suspense>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {closed ? <ClosedPage section={closed} /> : <Outlet />}
        </main>
        <MobileBottomBar />
      </div>
      <ShortcutsHelp />
    </div>
  );
}
