import { DAY_MS, HOUR_MS, MINUTE_MS, type UnixMs } from '../time.ts';
import { localTime } from './local-time.ts';

/** Time zones are at most 14 hours from UTC, and a clock is put forward by an hour or two. */
const FURTHEST_MS = 16 * HOUR_MS;

/** When the day of `at` began in a time zone. @param timeZone IANA name */
export function dayStart(at: UnixMs, timeZone: string): UnixMs {
  return startOfDay(localTime(at, timeZone).day, timeZone);
}

/** When the week of `at` began: on Monday. */
export function weekStart(at: UnixMs, timeZone: string): UnixMs {
  return startOfDay(mondayOf(at, timeZone), timeZone);
}

/** When the next day begins, 23 to 25 hours after the present one where clocks are put forward and back. */
export function nextDayStart(at: UnixMs, timeZone: string): UnixMs {
  return startOfDay(addDays(localTime(at, timeZone).day, 1), timeZone);
}

/** When the next Monday begins. */
export function nextWeekStart(at: UnixMs, timeZone: string): UnixMs {
  return startOfDay(addDays(mondayOf(at, timeZone), 7), timeZone);
}

function mondayOf(at: UnixMs, timeZone: string): string {
  const { day, weekday } = localTime(at, timeZone);
  return addDays(day, -((weekday + 6) % 7));
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first minute that clocks call that day; it is later than midnight where midnight is left out. */
function startOfDay(day: string, timeZone: string): UnixMs {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (timeZone === 'UTC') return midnight;
  const begins = (at: UnixMs): boolean => localTime(at, timeZone).day >= day && localTime(at - MINUTE_MS, timeZone).day < day;
  const likely = midnight - offsetAt(midnight - offsetAt(midnight, timeZone), timeZone);
  if (begins(likely)) return likely;
  let [before, after] = [midnight - FURTHEST_MS, midnight + FURTHEST_MS];
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (localTime(middle, timeZone).day < day) before = middle;
    else after = middle;
  }
  return after;
}

/** How far the clocks of a time zone are ahead of UTC. */
function offsetAt(at: UnixMs, timeZone: string): number {
  const { day, time } = localTime(at, timeZone);
  return Date.parse(`${day}T${time}:00Z`) - at;
}
