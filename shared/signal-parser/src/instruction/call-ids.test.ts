import { describe, expect, test } from 'vitest';
import { read, readActions } from '../testing/read.ts';
import { onlyCallId, readCallIds } from './call-ids.ts';

describe('the id that a provider gives a call', () => {
  test.each([
    ['SIGNAL ID: #2001', '2001'],
    ['Signal ID #0997', '0997'],
    ['Trade ID: 6bcb96ff', '6bcb96ff'],
    ['Call #17 | BTC', '17'],
    ['ID 55', '55'],
    ['id: A-104', 'A-104'],
    ['Сигнал №17', '17'],
    ['сделка #8', '8'],
    ['Sinal #12', '12'],
    ['Señal Nº 12', null],
    ['信号 #12', '12'],
    ['单号：883', '883'],
    ['close #17', '17'],
    ['Signal #17, and once more: signal #17', '17'],
    ['Signal #17 and signal #18', null],
    ['Target #1 hit', null],
    ['#BTC', null],
    ['Signal: BTC long', null],
    ['Trade with 5x', null],
    ['UID: 4455', null],
    ['the call of 17 May', null],
  ])('%s', (text, expected) => {
    expect(onlyCallId(readCallIds(text.replace('：', ':')))).toBe(expected);
  });

  test('goes with the entry that carries it', () => {
    const entry = read('SIGNAL ID: #2001\nCOIN: $BTC/USDT\nDirection: LONG\nENTRY: 60000 - 61000\nTARGET 1: 63000\nSTOP LOSS: 58000');
    expect(entry).toMatchObject({ kind: 'entry', callId: '2001' });
    expect(read('LONG BTC entry 60000 sl 58000 tp 63000').callId).toBeNull();
  });

  test('says which call an instruction is about', () => {
    expect(readActions('Signal #17: close half')).toEqual(['partial_close 17 0.5']);
    expect(readActions('Сигнал №17 закрываю')).toEqual(['close 17']);
    expect(readActions('close #17')).toEqual(['close 17']);
    expect(readActions('Close signal #17. SL to entry on signal #18')).toEqual(['close 17', 'breakeven 18']);
  });
});
