/** How much longer one piece of work takes than another. */
export type Ratio = { readonly min: number; readonly median: number; readonly max: number };

const rounds = 5;

/**
 * Returns the ratio of the processor time of the subject to that of its peer: both in the same run, in the order A-B-B-A in each of five rounds,
 * after as many others as it takes to have the code compiled. Processor time, so that what else the machine does counts for neither.
 */
export function compareTime(subject: () => void, peer: () => void, warmUp: number): Ratio {
  const ratios = Array.from({ length: warmUp + rounds }, () => {
    const first = timeOf(subject);
    const peers = timeOf(peer) + timeOf(peer);
    return (first + timeOf(subject)) / peers;
  })
    .slice(warmUp)
    .toSorted((a, b) => a - b);
  const at = (place: number): number => ratios[place] ?? Number.NaN;
  return { min: at(0), median: at((rounds - 1) / 2), max: at(rounds - 1) };
}

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
