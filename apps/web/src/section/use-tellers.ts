/** The sentences of all sections, loaded once: with the group, so that they are there when a page is. */

import { use } from "react";
import { late } from "../lib/late.ts";
import { once } from "../lib/once.ts";
import type { AnySection } from "./section.ts";
import type { AnyTelling } from "./tell.ts";
import { useSections } from "./use-sections.ts";

type Loaded = () => Promise<readonly AnyTelling[]>;

const known = new WeakMap<readonly AnySection[], Loaded>();

/** Whoever calls it is shown once they are there. */
export function useTellers(): readonly AnyTelling[] {
  return use(loadTellers(useSections()));
}

/** The same promise for each who asks. */
export function loadTellers(sections: readonly AnySection[]): ReturnType<Loaded> {
  const before = known.get(sections);
  if (before !== undefined) return before();
  const loaded = once(async () => {
    const loads = sections.flatMap(({ tellers }): (() => Promise<AnyTelling>)[] =>
      tellers === undefined ? [] : [tellers],
    );
    return Promise.all(loads.map(late));
  });
  known.set(sections, loaded);
  return loaded();
}
