import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { fit, plain } from './fit.ts';
import { formatNumber } from './numbers.ts';

type Rule = ReceiptView['rules'][number];

/** A rule's question; one that is missing here is shown by its name. */
const ruleNames: Readonly<Record<string, string>> = {
  'source-authorised': 'Posted by an author of this channel',
  'copier-paused': 'Copying is not paused',
  fresh: 'Fresh enough',
  'instrument-tradable': 'Can be traded on your venue',
  'entry-present': 'Has an entry',
  'stop-present-and-right-side': 'Has a stop on the right side',
  'price-near-market': 'Entry near the market',
  'symbol-already-open': 'No open position in this symbol',
  'max-open-positions': 'Open positions below your limit',
  size: 'Size',
};

/** "✓ Fresh enough: age seconds 4, max age seconds 300". */
export function ruleLine({ rule, passed, numbers }: Rule): string {
  const evidence = Object.entries(numbers).map(([name, value]) => `${words(name)} ${numberOrWord(value)}`);
  const line = `${passed ? '✓' : '✗'} ${ruleNames[rule] ?? capital(words(rule))}${evidence.length === 0 ? '' : `: ${evidence.join(', ')}`}`;
  return fit(line, 400);
}

/** "maxAgeSeconds", "max-age_seconds" as "max age seconds". */
function words(name: string): string {
  return plain(
    name
      .replaceAll(/[-_]+/g, ' ')
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function numberOrWord(value: string): string {
  if (/^\d{15,}$/.test(value)) return value; // an id, not an amount
  if (/^-?\d+(\.\d+)?$/.test(value)) return formatNumber(value);
  return { true: 'yes', false: 'no' }[value] ?? plain(value);
}
