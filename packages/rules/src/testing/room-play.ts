/**
 * What a room gives to be played: a body of each of its acts, steps that people may take, a scene for each
 * of its refusals, and what can be asked. Typed by what the room declares, so that none can be forgotten.
 */

import type { Refusal, Result } from "@plenty/kernel";
import type { Static, Value } from "../engine/body.ts";
import type { Room } from "../engine/room.ts";
import type { Stage } from "./stage.ts";
import type { Step, StepDef } from "./steps.ts";

/** A thing that somebody tries and that is refused. */
export type Scene = () => Promise<Result<unknown, Refusal>>;

type Specs<R extends Room> = R["acts"][number]["spec"];
type Asked<R extends Room> = R["queries"][number]["spec"];
/** Names alone: a room is of a type that has any name besides its own. */
type Declared<T> = keyof { [K in keyof T as string extends K ? never : K]: true };

/** A scene for each refusal of a list of them. */
export type Scenes<T> = { readonly [K in Declared<T>]: Scene };

/** Plays that are played in each run, because they found something once. */
export interface KeptPlay {
  /** Where it takes place, in words that follow "where". */
  readonly what: string;
  readonly founders: readonly string[];
  readonly steps: readonly Step[];
}

export interface RoomPlay<R extends Room = Room> {
  /** A body of each act with every field that it may have: of its form, whatever the state says. */
  readonly examples: {
    readonly [S in Specs<R> as string extends S["name"] ? never : S["name"]]: Value<S["body"]>;
  };
  /** What every play begins with, so that the steps find something to be about. */
  readonly opening: readonly Step[];
  readonly steps: readonly StepDef[];
  readonly scenes: Scenes<R["refusals"]>;
  /** How acts of the room are refused where no other scene shows it. */
  readonly also: readonly Scene[];
  /** Parameters with which each query is asked, as things stand. */
  readonly asks: {
    readonly [Q in Asked<R> as string extends Q["name"] ? never : Q["name"]]: (
      stage: Stage,
    ) => readonly Static<Q["params"]>[];
  };
  readonly kept: readonly KeptPlay[];
}

type Optional = "opening" | "steps" | "also" | "kept";

/** Declares the play of a room: `definePlay<typeof credit>({ … })`; what plays need not have may be absent. */
export function definePlay<R extends Room>(
  play: Omit<RoomPlay<R>, Optional> & Partial<Pick<RoomPlay<R>, Optional>>,
): RoomPlay<R> {
  return { opening: [], steps: [], also: [], kept: [], ...play };
}
