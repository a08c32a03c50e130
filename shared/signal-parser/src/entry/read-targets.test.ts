import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { readFields } from './read-fields.ts';
import { readTargets } from './read-targets.ts';

function targetsOf(text: string): string {
  return readTargets(readFields(toLines(tokensOf(text))).fields)
    .map(({ price, percent, share, open }) => {
      if (open) return 'open';
      const value = price?.readings[0] ?? `${percent?.readings[0]}%`;
      return share ? `${value} (${share.readings[0]}%)` : value;
    })
    .join(' ');
}

test.each([
  ['TP: 2.2', '2.2'],
  ['TP: 2.2 - 2.4 - 2.6', '2.2 2.4 2.6'],
  ['TP 2.2 | 2.4 & 2.6+', '2.2 2.4 2.6'],
  ['TP1 2.2 TP2 2.4', '2.2 2.4'],
  ['Targets:\n1) 2.2 - 50%\n2) 2.4 - 50%', '2.2 (50%) 2.4 (50%)'],
  ['Targets:\n1️⃣ 2.2\n2️⃣ 2.4', '2.2 2.4'],
  ['Targets\n2.2\n2.4', '2.2 2.4'],
  ['TP 2.2\n2.4\n2.6', '2.2 2.4 2.6'],
  ['TP1 2.2 (+10%)\nTP2 2.4 (+20%)', '2.2 2.4'],
  ['TP: 10%, 20%', '10% 20%'],
  ['TP: 2.2, 2.4, hold the rest', '2.2 2.4 open'],
  ['Targets: 1) 2.2 2) 🚀🚀🚀', '2.2'],
  ['TP 2.2\nTrail the stop after target 2', '2.2'],
])('%s: %s', (text, targets) => expect(targetsOf(text)).toBe(targets));
