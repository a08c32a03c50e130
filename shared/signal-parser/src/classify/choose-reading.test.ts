import { expect, test } from 'vitest';
import { readShort } from '../testing/read.ts';

test.each([
  ['an order whose coin and side are lost', 'Вход с текущих: 19,50\nУсреднение: 20,10\nSL: 21,58\nTP1: 18,07', 'refusal SYMBOL_MISSING'],
  [
    'an order whose stop lost its label, and a rule for later',
    'BTC/USDT\nTrade type: long\nEntry:\n1) 18000 - 50%\n2) 17900 - 50%\nTargets:\n1) 22000\nStp targets:\n1) 17000\nTrailing configuration:\nStop: breakeven\nTrigger: target (1)',
    'refusal UNREADABLE',
  ],
  [
    'an order with a rule among its targets',
    'SOL/USDT\nLONG\nLeverage: 5x\nTrigger: target (1)\n1) 150\nTargets\n1) 160\nStop target:\n1) 140\nStop: breakeven -\nEntry targets:',
    'refusal UNREADABLE',
  ],
  [
    'a report with an order inside',
    'Target 1 reached on #SOL\nEntry: 150\nStop: breakeven\nClose 50% now',
    'breakeven SOL; partial_close SOL 0.5',
  ],
])('%s', (_, text, expected) => expect(readShort(text)).toBe(expected));
