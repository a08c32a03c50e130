import type { Overview } from '@trade-executor/contracts/api/overview';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { Signed } from '../../../components/figures/signed.tsx';
import { Stat } from '../../../components/figures/stat.tsx';
import { formatMoney, formatNumber, formatRatio } from '../../../lib/format-number.ts';

export function OverviewStats({ overview }: { readonly overview: Overview }) {
  const { asset, equity, balance, availableMargin, dayPnl, dayPnlRatio, openPnl, exposure, openTradeCount } = overview;
  const timesEquity = decimal(equity).gt(ZERO) ? decimal(exposure).div(decimal(equity)).round(2).toFixed() : null;
  const settled = decimal(equity).minus(decimal(openPnl)); // what there was without it, in money and in coins
  const openRatio = settled.gt(ZERO) ? decimal(openPnl).div(settled).toFixed() : null;
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-5">
      <Stat
        label="Equity"
        value={
          <>
            {formatMoney(equity)} <span className="text-[0.6em] font-normal text-muted">{asset}</span>
          </>
        }
        hint={`Balance ${formatMoney(balance)}`}
      />
      <Stat
        label="Today"
        value={<Signed value={dayPnl} />}
        hint={
          dayPnlRatio === null ? 'No equity known from this morning' : <Signed as="ratio" value={dayPnlRatio} className="text-[13px]" />
        }
      />
      <Stat
        label="Open profit"
        value={<Signed value={openPnl} />}
        hint={
          openTradeCount === 0 ? (
            'No open trades'
          ) : openRatio === null ? (
            ''
          ) : (
            <Signed as="ratio" value={openRatio} className="text-[13px]" />
          )
        }
      />
      <Stat
        label="Exposure"
        value={formatMoney(exposure)}
        hint={
          timesEquity === null
            ? ''
            : `${formatNumber(timesEquity)}× equity · ${formatRatio(freeRatio(availableMargin, equity), 0)} margin free`
        }
      />
    </dl>
  );
}

function freeRatio(availableMargin: string, equity: string): string {
  return decimal(availableMargin).div(decimal(equity)).toFixed();
}
