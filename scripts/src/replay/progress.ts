import type { SignalLine } from './read-signals.ts';

export type PlayedLine = {
  readonly line: SignalLine;
  readonly place: number;
  readonly of: number;
  readonly kind: string;
  readonly outcome: string;
};

/** Shows people how far a run is. */
export type Progress = { show(played: PlayedLine): void; end(): void };

/** A line per message; on a terminal a counter that stays in its place. */
export function createProgress(output: NodeJS.WriteStream): Progress {
  return {
    show({ line, place, of, kind, outcome }) {
      const count = `${place + 1}/${of}`;
      if (output.isTTY) output.write(`\r${count} messages`);
      else output.write(`${count} ${line.id} ${kind}${outcome === '' ? '' : `: ${outcome}`}\n`);
    },
    end: () => void (output.isTTY && output.write('\n')),
  };
}
