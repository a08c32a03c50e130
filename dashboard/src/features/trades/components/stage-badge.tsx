import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { Badge } from '../../../components/ui/badge.tsx';
import { stageWords } from '../trade-words.ts';

export function StageBadge({ trade }: { readonly trade: Pick<TradeView, 'stage' | 'closeReason'> }) {
  const { label, tone } = stageWords(trade);
  return <Badge tone={tone}>{label}</Badge>;
}
