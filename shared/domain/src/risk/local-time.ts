import type { UnixMs } from '../time.ts';

export type LocalTime = {
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** "HH:MM". */
  readonly time: string;
  /** "YYYY-MM-DD". */
  readonly day: string;
};

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Returns what clocks show in a time zone. @param timeZone IANA name; throws RangeError on any other */
export function localTime(at: UnixMs, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    weekday: weekdays.indexOf(part('weekday')),
    time: `${part('hour')}:${part('minute')}`,
    day: `${part('year')}-${part('month')}-${part('day')}`,
  };
}
