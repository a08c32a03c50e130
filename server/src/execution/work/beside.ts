import type { Log } from '../execution-deps.ts';

/** Work that runs beside the ticks: whatever it takes, the protector does not wait for it. */
export type Beside = {
  /** Starts it, unless it is still running. */
  start(): void;
  /** Resolves when it is not running. */
  settled(): Promise<void>;
};

/** @param event what a failure is logged as; it is only logged, the next start tries again */
export function createBeside(work: () => Promise<void>, { log, event }: { readonly log: Log; readonly event: string }): Beside {
  let running: Promise<void> | null = null;
  return {
    start() {
      running ??= work()
        .catch((error: unknown) => log.error({ event, error }, 'tried again soon'))
        .finally(() => {
          running = null;
        });
    },
    async settled() {
      await running;
    },
  };
}
