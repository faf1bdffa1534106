/** A shelf in this browser's own storage (IndexedDB), where things lie under names and outlive the page. */

import { createStore, del, get, set, values } from "idb-keyval";

export interface Shelf<T> {
  readonly get: (name: string) => Promise<T | undefined>;
  readonly put: (name: string, thing: T) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
  readonly all: () => Promise<readonly T[]>;
}

/** The shelf of a name; what lies on it can be cloned by the browser. */
export function openShelf<T>(shelf: string): Shelf<T> {
  const store = createStore(shelf, "by-name");
  return {
    get: (name) => get<T>(name, store),
    put: (name, thing) => set(name, thing, store),
    drop: (name) => del(name, store),
    all: () => values<T>(store),
  };
}
