/**
 * The sentences by which a section tells what its acts led to, and what they would lead to. They come behind the
 * first load, those of all sections in one file: whoever tells entries tells those of any.
 */

import type { ActOf, Teller } from "./tell.ts";

/** A sentence for what each act of a room led to. */
export type Tellers<N extends string> = { readonly [A in ActOf<N>]: Teller<A> };

/**
 * A sentence for what an act would lead to, which its form shows before it is sent: what its fields do not say
 * already. None for an act of which there is nothing more to say.
 */
export type Follows<N extends string> = { readonly [A in ActOf<N>]?: Teller<A> };

export interface Telling<N extends string> {
  readonly tellers: Tellers<N>;
  readonly follows?: Follows<N>;
}

/** Loads the sentences of a section. */
export type LoadTellers<N extends string> = () => Promise<Telling<N>>;
