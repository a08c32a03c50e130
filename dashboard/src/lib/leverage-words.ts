import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { formatNumber } from './format-number.ts';

/** "5×", "5× cross" on the whole account's margin; "spot" where there is none. */
export function leverageWords({ leverage, marginMode }: Pick<TradeView, 'leverage' | 'marginMode'>): string {
  if (leverage === null) return 'spot';
  return `${formatNumber(leverage)}×${marginMode === 'cross' ? ' cross' : ''}`;
}
