import { means, type Token } from '../tokens/token.ts';
import { isPast } from './who-acts.ts';

const byHand = /manual|руками|вручную|手动|手動/;

/** Whether a line tells of an event or a result, and of no deed of the provider's. */
export function isReportLine(line: readonly Token[]): boolean {
  if (line.some((token, at) => token.kind === 'emoji' && /[✅☑✔]/u.test(token.text) && line[at - 1]?.kind === 'number')) return true;
  const last = line.at(-1);
  if (last?.kind === 'emoji' && last.text.startsWith('🎯') && line.at(-2)?.kind === 'number') return true; // "first target 71.27🎯"
  const isOwnDeed = line.some((token) => means(token, 'close', 'exit_now') && (!isPast(token) || byHand.test(token.lower)));
  return line.some(
    (token, at) =>
      means(token, 'report') &&
      !means(token, 'edit', 'exit_now', 'close') &&
      !(isOwnDeed && means(token, 'result')) &&
      !isAimOfMove(line, at),
  );
}

/** "Stop to the first target": names the level, tells of no event. */
function isAimOfMove(line: readonly Token[], at: number): boolean {
  return means(line[at], 'target') && line.slice(Math.max(0, at - 6), at).some((token) => means(token, 'stop'));
}
