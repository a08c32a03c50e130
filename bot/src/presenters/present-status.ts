import type { StatusReply } from '@trade-executor/contracts/internal/commands';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatMoney, formatNumber } from './numbers.ts';
import { colors } from './present-trade-card.ts';
import { timestamp } from './timestamp.ts';

/** How the person stands: accounts, copiers, and whether the money is real. */
export function presentStatus({ executionMode, market, accounts, copiers, lastSignalAt, halts }: StatusReply): MessageBody {
  const paper = executionMode === 'paper';
  return embedBody(
    fitEmbed({
      title: paper ? 'Paper trading · no real money' : 'Live trading · real money',
      color: paper ? colors.working : colors.warning,
      description: `Market: ${plain(market)}\nLast signal: ${lastSignalAt === null ? 'none yet' : timestamp(lastSignalAt, 'R')}`,
      fields: [
        ...(halts.length === 0 ? [] : [{ name: '⏸ Held', value: fitLines(halts.map(haltLine), limits.fieldValue) }]),
        {
          name: 'Accounts',
          value:
            accounts.length === 0 ? 'No account yet. → Open one on the dashboard.' : fitLines(accounts.map(accountLine), limits.fieldValue),
        },
        {
          name: 'Providers you follow',
          value:
            copiers.length === 0
              ? 'You follow nobody yet. → Follow a provider on the dashboard.'
              : fitLines(copiers.map(copierLine), limits.fieldValue),
        },
      ],
    }),
  );
}

function haltLine({ what, why, until }: StatusReply['halts'][number]): string {
  const end = until === null ? '' : ` · until ${timestamp(until, 'f')}`;
  return `**${fit(plain(what), 250)}** ${fit(plain(why), 250)}${end}`;
}

function accountLine({ venue, asset, balance, coins, equity, availableMargin, ledgerDifference }: StatusReply['accounts'][number]): string {
  // Of a coin that was sold a rest may stay that is too little to sell: not worth a word.
  const held = decimal(coins).gte(decimal('1')) ? ` · coins bought for ${formatMoney(coins, asset)}` : '';
  const line = `**${fit(plain(venue), 60)}** equity ${formatMoney(equity, asset)} · balance ${formatMoney(balance, asset)}${held} · free ${formatMoney(availableMargin, asset)}`;
  const differs = ledgerDifference !== null && !decimal(ledgerDifference).eq(ZERO);
  return differs ? `${line} · ⚠️ our books differ by ${formatNumber(ledgerDifference)} ${asset}` : line;
}

function copierLine({ providerName, paused, riskPercent, openTrades, maxOpenPositions }: StatusReply['copiers'][number]): string {
  const state = paused ? '⏸ paused' : '▶ active';
  return `${state} **${fit(plain(providerName), 80)}** · risk ${formatNumber(riskPercent)}% a trade · ${openTrades} of ${maxOpenPositions} positions open`;
}
