import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';

export type SizeReading = { readonly risk: NumberToken | null; readonly size: NumberToken | null; readonly factor: string | null };

/** Returns the hints about risk and size: percent of the deposit at risk, percent of it to use, a part of the usual size. */
export function readSize(fields: readonly Field[], tokens: readonly Token[]): SizeReading {
  return { risk: readRisk(fields, tokens), size: readShare(fields, tokens), factor: readFactor(tokens) };
}

function firstPercent(field: Field): NumberToken | null {
  const found = field.tokens.filter((token) => token.kind === 'number' && token.line === field.label.line);
  const [only] = found;
  return only?.kind === 'number' && only.role === 'percent' ? only : null;
}

/** "Риск 0,5" beside a stop: percent, although nobody says so. */
function barePercent({ label, tokens }: Field, fields: readonly Field[]): NumberToken | null {
  const ofLine = tokens.filter(({ line }) => line === label.line);
  const numbers = ofLine.flatMap((token) => (token.kind === 'number' ? [token] : []));
  const [only, more] = numbers;
  const isAlone = ofLine.every((token) => token === only || isPunctuation(token, ':=-'));
  const hasStop = fields.some(
    ({ name, tokens: of }) => name === 'stop' && of.some((token) => token.kind === 'number' && token.role === 'plain'),
  );
  return only && !more && isAlone && hasStop && only.role === 'plain' && /^(?:[0-9]|10)(?:[.,][0-9]{1,2})?$/.test(only.digits)
    ? only
    : null;
}

function readRisk(fields: readonly Field[], tokens: readonly Token[]): NumberToken | null {
  for (const field of fields) {
    if (field.name === 'risk') {
      const before = tokens[tokens.indexOf(field.label) - 1];
      const percent = before && means(before, 'not') ? null : (firstPercent(field) ?? barePercent(field, fields));
      if (percent) return percent;
    }
    if (field.name === 'stop') {
      const percent = percentOfDeposit(field.tokens);
      if (percent) return percent;
    }
  }
  return riskedPercent(tokens);
}

/** "0.5% risk" at the end of a phrase. */
function riskedPercent(tokens: readonly Token[]): NumberToken | null {
  for (const [at, token] of tokens.entries()) {
    const [sign, label, behind] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    const isEnd = behind === undefined || behind.line !== token.line || isPunctuation(behind, '.,;!|)');
    if (token.kind === 'number' && token.role === 'percent' && isPunctuation(sign, '%') && means(label, 'risk') && isEnd) return token;
  }
  return null;
}

function percentOfDeposit(tokens: readonly Token[]): NumberToken | null {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || token.role !== 'percent') continue;
    const behind = tokens.slice(at + 1, at + 6).find((next) => !isPunctuation(next, '%!'));
    if (means(behind, 'deposit', 'risk')) return token;
  }
  return null;
}

function readShare(fields: readonly Field[], tokens: readonly Token[]): NumberToken | null {
  for (const field of fields) {
    if (field.name !== 'size' || means(tokens[tokens.indexOf(field.label) - 1], 'not')) continue;
    const percents = field.tokens.filter((token) => token.kind === 'number' && token.role === 'percent' && token.line === field.label.line);
    const [only, more] = percents;
    const isRange = field.tokens.some((token) => token.kind === 'number' && token.role === 'plain');
    if (only?.kind === 'number' && !more && !isRange) return only;
  }
  return null;
}

function readFactor(tokens: readonly Token[]): string | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!(means(next, 'size') || means(token, 'size'))) continue;
    if (means(token, 'half')) return '0.5';
    if (means(token, 'quarter')) return '0.25';
  }
  return null;
}
