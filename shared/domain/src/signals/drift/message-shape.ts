/** Enough to know a form again; what a longer message says further down no longer changes its shape. */
const MAX_LINES = 30;
const MAX_LETTERS = 2_000;
const MAX_LABEL_WORDS = 3;

const tokenPattern = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|[:=/$#%@]/gu;
const quoteEnding = /.(?:usdt|usdc|usd|busd|perp)$/;

/**
 * Returns what stays the same of a message's form from one call to the next: its labels and the order of its lines. Numbers are "#", coins "$",
 * other words, emoji and punctuation are left out, and the same line twice is one ("target 1", "target 2"). Two calls of one template have one
 * shape; it says nothing about what they mean. Linear in the text, of which the first 2,000 characters count.
 */
export function messageShape(text: string): string {
  const lines = text.slice(0, MAX_LETTERS).normalize('NFKC').split(/\r?\n/).slice(0, MAX_LINES).map(lineShape);
  return lines.filter((line, place) => line !== '' && line !== lines[place - 1]).join(' / ');
}

/** How many numbers a shape has. */
export function numbersIn(shape: string): number {
  return shape.split('#').length - 1;
}

type Token = 'number' | 'coin' | 'colon' | 'other' | { readonly word: string };

function lineShape(line: string): string {
  const tokens = tokensOf(line);
  const parts: string[] = [];
  let words: string[] = [];
  for (const token of tokens) {
    if (typeof token === 'object') {
      words.push(token.word);
    } else if (token === 'number' || token === 'colon') {
      // Only what stands right before a value is a label; the sentence before it is free.
      const label = words.slice(-MAX_LABEL_WORDS).join(' ');
      parts.push(token === 'number' ? `${label}#` : `${label}:`);
      words = [];
    } else if (token === 'coin') {
      parts.push('$');
      words = [];
    }
  }
  return parts.filter((part, place) => part !== parts[place - 1]).join(' ');
}

function tokensOf(line: string): readonly Token[] {
  const found = [...line.matchAll(tokenPattern)].map(([token]) => token);
  return found.map((token, place): Token => {
    if (/^\p{N}/u.test(token)) return 'number';
    if (token === ':' || token === '=') return 'colon';
    if (!/^\p{L}/u.test(token)) return 'other';
    const before = found[place - 1];
    const after = found[place + 1];
    const isCoin =
      before === '$' ||
      before === '#' ||
      before === '/' ||
      after === '/' ||
      quoteEnding.test(token.toLowerCase()) ||
      isTicker(token, place);
    // "TP1" is the label TP, whatever its number
    return isCoin ? 'coin' : { word: token.toLowerCase().replace(/\p{N}+/gu, '') };
  });
}

/** A line that begins with a word in capitals begins with its coin, unless a label is meant; one that is both is a label. */
function isTicker(token: string, place: number): boolean {
  return place === 0 && token.length <= 6 && /^[A-Z0-9]+$/.test(token) && !labels.has(token.replace(/\d+$/, ''));
}

/** Short labels that are written in capitals at the start of a line; a label that is missing here is taken for a coin, always alike. */
const labels: ReadonlySet<string> = new Set([
  'LONG',
  'SHORT',
  'BUY',
  'SELL',
  'ENTRY',
  'ENTER',
  'STOP',
  'SL',
  'TP',
  'TARGET',
  'LEV',
  'RISK',
  'SIZE',
  'CMP',
  'NOW',
  'IN',
  'AT',
]);
