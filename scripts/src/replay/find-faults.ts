import { signalIdOf } from '@trade-executor/server/execution/message/message-id';
import type { RunFacts } from './run-database.ts';
import type { Summary } from './summarise.ts';

/** D of the execution safety rules: how long a position may be without a live stop. */
const UNPROTECTED_LIMIT_MS = 5_000;

type FindFaultsInput = {
  readonly summary: Summary;
  readonly facts: RunFacts;
  readonly copiers: number;
  readonly expectOpened: number;
  readonly expectClosed: number;
};

/** Returns what is wrong with a run, a sentence each. */
export function findFaults({ summary, facts, copiers, expectOpened, expectClosed }: FindFaultsInput): readonly string[] {
  const { messages, entries, instructions, noise, refusals, duplicateOrders, unprotectedMsMax, ledgerDifference, trades } = summary;
  const missing = countMissingReceipts(facts, copiers);
  const closed = summary.closedByStop + summary.closedByTarget;
  const known = entries + instructions + noise + refusals;
  const checks: readonly (readonly [boolean, string])[] = [
    [known !== messages, `${messages} messages were posted, but ${known} are accounted for`],
    [missing > 0, `${missing} receipts are missing: each order must have one for each of the ${copiers} copiers`],
    [duplicateOrders > 0, `${duplicateOrders} orders are at the venue twice, or with another content`],
    [
      unprotectedMsMax > UNPROTECTED_LIMIT_MS,
      `a position was without its stop for ${unprotectedMsMax} ms (${UNPROTECTED_LIMIT_MS} allowed)`,
    ],
    [ledgerDifference !== '0', `the books differ from the balances by ${ledgerDifference} USDT`],
    [trades < expectOpened, `${trades} signals were opened, ${expectOpened} expected`],
    [closed < expectClosed, `${closed} signals were closed by stop or target, ${expectClosed} expected`],
  ];
  return checks.filter(([isFault]) => isFault).map(([, words]) => words);
}

function countMissingReceipts({ messages, receipts }: RunFacts, copiers: number): number {
  const ofEntries = receipts.filter(({ subject, copierId }) => subject === 'entry' && copierId !== null);
  const bySignal = Map.groupBy(ofEntries, ({ signalId }) => signalId ?? '');
  const orders = messages.flatMap((message) => (message.outcome?.orders ?? []).map((_, place) => signalIdOf(message, place)));
  const present = orders.map((signalId) => new Set((bySignal.get(signalId) ?? []).map(({ copierId }) => copierId)).size);
  return present.reduce((missing, count) => missing + Math.max(0, copiers - count), 0);
}
