import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from './input-error.ts';

const usage =
  'usage: npm run --silent replay -- --signals FILE.jsonl --market DIR [--copiers N] [--seed S] [--expect-opened N] [--expect-closed N]';
const MOST_COPIERS = 200;

export type ReplayArguments = {
  readonly signals: string;
  readonly market: string;
  readonly copiers: number;
  readonly seed: number;
  /** How many signals must at least have been filled. */
  readonly expectOpened: number;
  /** How many signals must at least have been closed by stop or target. */
  readonly expectClosed: number;
};

/** Returns what the command line asks for, paths absolute. Throws an InputError that says what is wrong with it. */
export function readArguments(args: readonly string[]): ReplayArguments {
  const values = parse(args);
  return {
    signals: path(values.signals, '--signals'),
    market: path(values.market, '--market'),
    copiers: wholeNumber(values.copiers ?? '1', { name: '--copiers', least: 1, most: MOST_COPIERS }),
    seed: wholeNumber(values.seed ?? '1', { name: '--seed', least: 0, most: Number.MAX_SAFE_INTEGER }),
    expectOpened: wholeNumber(values['expect-opened'] ?? '0', { name: '--expect-opened', least: 0, most: Number.MAX_SAFE_INTEGER }),
    expectClosed: wholeNumber(values['expect-closed'] ?? '0', { name: '--expect-closed', least: 0, most: Number.MAX_SAFE_INTEGER }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { signals: text, market: text, copiers: text, seed: text, 'expect-opened': text, 'expect-closed': text };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}

function path(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new InputError(`${name} is missing\n${usage}`);
  return resolve(value);
}

type Bounds = { readonly name: string; readonly least: number; readonly most: number };

function wholeNumber(value: string, { name, least, most }: Bounds): number {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new InputError(`${name} must be a whole number, at least ${least} and at most ${most}, not “${value}”\n${usage}`);
}
