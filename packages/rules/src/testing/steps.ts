/**
 * Steps of a play: somebody tries something. What exactly is chosen by bytes: fast-check finds plays that
 * break a law and shrinks their bytes; a fixed stream of bytes gives the same play for ever.
 */

import { DAY, HOUR, MINUTE } from "@plenty/kernel";
import type { Stage } from "./stage.ts";

/** Choices, each made by the next byte. */
export interface Dice {
  /** An integer from 0 to below n. */
  below(n: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

export interface Step {
  readonly do: string;
  /** What was chosen: tells all of the step to whoever reads it. */
  readonly choice: object;
  readonly perform: (stage: Stage) => unknown;
}

export interface StepDef {
  /** How often it is made, of all. */
  readonly weight: number;
  readonly choose: (dice: Dice) => Step;
}

/** A kind of step, which also makes steps by hand. */
export interface NamedStep<C extends object> extends StepDef {
  with(choice: C): Step;
}

/** Declares a kind of step: what is chosen, and what then happens. */
export function defineStep<C extends object>(
  name: string,
  def: {
    readonly weight: number;
    readonly choose: (dice: Dice) => C;
    readonly perform: (stage: Stage, choice: C) => unknown;
  },
): NamedStep<C> {
  const make = (choice: C): Step => ({
    do: name,
    choice,
    perform: (stage) => def.perform(stage, choice),
  });
  return { weight: def.weight, choose: (dice) => make(def.choose(dice)), with: make };
}

const waits = [1, MINUTE, HOUR, DAY, 3 * DAY, 14 * DAY - 1, 14 * DAY, 20 * DAY] as const;

/** Time passes. */
export const wait = defineStep<{ readonly millis: number }>("wait", {
  weight: 2,
  choose: (dice) => ({ millis: dice.pick(waits) }),
  perform: ({ world }, { millis }) => world.wait(millis),
});

/** The bytes of an entry come once more. */
export const again = defineStep<{ readonly entry: number }>("again", {
  weight: 1,
  choose: (dice) => ({ entry: dice.below(256) }),
  perform: ({ world }, { entry }) => {
    const { act } = world.log[entry % world.log.length] ?? {};
    if (act !== undefined) world.submit(new TextDecoder().decode(act.bytes));
  },
});

/** Bytes of one step: the first chooses its kind. */
export const stepBytes = 8;

/** The step of one of some kinds that bytes choose. */
export function stepOf(kinds: readonly StepDef[], [first = 0, ...rest]: Uint8Array): Step {
  const all = kinds.flatMap((kind) => Array<StepDef>(kind.weight).fill(kind));
  return nth(all, first).choose(diceOf(rest));
}

function diceOf(bytes: readonly number[]): Dice {
  let next = 0;
  const below = (n: number) => (bytes[next++ % bytes.length] ?? 0) % n;
  return { below, pick: (list) => nth(list, below(list.length)) };
}

function nth<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new Error("invariant broken: a list to pick from is not empty");
  return one;
}
