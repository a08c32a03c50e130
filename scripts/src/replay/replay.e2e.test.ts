import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const RECORDED_AT = Date.UTC(2024, 0, 1);

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'replay-e2e-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** @param candles open, high, low, close, one after another */
function writeCandles(file: string, stepMs: number, candles: readonly (readonly [string, string, string, string])[]): void {
  const rows = candles.map((prices, place) => [RECORDED_AT + place * stepMs, ...prices, '1000000'].join(','));
  const path = join(folder, 'market', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, gzipSync(['timestamp,open,high,low,close,volume', ...rows, ''].join('\n')));
}

function writeSignals(lines: readonly { readonly family: string; readonly text: string; readonly replyTo?: string }[]): string {
  const file = join(folder, 'signals.jsonl');
  writeFileSync(file, lines.map((line, place) => `${JSON.stringify({ id: String(place + 1), ...line })}\n`).join(''));
  return file;
}

type Ended = { readonly code: number | null; readonly lastLine: unknown; readonly errors: string };

function replay(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/src/replay.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, lastLine: output === '' ? null : JSON.parse(output.trim().split('\n').at(-1) ?? ''), errors }),
    );
  });
}

const call = (side: string, pair: string, entry: string, stop: string, target: string): string =>
  `${side} ${pair}\nEntry: ${entry}\nStop loss: ${stop}\nTarget: ${target}`;

const flat = (count: number, price: string) => Array.from({ length: count }, () => [price, price, price, price] as const);

test('messages become trades on recorded candles, and the last line tells how they went', async () => {
  writeCandles('binanceusdm/BTCUSDT_1m.csv.gz', MINUTE_MS, [
    ['200', '201', '199', '200'],
    ['100.5', '101', '99', '100'], // the first that meets an entry at 100
    ['100', '111', '99.5', '110.5'],
    ...flat(5, '110'),
  ]);
  writeCandles('binance/BTCUSDT_1h.csv.gz', HOUR_MS, [
    ['300', '301', '300', '300.5'], // touched, not traded through: a limit at 300 waits in vain
    ...flat(30, '301'),
    ['100', '300', '1', '100'],
  ]);
  writeCandles('binance/ETHUSDT_1h.csv.gz', HOUR_MS, [
    ['50', '51', '49', '50'],
    ['50', '56', '50', '55'],
    ['40.2', '41', '39', '40'], // the first that meets an entry at 40
    ['40', '41', '39.5', '40.5'],
  ]);
  const ethCall = call('LONG', 'ETH/USDT', '40', '30', '60');
  const signals = writeSignals([
    { family: 'north', text: call('LONG', 'BTC/USDT', '100', '95', '110') },
    { family: 'north', text: call('SHORT', 'ETH/USDT', '50', '55', '30') },
    { family: 'north', text: 'Good morning, everybody. Have a lovely day.' },
    { family: 'south', text: call('LONG', 'DOGE/USDT', '0.1', '0.09', '0.12') },
    { family: 'south', text: call('LONG', 'BTC/USDT', '300', '290', '330') },
    { family: 'south', text: call('LONG', 'BTC/USDT', '100', '105', '120') },
    { family: 'south', text: 'Close', replyTo: ethCall },
    { family: 'north', text: ethCall },
  ]);

  const run = ['--signals', signals, '--market', join(folder, 'market'), '--copiers', '2'];
  const { code, lastLine, errors } = await replay(...run, '--expect-opened', '4', '--expect-closed', '2');
  expect(errors).not.toContain('replay:');
  // Each copier risks 1 % of the balance, less what the steps of quantity (0.1 BTC, 1 ETH) cut off. Fees are 0.0002 for limits, else 0.0005.
  // BTC to its target:   192.5 * (110 - 100) - 192.5 * (100 + 110) * 0.0002              = 1916.915
  // ETH short, stopped:  199 * (50 - 55.1) - 199 * 50 * 0.0002 - 199 * 55.1 * 0.0005     = -1022.37245
  // ETH closed by reply: 100 * (39.8 - 40) - 100 * 40 * 0.0002 - 100 * 39.8 * 0.0005     = -22.79
  // ETH at the data end: 100 * (40.3 - 40) - 100 * 40 * 0.0002 - 100 * 40.3 * 0.0005     = 27.185
  expect(lastLine).toEqual({
    messages: 9,
    entries: 6,
    instructions: 1,
    noise: 1,
    refusals: 1,
    trades: 4,
    closedByStop: 1,
    closedByTarget: 1,
    orders: 30, // of each copier 3 + 3 + 1 (unfilled) + 4 + 4
    fills: 16,
    receipts: 16, // 6 entries and 1 instruction for each; 1 refusal and 1 unknown coin for the provider
    duplicateOrders: 0,
    unprotectedMsMax: expect.any(Number),
    openAtEnd: 1,
    realizedPnl: '1797.8751',
    ledgerDifference: '0',
  });
  expect(code).toBe(0);
});

test('what was expected and did not happen is said, with status 1', async () => {
  writeCandles('binance/BTCUSDT_1h.csv.gz', HOUR_MS, flat(3, '100'));
  const signals = writeSignals([{ family: 'north', text: 'Nothing to do today.' }]);
  const { code, lastLine, errors } = await replay('--signals', signals, '--market', join(folder, 'market'), '--expect-opened', '1');
  expect(errors).toContain('0 signals were opened, 1 expected');
  expect(lastLine).toMatchObject({ messages: 1, noise: 1, trades: 0 });
  expect(code).toBe(1);
});

test('faulty arguments and missing folders are named, with status 2', async () => {
  const signals = writeSignals([{ family: 'north', text: 'Hello.' }]);
  expect(await replay('--signals', signals)).toMatchObject({ code: 2, errors: expect.stringContaining('--market is missing') });
  const nowhere = join(folder, 'nowhere');
  expect(await replay('--signals', signals, '--market', nowhere)).toMatchObject({ code: 2, errors: expect.stringContaining(nowhere) });
  expect(await replay('--signals', nowhere, '--market', folder)).toMatchObject({ code: 2, errors: expect.stringContaining(nowhere) });
});
