import { localTime } from './local-time.ts';
import { deny, pass, type Rule } from './rule.ts';

const name = 'within-trading-hours';
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** It is one of the copier's trading days and hours, in its time zone; hours over midnight belong to the day on which they begin. */
export const withinTradingHours: Rule = ({ copier: { settings }, marketNow }) => {
  const { tradingDays, tradingHours, timeZone } = settings;
  if (tradingDays.length === 0 && tradingHours === null) return pass(name, {});
  const { weekday, time } = localTime(marketNow, timeZone);
  const { from, to } = tradingHours ?? { from: '00:00', to: '24:00' };
  const overMidnight = from > to;
  const beganYesterday = overMidnight && time < to;
  const inHours = overMidnight ? time >= from || time < to : time >= from && time < to;
  const day = beganYesterday ? (weekday + 6) % 7 : weekday;
  const numbers = { time, day: dayNames[day] ?? '', timeZone, hours: `${from}-${to}` };
  const onDay = tradingDays.length === 0 || tradingDays.includes(day);
  return inHours && onDay ? pass(name, numbers) : deny(name, 'OUTSIDE_TRADING_HOURS', numbers);
};
