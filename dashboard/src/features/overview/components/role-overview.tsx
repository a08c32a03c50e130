import type { Role } from '@trade-executor/contracts/api/endpoint';
import { Link } from '@tanstack/react-router';
import { Radio, ShieldCheck, UserRoundPlus, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/state/empty-state.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { useMe } from '../../session/api/use-me.ts';
import { OwnSourcesCard } from './own-sources-card.tsx';

/** For those who copy nobody: what each of their roles is for, and where its pages are. */
export function RoleOverview() {
  const { roles } = useMe();
  const has = (...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role));
  return (
    <div className="grid grid-cols-1 gap-4 lg:gap-5">
      {has('provider') ? (
        <Lead icon={Radio} title="Your calls are under Signals" action={<SignalsLink />}>
          There you see what you posted, how each message was read, and why when it was refused.
        </Lead>
      ) : null}
      {has('owner') ? <OwnSourcesCard /> : null}
      {has('admin', 'support') ? (
        <Lead icon={ShieldCheck} title="You look after this installation" action={<AdminLinks />}>
          {has('admin')
            ? 'Under Admin you see how it runs, who may do what, and what became of each message.'
            : 'Under Admin you see how it runs and what became of each message. Your role reads; it changes nothing.'}
        </Lead>
      ) : null}
      {roles.length === 0 ? (
        <Lead icon={UserRoundPlus} title="Nothing here for you yet">
          You are logged in, but copy nobody and provide no signals. Ask the owner of your Discord community to set up a copier for you, or
          to add you as a provider; your pages appear here then.
        </Lead>
      ) : null}
    </div>
  );
}

type LeadProps = { readonly icon: LucideIcon; readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

function Lead(props: LeadProps) {
  return (
    <Card>
      <EmptyState {...props} />
    </Card>
  );
}

function SignalsLink() {
  return (
    <Button asChild variant="primary">
      <Link to="/feed">See the signals</Link>
    </Button>
  );
}

function AdminLinks() {
  return (
    <div className="flex flex-wrap justify-center gap-2">
      <Button asChild variant="primary">
        <Link to="/admin">How the installation runs</Link>
      </Button>
      <Button asChild>
        <Link to="/admin" search={{ tab: 'trace' }}>
          Trace a message
        </Link>
      </Button>
    </div>
  );
}
