import { hanNumber, plainDecimal, scaled } from '../numbers/plain-decimal.ts';
import { readDigits } from '../numbers/read-digits.ts';
import type { NumberToken } from './token.ts';

export type NumberReading = Pick<NumberToken, 'role' | 'readings' | 'digits' | 'currency'>;

const date =
  /\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]+(?:[+-][\d:]+|Z)?)?|\d{1,2}([./])\d{1,2}\1(?:20)?\d{2}(?![\d.])|\d{1,2}:\d{1,2}:\d{1,2}(?!\d)|\d{1,2}:[0-5]\d(?![\d.,]\d|\d)/y;
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{2,6})?';
const dayOfMonth = new RegExp(`\\d{1,2}(?:st|nd|rd|th)? ?${months}\\b\\.?,?(?: ?(?:19|20)\\d{2}\\b)?`, 'iy');
const monthBefore = new RegExp(`\\b${months}\\.? ?$`, 'i');
const dayAndYear = /\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d{2})?(?![\d.,]*\d)/y;
const clock = /T\d{1,2}:\d{1,2}:\d{1,2}/y;
const money = /([$€£₹¥] ?)?(\d[\d.,']*\d|\d|\.\d+)/y;
const scale = /([kK]|[кК](?!\p{L})|[mM](?![A-Za-z]))(\d{0,3})(?![\d.]*[A-Za-z])/uy;
const longestNumber = 40;
/** `6万5`, `6.5w`, `65千`, `六万五`: the count of each place, and what may stand behind the last. */
const hanPlaces =
  /(?:\d{1,4}(?:\.\d{1,4})?|[一二三四五六七八九十两]{1,3})(?:万(?:\d{1,4}|[一二三四五六七八九])?|[wW](?![A-Za-z])\d{0,4}|千(?:\d|[一二三四五六七八九])?)(?:千\d?|千[一二三四五六七八九])?(?:百)?/y;

/**
 * Returns the number, date or time that starts at `at`, or null.
 * @param isBold two stars behind the number end what is bold; elsewhere they mask digits
 */
export function readNumberToken(
  text: string,
  at: number,
  isBold = false,
): { readonly end: number; readonly reading: NumberReading } | null {
  const isAfterLetter = /[\p{L}]/u.test(text.charAt(at - 1));
  const time = (isAfterLetter ? null : matchAt(date, text, at)) ?? matchAt(clock, text, at) ?? dateAt(text, at);
  if (time) return { end: at + time[0].length, reading: { role: 'time', readings: [], digits: '', currency: false } };
  const places = readHanPlaces(text, at);
  if (places) return places;
  const found = matchAt(money, text, at);
  if (!found) return null;
  const [, sign = '', stretch = ''] = found;
  const dots = stretch.indexOf('..'); // "5.2...5.4": two numbers
  const run = dots < 0 ? stretch : stretch.slice(0, dots);
  const whole = sign + run;
  if (run.startsWith('.') && /[\d.]/.test(text.charAt(at - 1))) return null;
  if (run.length > longestNumber)
    return { end: at + whole.length, reading: { role: 'plain', readings: [], digits: run.slice(0, longestNumber), currency: false } };
  const digits = run.startsWith('.') ? { length: run.length, readings: [`0${run}`] } : readDigits(run);
  const numberEnd = at + sign.length + digits.length;
  const written = run.slice(0, digits.length);
  const masks = /^[.,]?[xX]{2,}|^\*{2,}/.exec(text.slice(numberEnd, numberEnd + 8))?.[0] ?? '';
  const hidden = isBold && masks === '**' ? '' : masks;
  const isIncomplete = hidden !== '';
  const scaledBy = matchAt(scale, text, numberEnd);
  const isMinutes = scaledBy && scaledBy[1]?.toLowerCase() === 'm' && /^\d{1,2}$/.test(written);
  const isScaled = scaledBy !== null && !isMinutes && digits.length === run.length;
  const readings = isIncomplete
    ? []
    : isScaled
      ? digits.readings.map((value) => scaled(value, scaledBy[1] ?? 'k', scaledBy[2] ?? ''))
      : digits.readings.map(plainDecimal);
  const end = numberEnd + (isScaled ? scaledBy[0].length : 0) + hidden.length;
  const currencyAfter = /^ ?[$€£]/.test(text.slice(end, end + 2)) && !/^ ?[$€£] ?[A-Za-z\d]/.test(text.slice(end, end + 4));
  return {
    end: end + (currencyAfter ? (text.charAt(end) === ' ' ? 2 : 1) : 0),
    reading: { role: 'plain', readings: [...new Set(readings)], digits: isScaled ? '' : written, currency: sign !== '' || currencyAfter },
  };
}

function readHanPlaces(text: string, at: number): { readonly end: number; readonly reading: NumberReading } | null {
  if (/[\d.,]/.test(text.charAt(at - 1))) return null;
  const found = matchAt(hanPlaces, text, at);
  if (!found || /^\d/.test(text.slice(at + found[0].length))) return null;
  const value = hanNumber(found[0].replace(/w/i, '万'));
  return {
    end: at + found[0].length,
    reading: { role: 'plain', readings: value === null ? [] : [value], digits: '', currency: false },
  };
}

/** "28 Feb 2026", "Feb 28, 2026". */
function dateAt(text: string, at: number): RegExpExecArray | null {
  if (!/\d/.test(text.charAt(at)) || /[\p{L}\d.,$]/u.test(text.charAt(at - 1))) return null;
  return matchAt(dayOfMonth, text, at) ?? (monthBefore.test(text.slice(Math.max(0, at - 12), at)) ? matchAt(dayAndYear, text, at) : null);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
