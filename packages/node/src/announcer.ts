/** Tells of new checkpoints. */

import type { Published } from "./sequencer/publisher.ts";

export interface EntriesAppended {
  /** Index of the first new entry, and the size of the log after the last. */
  readonly from: number;
  readonly to: number;
}

export interface Announcer {
  announce(published: Published): void;
  listen(listener: (appended: EntriesAppended) => void): () => void;
}

/** Tells each listener of what is new. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<(appended: EntriesAppended) => void>();
  let announced = 0;
  return {
    announce({ size }) {
      const appended = { from: announced, to: size };
      announced = size;
      if (appended.from < size) for (const listener of listeners) listener(appended);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
