import type { CopierView } from '@trade-executor/contracts/api/copiers';
import { Link } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { Facts } from '../../../components/figures/facts.tsx';
import { Avatar } from '../../../components/layout/avatar.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { formatNumber, formatRatio } from '../../../lib/format-number.ts';
import { shortId } from '../../../lib/short-id.ts';
import { PauseSwitch } from './pause-switch.tsx';

export function CopierCard({ copier }: { readonly copier: CopierView }) {
  const { copierId, providerName, communityName, accountId, settings, openTrades, worstCaseRatio } = copier;
  return (
    <Card className="flex h-full flex-col">
      <header className="flex items-center gap-3 px-5 pt-5">
        <Avatar name={providerName} />
        <div className="min-w-0 leading-tight">
          <h2 className="truncate font-semibold">{providerName}</h2>
          <p className="truncate text-[13px] text-muted">{communityName}</p>
        </div>
      </header>
      <div className="flex-1 px-5 py-5">
        <Facts
          facts={[
            ['Risk a trade', formatRatio(settings.riskRatio)],
            ['Open trades', `${openTrades} of ${settings.maxOpenPositions}`],
            ['Leverage, at most', `${formatNumber(settings.maxLeverage)}×`],
            ['Worst case', `${formatRatio(worstCaseRatio)} of equity`],
            ['Account', shortId(accountId)],
          ]}
        />
      </div>
      <footer className="flex items-center justify-between gap-3 border-t px-5 py-3.5">
        <PauseSwitch copier={copier} />
        <Button asChild size="small">
          <Link to="/copiers/$copierId" params={{ copierId }} aria-label={`Settings of ${providerName}`}>
            <SlidersHorizontal /> Settings
          </Link>
        </Button>
      </footer>
    </Card>
  );
}
