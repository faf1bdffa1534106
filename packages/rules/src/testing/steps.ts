/**
 * Steps of a play, each made of eight bytes: fast-check finds plays that break a law and shrinks their
 * bytes; a fixed stream of bytes gives the same play for ever.
 */

import { DAY, HOUR, MINUTE } from "@plenty/kernel";

/** People who may come to belong, in the order of coming. */
export const players = ["alder", "birch", "clover", "dill", "elder"] as const;
/** Who acts: those who came first more often, so that most of what is tried can be accepted. */
const actors = [
  "alder",
  "birch",
  "alder",
  "birch",
  "clover",
  "alder",
  "birch",
  ...players,
] as const;
/** People whom imports name. */
export const named = ["fern", "hazel", "ivy"] as const;
const themes = ["food", "garden", "repair"] as const;
const kinds = ["work", "care", "idea", "presence"] as const;
const codes = ["HOUR", "LEAF", "SEED"] as const;
const waits = [1, MINUTE, HOUR, DAY, 3 * DAY, 14 * DAY - 1, 14 * DAY, 20 * DAY] as const;

export type Step =
  | {
      readonly do: "join";
      readonly who: string;
      readonly invitedBy?: string;
      readonly link: string;
    }
  | { readonly do: "welcome"; readonly by: string; readonly whom: string }
  | { readonly do: "open"; readonly by: string; readonly code: string; readonly floor: number }
  | {
      readonly do: "pay";
      readonly by: string;
      readonly to: string;
      readonly currency: number;
      readonly amount: number;
    }
  | {
      readonly do: "log";
      readonly by: string;
      readonly people: readonly string[];
      readonly theme: string;
      readonly kind: string;
      readonly amount?: number;
      readonly daysAgo: number;
    }
  | { readonly do: "confirm"; readonly by: string; readonly items: readonly number[] }
  | {
      readonly do: "import";
      readonly by: string;
      readonly source: string;
      readonly first: number;
      readonly kind: string;
      readonly people: readonly string[];
    }
  | { readonly do: "wait"; readonly millis: number }
  /** The bytes of an entry once more. */
  | { readonly do: "again"; readonly entry: number };

/** What is chosen by bytes: each maker takes the bytes after the first. */
type Maker = (a: number, b: number, c: number, d: number, e: number) => Step;

const join: Maker = (a, b, c) => {
  const who = pick(players, a);
  const link = `link ${c % 3}`;
  return b % 3 === 0
    ? { do: "join", who, link }
    : { do: "join", who, link, invitedBy: pick(actors, b) };
};

const welcome: Maker = (a, b) => ({ do: "welcome", by: pick(actors, a), whom: pick(players, b) });

const open: Maker = (a, b, c) => ({
  do: "open",
  by: pick(actors, a),
  code: pick(codes, b),
  floor: -(c % 4) * 50,
});

const pay: Maker = (a, b, c, d) => ({
  do: "pay",
  by: pick(actors, a),
  to: pick([...actors, ...named], b),
  currency: c,
  amount: (d % 100) + 1,
});

const log: Maker = (a, b, c, d, e) => ({
  do: "log",
  by: pick(actors, a),
  people: [...new Set([pick(actors, b), pick([...actors, ...named], c)])],
  theme: pick(themes, d),
  kind: pick(kinds, e),
  ...(d % 2 === 0 ? { amount: e + 1 } : {}),
  daysAgo: e % 5,
});

const confirm: Maker = (a, b, c, d) => ({
  do: "confirm",
  by: pick(actors, a),
  items: d % 2 === 0 ? [b] : [b, c],
});

const bringIn: Maker = (a, b, c, d, e) => ({
  do: "import",
  by: pick(actors, a),
  source: b % 2 === 0 ? "minutes" : "git",
  first: c % 8,
  kind: pick(kinds, d),
  people: named.slice(e % 2, 1 + (e % 3)),
});

const wait: Maker = (a) => ({ do: "wait", millis: pick(waits, a) });
const again: Maker = (a) => ({ do: "again", entry: a });

/** How often each is made, of all. */
const weights: readonly (readonly [maker: Maker, weight: number])[] = [
  [join, 3],
  [welcome, 3],
  [open, 1],
  [pay, 4],
  [log, 2],
  [confirm, 2],
  [bringIn, 1],
  [wait, 2],
  [again, 1],
];
const makers = weights.flatMap(([maker, weight]) => Array<Maker>(weight).fill(maker));

/** Bytes of one step. */
export const stepBytes = 6;

/** The step that some bytes make. */
export function stepOf([maker = 0, a = 0, b = 0, c = 0, d = 0, e = 0]: Uint8Array): Step {
  return pick(makers, maker)(a, b, c, d, e);
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new Error("invariant broken: a list to pick from is not empty");
  return one;
}
