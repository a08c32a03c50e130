const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const timeWithSeconds = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'medium' });
const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const timeOf = (value) => time.format(new Date(value));
export const fullTimeOf = (value) => full.format(new Date(value));
export const shortTimeOf = (value) => short.format(new Date(value));

export function dayOf(value) {
  const at = new Date(value);
  const today = new Date();
  const days = Math.round((startOfDay(today) - startOfDay(at)) / 86_400_000);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : day.format(at);
}

export const isSameDay = (a, b) => startOfDay(new Date(a)) === startOfDay(new Date(b));

function startOfDay(at) {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** Discord's `<t:seconds:style>`. */
export function stampOf(unixSeconds, style) {
  const at = new Date(unixSeconds * 1000);
  if (style === 'R') return relativeOf(at);
  if (style === 't') return time.format(at);
  if (style === 'T') return timeWithSeconds.format(at);
  return style === 'd' || style === 'D' ? date.format(at) : short.format(at);
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function relativeOf(at) {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units[3];
  return relative.format(Math.round(seconds / size), unit);
}

/** Up to two letters that stand for a name. */
export function initialsOf(name) {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map((word) => [...word][0]) : [...(words[0] ?? '?')].slice(0, 1);
  return letters.join('').toUpperCase();
}

/** One of eight calm hues, always the same for the same id. */
export function hueOf(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return [228, 262, 300, 340, 18, 42, 158, 190][sum % 8];
}

/** A decimal string with thousands separated, its own decimals kept. */
export function priceText(value) {
  const [whole, decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
