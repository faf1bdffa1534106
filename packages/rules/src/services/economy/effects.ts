/** What an action does to the accounts of both sides, read off the table of actions; and which goods take it. */

import { actions } from "./actions.ts";

/** One of the 19 actions of ValueFlows. */
export type Action = keyof typeof actions;

/**
 * `nonrival`: a work, of which nobody has less when others have it. `rival`: a thing or a material. `stock`: what nature
 * regrows. `credit`: made here by paying, sums to zero. `outside`: legal tender in one account or cash box.
 */
export type Kind = "nonrival" | "rival" | "stock" | "credit" | "outside";

type Sign = -1 | 0 | 1;

/** By which sign the quantity changes the rights (accounting) and the custody (onhand) of one side. */
interface Change {
  readonly accounting: Sign;
  readonly onhand: Sign;
}

export interface Effect {
  readonly from: Change;
  readonly to: Change;
  /** By which sign what there is in all changes. */
  readonly total: Sign;
  /** It goes into a process or a container, or comes out of there. */
  readonly encloses: "process" | "container" | undefined;
  readonly side: "input" | "output" | "either" | "none";
}

const sides = {
  notApplicable: [0, 0],
  increment: [0, 1],
  decrement: [-1, 0],
  decrementIncrement: [-1, 1],
  incrementTo: [0, 1],
} as const;

const ends = {
  input: "input",
  output: "output",
  outputInput: "either",
  notApplicable: "none",
} as const;

/** All actions, in the order of their names. */
export const everyAction = Object.keys(actions) as readonly Action[]; // the keys of the table are what an action is

const effects = new Map<Action, Effect>(everyAction.map((action) => [action, readEffect(action)]));

function readEffect(action: Action): Effect {
  const { accountingEffect, onhandEffect, inputOutput, pairsWith, containedEffect } =
    actions[action];
  const [gives, gains] = sides[accountingEffect];
  const [hands, gets] = sides[onhandEffect];
  const container = containedEffect === "notApplicable" ? undefined : "container";
  return {
    from: { accounting: gives, onhand: hands },
    to: { accounting: gains, onhand: gets },
    total: accountingEffect === "decrementIncrement" ? 0 : ((gives + gains) as Sign), // one of them is 0
    encloses: pairsWith === "notApplicable" ? container : "process",
    side: ends[inputOutput],
  };
}

/** What an action does. */
export function effectOf(action: Action): Effect {
  const effect = effects.get(action);
  if (effect === undefined) throw new Error(`invariant broken: ${action} is an action`);
  return effect;
}

const movesThings = everyAction.filter((action) => action !== "cite" && action !== "copy");

/**
 * Works are made, cited and copied, and nothing takes them away. Credit only goes from one to another. A stock is counted,
 * used and harvested, and belongs to nobody else. Money outside changes hands, rights and keeper, and is counted.
 */
const taken: Readonly<Record<Kind, ReadonlySet<Action>>> = {
  nonrival: new Set<Action>(["produce", "cite", "copy"]),
  rival: new Set(movesThings),
  stock: new Set<Action>(["raise", "lower", "consume", "use"]),
  credit: new Set<Action>(["transfer"]),
  outside: new Set<Action>(["transfer", "transferAllRights", "transferCustody", "raise", "lower"]),
};

/** True if goods of a kind take an action. */
export function takes(kind: Kind, action: Action): boolean {
  return taken[kind].has(action);
}
