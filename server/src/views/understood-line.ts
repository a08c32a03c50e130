import { decimal } from '@trade-executor/domain/decimal';
import type { SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';

/** What was read out of a message, in one line. */
export function understoodLine(understood: SignalOrder | SignalAction | null): string | null {
  if (!understood) return null;
  return 'action' in understood ? actionLine(understood) : orderLine(understood);
}

function orderLine({ side, base, quote, market, legs, stop, takeProfits, leverage }: SignalOrder): string {
  const entries = legs
    .map(({ type, prices }) => (prices.length > 0 ? `${type} ${prices.join(type === 'zone' ? '–' : ', ')}` : type))
    .join(' and ');
  const targets = takeProfits.flatMap(({ price, percent, open }) => price ?? (percent ? `${percent} %` : open ? 'open' : []));
  return [
    `${side.toUpperCase()} ${quote ? `${base}/${quote}` : base}${market === 'spot' ? ' spot' : ''}`,
    `entry ${entries || 'not stated'}`,
    `stop ${stop?.price ?? (stop?.percent ? `${stop.percent} %` : stop?.points ? `${stop.points} points` : 'not stated')}`,
    `targets ${targets.length > 0 ? targets.join(', ') : 'not stated'}`,
    ...(leverage ? [`leverage ${leverage}×`] : []),
  ].join(', ');
}

function actionLine(understood: SignalAction): string {
  const { action, target, fraction, takeProfits, side, market } = understood;
  const words = action.replaceAll('_', ' ').replace(' sl', ' stop').replace(' tp', ' targets').replace('conditional ', '');
  return [
    action === 'reenter' ? 're-enter' : words,
    target.value ?? (target.by === 'none' || target.by === 'reply' ? '' : target.by),
    side ?? '',
    market ?? '',
    fraction && fraction !== '1' ? `(${decimal(fraction).times('100').round(2).toFixed()} % of what is open)` : '',
    levelWords(understood),
    takeProfits && takeProfits.length > 0 ? `to ${takeProfits.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Where, or when. */
function levelWords({ action, price, prices, condition, atMarket }: SignalAction): string {
  if (atMarket) return 'at market';
  const levels = price ?? (prices ?? []).join(', ');
  if (action === 'conditional_close') return conditionWords(levels, condition ?? null);
  const isPlace = action === 'add' || action === 'close' || action === 'partial_close' || action === 'reenter';
  return levels === '' ? '' : `${isPlace ? 'at' : 'to'} ${levels}`;
}

function conditionWords(level: string, condition: SignalAction['condition']): string {
  const { candle, direction } = condition ?? { candle: null, direction: null };
  if (candle === null) return `if the market is ${direction ?? 'at'} ${level}`;
  return `if ${candle === 'unnamed' ? 'a candle' : `a ${candle} candle`} closes ${direction ?? 'beyond'} ${level}`;
}
