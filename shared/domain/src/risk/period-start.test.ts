import { expect, test } from 'vitest';
import { dayStart, nextDayStart, nextWeekStart, weekStart } from './period-start.ts';

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

test.each([
  // Friday 20 November 2026, 14:00 UTC, seen from the zone; the week began on Monday the 16th
  ['UTC', '2026-11-20T14:00Z', '2026-11-20T00:00', '2026-11-16T00:00', '2026-11-21T00:00', '2026-11-23T00:00'],
  ['America/New_York', '2026-11-20T14:00Z', '2026-11-20T05:00', '2026-11-16T05:00', '2026-11-21T05:00', '2026-11-23T05:00'],
  ['Asia/Tokyo', '2026-11-20T16:00Z', '2026-11-20T15:00', '2026-11-15T15:00', '2026-11-21T15:00', '2026-11-22T15:00'],
  ['Asia/Kolkata', '2026-11-20T14:00Z', '2026-11-19T18:30', '2026-11-15T18:30', '2026-11-20T18:30', '2026-11-22T18:30'],
  ['Pacific/Kiritimati', '2026-11-20T14:00Z', '2026-11-20T10:00', '2026-11-15T10:00', '2026-11-21T10:00', '2026-11-22T10:00'],
  // Sunday belongs to the week that began six days before
  ['UTC', '2026-11-22T23:59Z', '2026-11-22T00:00', '2026-11-16T00:00', '2026-11-23T00:00', '2026-11-23T00:00'],
  // midnight itself is of the new day
  ['UTC', '2026-11-23T00:00Z', '2026-11-23T00:00', '2026-11-23T00:00', '2026-11-24T00:00', '2026-11-30T00:00'],
  // clocks forward on 29 March: that day has 23 hours; back on 25 October: 25 hours
  ['Europe/Berlin', '2026-03-29T12:00Z', '2026-03-28T23:00', '2026-03-22T23:00', '2026-03-29T22:00', '2026-03-29T22:00'],
  ['Europe/Berlin', '2026-10-25T12:00Z', '2026-10-24T22:00', '2026-10-18T22:00', '2026-10-25T23:00', '2026-10-25T23:00'],
  // in Beirut clocks go from 24:00 to 01:00 on 29 March: the day begins at 01:00 local time
  ['Asia/Beirut', '2026-03-29T12:00Z', '2026-03-28T22:00', '2026-03-22T22:00', '2026-03-29T21:00', '2026-03-29T21:00'],
])('%s at %s', (timeZone, at, day, week, nextDay, nextWeek) => {
  const moment = Date.parse(at);
  expect(iso(dayStart(moment, timeZone))).toBe(day);
  expect(iso(weekStart(moment, timeZone))).toBe(week);
  expect(iso(nextDayStart(moment, timeZone))).toBe(nextDay);
  expect(iso(nextWeekStart(moment, timeZone))).toBe(nextWeek);
});
