import { pass, type Rule } from './rule.ts';

/** Says what of a call has no meaning on spot and is left out: leverage, a margin mode. Null where the call names neither. */
export const spotInFull: Rule = ({ resolved, signal: { order } }) => {
  if (!resolved.ok || resolved.value.instrument.kind !== 'spot') return null;
  const leverage = order.leverage ?? order.leverageRange?.join(' to ') ?? null;
  const ignored = [
    ...(leverage === null ? [] : [`${leverage}x leverage`]),
    ...(order.marginMode === null ? [] : [`${order.marginMode} margin`]),
  ];
  return ignored.length === 0 ? null : pass('spot-in-full', { ignored: ignored.join(', ') });
};
