/**
 * A page, or a part of one, that lies in a file of its own, loaded when it is first shown or asked to. Each
 * rendering asks React for the same promise, so one that suspended is taken up again as it was; what did not
 * come is tried anew when it is next shown, but not at once: React shows again whatever ended to wait, and would
 * ask without end.
 */

import { createElement, use } from "react";
import type { ComponentType, ReactNode } from "react";
import { late } from "../lib/late.ts";
import { once } from "../lib/once.ts";

/** A component that can be loaded before it is shown. */
export interface Part<P = object> {
  (props: P): ReactNode;
  readonly preload: () => Promise<void>;
}

/** The part that a file exports under a name. */
export function part<P extends object, N extends string>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
): Part<P> {
  const loaded = once(async () => (await late(load))[name]);
  function Loaded(props: P): ReactNode {
    return createElement(use(loaded()), props);
  }
  return Object.assign(Loaded, { preload: async () => void (await loaded()) });
}
