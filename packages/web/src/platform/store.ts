import { useSyncExternalStore } from "react";

/** A value outside React that screens can watch: film and keys change it many times a second. */
export interface Store<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly update: (change: Partial<Value>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store; the value is never changed in place. */
export function createStore<Value extends object>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: Value): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set({ ...value, ...change }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The part of a store that a component shows; it draws again only when that part differs. */
export function useStore<Value, Part>(
  store: Pick<Store<Value>, "get" | "subscribe">,
  select: (value: Value) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
