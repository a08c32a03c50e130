import { deny, pass, type Rule } from './rule.ts';

/** The instrument was found, trades and has a price on our scale; and it can be sold short where the signal wants that. */
export const instrumentTradable: Rule = ({ resolved, signal: { order } }) => {
  if (!resolved.ok) {
    return { rule: 'instrument-tradable', passed: false, denial: resolved.error, numbers: resolved.error.evidence };
  }
  const { instrument, levelFactor } = resolved.value;
  const numbers = { symbol: instrument.symbol, status: instrument.status, levelFactor: levelFactor.toString() };
  if (instrument.kind === 'spot' && order.side === 'short') {
    return deny('instrument-tradable', 'SPOT_CANNOT_SHORT', { ...numbers, reason: 'on spot one can only sell what one holds' });
  }
  return pass('instrument-tradable', numbers);
};
