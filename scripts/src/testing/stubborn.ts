import { setTimeout as sleep } from 'node:timers/promises';

/** Does it again and again while nobody listens; every other failure is thrown. */
export async function stubborn<T>(action: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // what fetch throws while nobody listens
      await sleep(50);
    }
  }
}
