import { entryOutcome, openEngineRig } from '@trade-executor/server/execution/testing/engine-rig';
import { traceMessage } from '@trade-executor/server/services/trace/trace-message';
import { expect, test } from 'vitest';
import { printTrace } from './print-trace.ts';

test('the tree leads from the message to each fill', async () => {
  const rig = await openEngineRig({ copiers: 2 });
  await rig.post({ text: 'long btc\nstop 39000', outcome: entryOutcome() });
  const lines = printTrace(await traceMessage({ store: rig.store }, 'message-1')).split('\n');
  expect(lines[0]).toMatch(/^message message-1 by Alice, 20/);
  expect(lines).toContain('│  ├─ | long btc');
  expect(lines.find((line) => line.includes('outcome:'))).toBe('├─ outcome: entry, 1 orders, 0 actions, confidence 0.9');
  expect(lines.filter((line) => /^ {3}[├└]─ receipt \w+ \(entry\) for copier copier-[12]: done$/.test(line))).toHaveLength(2);
  expect(lines.filter((line) => /^ {3}[│ ] {2}├─ ✓ \w+/.test(line)).length).toBeGreaterThan(8);
  expect(lines.filter((line) => /[├└]─ trade \w+: long BTC\/USDT:USDT .*, open$/.test(line))).toHaveLength(2);
  expect(lines.filter((line) => /[├└]─ entry-0: buy .* market within \S+, filled \[/.test(line))).toHaveLength(2);
  expect(lines.filter((line) => /─ fill \S+: \S+ at \S+, fee \S+ USDT \(taker\)/.test(line))).toHaveLength(2);
  await rig.engine().stop();
});

test('a message that reached nobody says why', async () => {
  const rig = await openEngineRig();
  await rig.post({ outcome: entryOutcome(), authorised: false });
  const text = printTrace(await traceMessage({ store: rig.store }, 'message-1'));
  expect(text).toContain('(not authorised)');
  expect(text).toContain('(message) for nobody: denied, SOURCE_NOT_AUTHORISED');
  await rig.engine().stop();
});
