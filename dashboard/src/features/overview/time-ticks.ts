const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const steps = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, DAY_MS, 2 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS];
const MOST_TICKS = 8;

/** Round moments between two, at most 8, in the reader's time zone. @param offsetMs of that zone to UTC, east is more */
export function timeTicks(from: number, to: number, offsetMs = -new Date(to).getTimezoneOffset() * MINUTE_MS): number[] {
  const step = steps.find((length) => (to - from) / length <= MOST_TICKS) ?? 90 * DAY_MS;
  const first = Math.ceil((from + offsetMs) / step) * step - offsetMs;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, place) => first + place * step);
}
