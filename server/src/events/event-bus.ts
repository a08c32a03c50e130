import type { AppEvent, AppEventOf, AppEventType } from './app-event.ts';

type Listener = (event: AppEvent) => void;

/** Tells listeners of this process what happened, at once and in order. */
export type EventBus = {
  emit(event: AppEvent): void;
  /** Returns the function that ends the subscription. */
  on<T extends AppEventType>(type: T, listener: (event: AppEventOf<T>) => void): () => void;
};

/** @param onListenerFailed hears of a listener that threw; whoever emits, and the other listeners, never do */
export function createEventBus(onListenerFailed: (error: unknown) => void): EventBus {
  const listeners = new Map<AppEventType, Set<Listener>>();

  return {
    emit(event) {
      for (const listener of listeners.get(event.type) ?? []) {
        try {
          listener(event);
        } catch (error) {
          onListenerFailed(error);
        }
      }
    },
    on(type, listener) {
      const heard: Listener = (event) => {
        if (isOfType(event, type)) listener(event);
      };
      const sameType = listeners.get(type) ?? new Set();
      listeners.set(type, sameType.add(heard));
      return () => void sameType.delete(heard);
    },
  };
}

function isOfType<T extends AppEventType>(event: AppEvent, type: T): event is AppEventOf<T> {
  return event.type === type;
}
