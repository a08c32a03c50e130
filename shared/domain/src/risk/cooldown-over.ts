import { deny, pass, type Rule } from './rule.ts';

const name = 'cooldown-over';
const seconds = (ms: number): string => String(Math.round(ms / 1000));

/** After so many stop-outs in a row the copier has rested long enough. Asked only where it rests at all. */
export const cooldownOver: Rule = ({ standing: { stopsInRow, lastStopAt }, copier: { settings }, marketNow }) => {
  const { cooldownAfterStops: most, cooldownMs } = settings;
  if (most === null) return null;
  const counts = { stopsInRow: String(stopsInRow), max: String(most) };
  if (stopsInRow < most || lastStopAt === null) return pass(name, counts);
  const leftMs = lastStopAt + cooldownMs - marketNow;
  const numbers = { ...counts, leftSeconds: seconds(Math.max(0, leftMs)) };
  return leftMs <= 0 ? pass(name, numbers) : deny(name, 'COOLDOWN', numbers);
};
