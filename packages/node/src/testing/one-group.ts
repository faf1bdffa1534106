/** The host of one open commons, for routes: it wakes that one and no other, and founds nothing. */

import { accepted } from "@plenty/kernel";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";

/** A host that serves a commons which somebody else opened and closes. */
export function hostOver(commons: Commons): Host {
  const unasked = (): never => {
    throw new Error("invariant broken: these routes ask no more of a host");
  };
  return {
    dataDir: "",
    unopened: [],
    unchecked: () => [],
    list: () => [commons],
    wake: async () => accepted({ commons, release: () => undefined }),
    onEntries: (_, listener) => commons.onEntries(listener),
    standing() {
      const [refusal, progress] = [commons.stopped(), commons.rebuilding()];
      return {
        awake: 1,
        stopped: refusal === undefined ? [] : [{ id: commons.id, refusal }],
        rebuilding: progress === undefined ? [] : [{ id: commons.id, ...progress }],
      };
    },
    mayFound: unasked,
    prepareLogKey: unasked,
    found: unasked,
    onWoken: unasked,
    close: unasked,
  };
}
