import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { Link } from '@tanstack/react-router';
import { ArrowRight, SlidersHorizontal } from 'lucide-react';
import { Avatar } from '../../../components/layout/avatar.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ProviderFacts } from './provider-facts.tsx';

export function ProviderCard({ provider }: { readonly provider: ProviderView }) {
  const { providerId, name, communityName, mayEdit } = provider;
  const link = mayEdit.profile
    ? { label: `Profile of ${name}`, text: 'Profile', icon: <SlidersHorizontal /> }
    : { label: `More of ${name}`, text: 'More', icon: <ArrowRight /> };
  return (
    <Card className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-5 pt-5">
        <Avatar name={name} />
        <div className="min-w-0 leading-tight">
          <h2 className="truncate font-semibold">{name}</h2>
          <p className="truncate text-[13px] text-muted">{communityName}</p>
        </div>
      </header>
      <div className="flex-1 px-5 py-5">
        <ProviderFacts provider={provider} />
      </div>
      <footer className="flex justify-end border-t px-5 py-3.5">
        <Button asChild size="small">
          <Link to="/providers/$providerId" params={{ providerId }} aria-label={link.label}>
            {link.icon} {link.text}
          </Link>
        </Button>
      </footer>
    </Card>
  );
}
