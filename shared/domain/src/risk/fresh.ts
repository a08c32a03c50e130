import { decimal } from '../decimal.ts';
import { MINUTE_MS, type UnixMs } from '../time.ts';
import { deny, pass, type Rule } from './rule.ts';

/** Clocks of two machines differ; a message from further ahead than this has a wrong time. */
const MAX_AHEAD_MS = MINUTE_MS;

export const fresh: Rule = ({ now, signal, copier: { settings } }) => {
  const ageMs = now - signal.postedAt;
  const numbers = { ageSeconds: seconds(ageMs), maxSeconds: seconds(settings.maxSignalAgeMs) };
  if (ageMs > settings.maxSignalAgeMs) return deny('fresh', 'SIGNAL_STALE', numbers);
  if (ageMs < -MAX_AHEAD_MS) return deny('fresh', 'SIGNAL_STALE', numbers, { maxAheadSeconds: seconds(MAX_AHEAD_MS) });
  return pass('fresh', numbers);
};

function seconds(durationMs: UnixMs): string {
  return decimal(String(durationMs)).div('1000').toString();
}
