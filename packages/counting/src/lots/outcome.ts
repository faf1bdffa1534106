/**
 * What a lottery's making or checking leads to, as data: the panel that the draw falls on, what each group
 * has on average, and what readers must be warned of.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Warning } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import type { Pool } from "../formats/people.ts";
import type { Published } from "../formats/published-lottery.ts";
import type { AskedDraw, NamedDraw, Source } from "./asked-draw.ts";
import { createDraw } from "./draw.ts";
import { chanceText, drawPanel } from "./lottery.ts";
import type { Lottery } from "./lottery.ts";
import { WHOLE } from "./panels.ts";
import type { Quota } from "./pool.ts";

/** The draw, with all that it can be done again from. */
export type Drawn = Source & {
  /** 32 bytes as hex. */
  readonly randomness: string;
  /** What binds the randomness to this lottery: its digest. */
  readonly purpose: string;
  /** The number drawn, below 2^32. */
  readonly ticket: number;
  /** From 1, in the published order. */
  readonly panel: number;
};

/** What a lottery gives the people of one value. */
export interface Group extends Quota {
  /** In the pool. */
  readonly people: number;
  /** Places on the panel that they have on average: the sum of their chances. */
  readonly places: string;
}

/** What any count gives, with the lottery. `winners` is the panel drawn, in the order of the lottery. */
export interface LotteryResult extends CountResult {
  readonly seats: number;
  readonly lottery: Lottery;
  readonly groups: readonly Group[];
  /** SHA-256 of the panels as JSON without spaces. */
  readonly digest: string;
  /** What it is to be drawn by, if that was said. */
  readonly named?: NamedDraw;
  readonly drawn?: Drawn;
}

/** A lottery that may be drawn from, and the pool that it is of. */
export interface Ready {
  readonly lottery: Lottery;
  readonly pool: Pool;
  /** Absent: made just now. */
  readonly published: Published | undefined;
}

/** The result, drawn if a draw was asked for. */
export function resultOf(
  { lottery, pool, published }: Ready,
  asked: AskedDraw,
  told: CountResult["parameters"],
): LotteryResult {
  const digest = digestOf(lottery);
  const named = published?.named ?? asked.named;
  const drawn = asked.drawn === undefined ? undefined : drawBy(asked.drawn, lottery, digest);
  const text = drawn && `${drawn.ticket} of ${WHOLE} is drawn: panel ${drawn.panel}`;
  return {
    rule: "leximin",
    parameters: told,
    seats: lottery.size,
    winners: drawn === undefined ? [] : (lottery.panels[drawn.panel - 1]?.members ?? []),
    rounds: text === undefined ? [] : [{ round: 1, steps: [{ type: "note", text }] }],
    ties: [],
    warnings: [...pool.warnings, ...warningsOf({ lottery, published, drawn })],
    lottery,
    groups: groupsOf(lottery, pool),
    digest,
    ...(named === undefined ? {} : { named }),
    ...(drawn === undefined ? {} : { drawn }),
  };
}

function groupsOf({ quotas, people }: Lottery, pool: Pool): readonly Group[] {
  const chances = new Map(people.map(({ id, chance }) => [id, chance]));
  return quotas.map((quota) => {
    const own = pool.people.filter(({ features }) => features[quota.category] === quota.value);
    const sum = own.reduce((all, { id }) => all + (chances.get(id) ?? 0), 0);
    return { ...quota, people: own.length, places: chanceText(sum) };
  });
}

function drawBy(
  { source, randomness }: NonNullable<AskedDraw["drawn"]>,
  lottery: Lottery,
  purpose: string,
): Drawn {
  const { ticket, panel } = drawPanel(lottery, createDraw({ randomness, purpose }));
  const at = lottery.panels.findIndex((one) => one === panel);
  return { ...source, randomness: bytesToHex(randomness), purpose, ticket, panel: at + 1 };
}

/** SHA-256 of the panels as JSON; their keys stand in one order, whether the lottery was made or read. */
export function digestOf({ panels }: Lottery): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(panels))));
}

function warningsOf({
  lottery,
  published,
  drawn,
}: {
  readonly lottery: Lottery;
  readonly published: Published | undefined;
  readonly drawn: Drawn | undefined;
}): readonly Warning[] {
  const warnings: Warning[] = [];
  if (lottery.relaxed.length > 0)
    warnings.push({ code: "QuotasRelaxed", text: `relaxed: ${lottery.relaxed.join("; ")}` });
  if (lottery.unfinished === true)
    warnings.push({
      code: "LotteryUnfinished",
      text: "the solver's steps ran out: panels meet the quotas, but chances above the least might still be made more even",
    });
  if (drawn?.by === "seed")
    warnings.push({
      code: "DrawnBySeed",
      text: "drawn by words: whoever chose them could have tried others; name a drand round beforehand",
    });
  else if (drawn !== undefined && published?.named === undefined)
    warnings.push({
      code: "DrawNotNamedBefore",
      text: "the lottery did not name beforehand what it is drawn by: publish it with draw=drand:<round>, then draw",
    });
  if (drawn?.by === "reveals" && drawn.missing.length > 0)
    warnings.push({
      code: "SecretsWithheld",
      text: `who committed and did not reveal could have bent the draw: ${drawn.missing.join(", ")}`,
    });
  return warnings;
}
