import { decimal } from '../decimal.ts';
import { MINUTE_MS, type UnixMs } from '../time.ts';
import { deny, pass, type Rule } from './rule.ts';

/** Clocks of two machines differ; a message from further ahead than this has a wrong time. */
const MAX_AHEAD_MS = MINUTE_MS;

/** What a trader was asked about stays open as long as he was told; all else ends with the copier's age. */
export const fresh: Rule = ({ now, signal, copier: { settings }, confirmableUntil = null }) => {
  const ageMs = now - signal.postedAt;
  const maxAgeMs = confirmableUntil === null ? settings.maxSignalAgeMs : confirmableUntil - signal.postedAt;
  const numbers = { ageSeconds: seconds(ageMs), maxSeconds: seconds(maxAgeMs) };
  if (ageMs > maxAgeMs) return deny('fresh', 'SIGNAL_STALE', numbers);
  if (ageMs < -MAX_AHEAD_MS) return deny('fresh', 'SIGNAL_STALE', numbers, { maxAheadSeconds: seconds(MAX_AHEAD_MS) });
  return pass('fresh', numbers);
};

function seconds(durationMs: UnixMs): string {
  return decimal(String(durationMs)).div('1000').toString();
}
