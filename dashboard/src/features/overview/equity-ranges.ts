const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const equityRanges = [
  { name: '1D', label: 'last day', ms: DAY_MS },
  { name: '1W', label: 'last week', ms: 7 * DAY_MS },
  { name: '1M', label: 'last 30 days', ms: 30 * DAY_MS },
  { name: 'All', label: 'all time', ms: null },
] as const;

export type EquityRange = (typeof equityRanges)[number];

/** When a range begins, to the hour, so that it is the same question for a while. @param marketNow ms */
export function rangeStart({ ms }: EquityRange, marketNow: number): number | undefined {
  return ms === null ? undefined : Math.floor((marketNow - ms) / HOUR_MS) * HOUR_MS;
}
