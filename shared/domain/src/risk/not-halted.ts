import { strongestHalt, type Halt } from './halt.ts';
import { deny, pass, type Rule } from './rule.ts';
import type { Denial } from './verdict.ts';

const name = 'not-halted';

/** No kill switch, loss limit or watch over the source has turned entries off. */
export const notHalted: Rule = ({
  halts,
  signal: { communityId, providerId },
  copier: { copierId, traderId },
  account: { venue },
  now,
}) => {
  const halt = strongestHalt(halts, { venue, communityId, providerId, traderId, copierId }, now);
  if (halt === null) return pass(name, {});
  const { haltId, scope, scopeId, pause, cause, detail } = halt;
  return deny(name, 'TRADING_HALTED', { scope, pause, cause }, { haltId, scopeId, detail });
};

/** The denial for what a halt leaves undone. */
export function haltedBy({ haltId, scope, scopeId, pause, cause, detail }: Halt): Denial {
  return { code: 'TRADING_HALTED', evidence: { scope, pause, cause, haltId, scopeId, detail } };
}
