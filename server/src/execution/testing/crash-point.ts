import type { Store } from '../ports/store.ts';
import type { Venue } from '../ports/venue.ts';

/** Kills the engine at one call through a port: the call happens or not, and nothing that the engine does afterwards reaches anybody. */
export type CrashPoint = {
  readonly wrapStore: (store: Store) => Store;
  readonly wrapVenue: (venue: Venue) => Venue;
  /** Counts from here on. */
  arm(): void;
  /** Resolves when it has happened. */
  readonly crashed: Promise<void>;
  readonly hasCrashed: () => boolean;
  /** The verbs called so far, in order. */
  readonly calls: readonly string[];
};

type Verb = (...args: readonly unknown[]) => unknown;

/** @param at number of the call, 1 for the first; a number never reached lets the engine live */
export function createCrashPoint(at: number, when: 'before' | 'after'): CrashPoint {
  const calls: string[] = [];
  const crash = Promise.withResolvers<void>();
  const never = new Promise<never>(() => undefined);
  let dead = false;
  let armed = false;

  function die(): Promise<never> {
    dead = true;
    crash.resolve();
    return never;
  }

  function guard(name: string, verb: Verb): Verb {
    return async (...args) => {
      if (dead) return never;
      if (!armed) return verb(...args);
      const number = calls.push(name);
      if (number === at && when === 'before') return die();
      const result = await verb(...args);
      if (number === at) return die();
      return dead ? never : result;
    };
  }

  function wrap<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function' || name === 'subscribe') return value;
        return guard(String(name), (...args) => Reflect.apply(value, target, args) as unknown);
      },
    });
  }

  return {
    calls,
    arm: () => void (armed = true),
    crashed: crash.promise,
    hasCrashed: () => dead,
    wrapStore: wrap,
    wrapVenue: (venue) =>
      wrap({
        ...venue,
        // the dead do not listen, and nobody waits for them
        subscribe: (listener) => venue.subscribe((event) => (dead ? Promise.resolve() : Promise.race([listener(event), crash.promise]))),
      }),
  };
}
