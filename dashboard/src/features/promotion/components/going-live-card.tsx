import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../components/state/query-state.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { FoldCard } from '../../../components/ui/fold-card.tsx';
import { promotionQuery } from '../api/promotion-query.ts';
import { promotionSummary } from '../promotion-words.ts';
import { PromotionSteps } from './promotion-steps.tsx';

/** The way of a copier from paper to real money: what is done, what is missing, and what to do. */
export function GoingLiveCard({ copierId }: { readonly copierId: string }) {
  const promotion = useQuery(promotionQuery(copierId));
  const summary = promotion.data && promotionSummary(promotion.data);
  return (
    <FoldCard
      title="Going live"
      hint={summary?.hint ?? 'What stands between this copier and real money'}
      badges={summary ? <Badge tone={summary.tone}>{summary.badge}</Badge> : null}
    >
      <QueryState query={promotion}>{(data) => <PromotionSteps promotion={data} />}</QueryState>
    </FoldCard>
  );
}
