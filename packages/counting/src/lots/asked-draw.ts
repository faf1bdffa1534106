/**
 * How a panel is to be drawn, as it is asked for in one text: `seed:<words>`; `drand:<round>` or
 * `drand:<time>`, which names a round beforehand; `drand:<round>:<signature>` or `drand:<file>`, which draws
 * by it; `reveals:<file>`, which names commitments, and draws once their secrets stand beside them.
 */

import { accepted, parseTime, refused, toTime } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { parameterMalformed } from "../core/refusals.ts";
import { readBeacon, readReveals } from "../formats/draw-files.ts";
import type { ReadInput } from "../formats/format.ts";
import { chains, roundAt, verifyBeacon } from "./beacon.ts";
import type { Beacon, Chain } from "./beacon.ts";
import { randomnessOfReveals } from "./commit.ts";
import type { Commitment } from "./commit.ts";
import { randomnessOfSeed } from "./draw.ts";
import { drawNotAsNamed } from "./refusals.ts";

/** What is published with a lottery, so that nobody can choose afterwards. */
export type NamedDraw =
  | {
      readonly by: "drand";
      readonly chain: string;
      readonly round: number;
      /** When the chain signs it. */
      readonly time: string;
    }
  | {
      readonly by: "reveals";
      readonly commitments: readonly Commitment[];
      /** How many must reveal. */
      readonly least: number;
    };

/** Where the randomness came from, as told in a result. */
export type Source =
  | { readonly by: "seed"; readonly words: string }
  | {
      readonly by: "drand";
      readonly chain: string;
      readonly round: number;
      readonly signature: string;
      readonly previous?: string;
    }
  | { readonly by: "reveals"; readonly missing: readonly string[] };

export interface AskedDraw {
  readonly named?: NamedDraw;
  /** Absent: only named, or not drawn at all. */
  readonly drawn?: { readonly source: Source; readonly randomness: Uint8Array };
}

interface Asking {
  /** As above, or `none`. */
  readonly text: string;
  /** Name of drand's chain. */
  readonly chain: string;
  readonly open: (path: string) => ReadInput;
}

const WANTED =
  "none, seed:<words>, drand:<round or time>, drand:<round>:<signature>, drand:<file> or reveals:<file>";

/** Reads what is asked for, and verifies it: a round's signature, secrets against their commitments. */
export async function readDraw(asking: Asking): Promise<Result<AskedDraw, Refusal>> {
  const { text, open } = asking;
  const [, kind = "", rest = ""] = /^(seed|drand|reveals):(.+)$/s.exec(text) ?? [];
  if (text === "none") return accepted({});
  if (kind === "seed") {
    const source = { by: "seed", words: rest } as const;
    return accepted({ drawn: { source, randomness: randomnessOfSeed(rest) } });
  }
  if (kind === "reveals") return drawByReveals(open(rest));
  if (kind === "drand") return drawByRound(asking, rest);
  return refused(parameterMalformed(`draw=${text}: expected ${WANTED}`, "draw"));
}

/** Whether a draw is by what was named when the lottery was published. */
export function checkNamed(
  named: NamedDraw | undefined,
  asked: AskedDraw,
): Result<undefined, Refusal> {
  if (named === undefined) return accepted(undefined);
  const { drawn } = asked;
  if (asked.named === undefined && drawn === undefined) return accepted(undefined);
  if (sameDraw(named, asked.named)) return accepted(undefined);
  return refused(drawNotAsNamed(`published was ${namedInWords(named)}`, "draw"));
}

/** What was named, for people. */
export function namedInWords(named: NamedDraw): string {
  if (named.by === "drand")
    return `round ${named.round} of drand's chain ${named.chain} (${named.time})`;
  return `the secrets of ${named.commitments.map(({ person }) => person).join(", ")} (at least ${named.least})`;
}

function sameDraw(one: NamedDraw, other: NamedDraw | undefined): boolean {
  if (one.by === "drand")
    return other?.by === "drand" && one.chain === other.chain && one.round === other.round;
  if (other?.by !== "reveals" || one.least !== other.least) return false;
  const hashes = new Map(other.commitments.map(({ person, hash }) => [person, hash]));
  return (
    hashes.size === one.commitments.length &&
    one.commitments.every(({ person, hash }) => hashes.get(person) === hash)
  );
}

async function drawByRound(
  { chain: name, open }: Asking,
  text: string,
): Promise<Result<AskedDraw, Refusal>> {
  const chain = chains.find((one) => one.name === name);
  if (chain === undefined)
    return refused(parameterMalformed(`chain=${name}: drand has no such chain here`, "chain"));
  const [, digits, signature, previous] =
    /^(\d{1,10})(?::([0-9a-f]+))?(?::([0-9a-f]+))?$/.exec(text) ?? [];
  const round = digits === undefined ? roundOfTime(chain, text) : Number(digits);
  if (round === 0 || (round === undefined && /^\d+(?::|$)/.test(text)))
    return refused(parameterMalformed(`draw=drand:${text}: expected ${WANTED}`, "draw"));
  if (round !== undefined && signature === undefined)
    return accepted({ named: nameRound(chain, round) });
  if (round === undefined || signature === undefined) {
    const read = await readBeacon(open(text));
    return read.ok ? verified(chain, read.value) : read;
  }
  const beacon = { round, signature, ...(previous === undefined ? {} : { previous }) };
  return verified(chain, beacon);
}

function verified(chain: Chain, beacon: Beacon): Result<AskedDraw, Refusal> {
  const randomness = verifyBeacon({ chain, beacon });
  if (!randomness.ok) return randomness;
  const { round, signature, previous } = beacon;
  const told = { by: "drand", chain: chain.name, round, signature } as const;
  const source = previous === undefined ? told : { ...told, previous };
  return accepted({
    named: nameRound(chain, round),
    drawn: { source, randomness: randomness.value },
  });
}

function nameRound(chain: Chain, round: number): NamedDraw {
  const at = (chain.genesis + (round - 1) * chain.period) * 1000;
  return { by: "drand", chain: chain.name, round, time: toTime(at) };
}

/** The round that is signed at a moment or next after it; undefined if the text is no time. */
function roundOfTime(chain: Chain, text: string): number | undefined {
  const at = parseTime(/:\d\dZ$/.test(text) ? text.replace(/Z$/, ".000Z") : text);
  return at === undefined ? undefined : roundAt(chain, at);
}

async function drawByReveals(input: ReadInput): Promise<Result<AskedDraw, Refusal>> {
  const read = await readReveals(input);
  if (!read.ok) return read;
  const { commitments, reveals, least } = read.value;
  const named: NamedDraw = { by: "reveals", commitments, least };
  if (reveals.length === 0) return accepted({ named });
  const revealed = randomnessOfReveals({ commitments, reveals, least });
  if (!revealed.ok) return revealed;
  const { missing, randomness } = revealed.value;
  return accepted({ named, drawn: { source: { by: "reveals", missing }, randomness } });
}
