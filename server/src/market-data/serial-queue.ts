/** Runs tasks one after another; one that fails does not stop the next. */
export type SerialQueue = { run<T>(task: () => Promise<T>): Promise<T> };

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
