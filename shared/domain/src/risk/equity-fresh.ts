import { deny, pass, type Rule } from './rule.ts';

const name = 'equity-fresh';
const OLDEST_MS = 60_000;

/** The account's equity was read less than a minute ago: an older one says nothing about what may be risked. */
export const equityFresh: Rule = ({ balanceAt, now }) => {
  const ageMs = now - balanceAt;
  const numbers = { ageSeconds: String(ageMs / 1000), maxSeconds: String(OLDEST_MS / 1000) };
  return ageMs <= OLDEST_MS ? pass(name, numbers) : deny(name, 'EQUITY_STALE', numbers);
};
