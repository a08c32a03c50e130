import type { Instrument } from '@trade-executor/domain/instruments/instrument';

/** "BTC/USDT", "BTC/USDT spot": both markets of a coin may be open. */
export function pairName({ base, quote, kind }: Instrument): string {
  return `${base}/${quote}${kind === 'spot' ? ' spot' : ''}`;
}
