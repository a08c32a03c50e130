import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { Logo } from '../../../components/layout/logo.tsx';
import { ErrorState } from '../../../components/state/error-state.tsx';
import { meQuery } from '../api/me-query.ts';
import { MeContext } from '../api/use-me.ts';

// Neither needs the other, and who is signed in is known only after asking: each is loaded when it is needed.
const Shell = lazy(() => import('../../../components/layout/shell.tsx').then((layout) => ({ default: layout.Shell })));
const LoginPage = lazy(() => import('./login-page.tsx').then((page) => ({ default: page.LoginPage })));

/** The log-in page or the dashboard, by who is signed in; the address stays, so that one comes back to what one wanted. */
export function SessionGate() {
  const me = useQuery(meQuery);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isDone = Boolean(me.data) && pathname === '/login';
  useEffect(() => {
    if (isDone) void navigate({ to: '/', replace: true });
  }, [isDone, navigate]);

  if (me.data === undefined && me.error) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === undefined) return <Splash />;
  if (me.data === null) {
    return (
      <Suspense fallback={<Splash />}>
        <LoginPage />
      </Suspense>
    );
  }
  return (
    <MeContext value={me.data}>
      <Suspense fallback={<Splash />}>
        <Shell />
      </Suspense>
    </MeContext>
  );
}

function Splash() {
  return (
    <div role="status" aria-label="Loading" className="grid min-h-dvh place-items-center opacity-60">
      <Logo />
    </div>
  );
}
