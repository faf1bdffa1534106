/**
 * Nothing is for ever: wherever a play of all acts ends, as long as two thirds of the members can act, they can give
 * every setting every value that it may have.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { settingSpecs } from "../../index.ts";
import { players } from "../../testing/cast.ts";
import { perform } from "../../testing/play.ts";
import { anyPlay } from "../../testing/plays.ts";
import { acceptedFacts, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { agreeing, proposing } from "./agreeing-play.ts";

const runs = Number(process.env["PLENTY_PLAYS"] ?? (process.env["PLENTY_DEEP"] === "1" ? 500 : 15));

interface Row {
  readonly [field: string]: unknown;
}

/** Long enough for everything that is young, paused or announced, and for every proposal that is open. */
function settle(world: World): void {
  for (let days = 0; days < 4; days++) {
    world.wait(31 * DAY);
    while (world.tick().ok);
  }
}

function rowsOf(answer: Record<string, unknown>, field = "rows"): readonly Row[] {
  return answer[field] as readonly Row[]; // as the query answers
}

/** JSON Schema, as rooms declare settings. */
interface Declared {
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

/** Values that each setting can have and has not, of those that members change. */
function changes(world: World): readonly (readonly [string, unknown])[] {
  return rowsOf(world.ask("charter", "about"), "settings").flatMap(({ name, value, holder }) => {
    if (holder !== "agreement") return [];
    const { schema } = settingSpecs.find((spec) => spec.name === name) ?? {};
    const { enum: some, minimum = 0, maximum = Infinity, examples } = (schema ?? {}) as Declared;
    const others = some ??
      (typeof value === "string" ? examples : undefined) ?? [
        minimum,
        Math.min(Number(value) + 1, maximum),
      ];
    return others.filter((one) => one !== value).map((one) => [String(name), one] as const);
  });
}

function valueOf(world: World, setting: string): unknown {
  const settings = rowsOf(world.ask("charter", "about"), "settings");
  return settings.find(({ name }) => name === setting)?.["value"];
}

/** Those who can sign what binds, with the device they joined with. */
async function whoCanAct(world: World): Promise<readonly string[]> {
  const can: string[] = [];
  for (const who of players) {
    const tried = await agreeing(world, who, "0".repeat(64));
    if (refusalCode(tried) === "ProposalUnknown") can.push(who);
  }
  return can;
}

test(
  "[CH21] two thirds of the members can give any setting any value, wherever a play has led",
  async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(anyPlay, async (given) => {
        const world = await perform(given);
        settle(world);
        const [first, ...others] = await whoCanAct(world);
        const { members } = world.ask("charter", "about");
        if (first === undefined || 3 * (others.length + 1) < 2 * Number(members)) return;
        for (const [setting, value] of changes(world)) {
          const made = acceptedFacts(
            await proposing(world, first, { settings: { [setting]: value } }),
          );
          const proposal = String(made[0]?.["proposal"]);
          for (const who of others) {
            const code = refusalCode(await agreeing(world, who, proposal));
            expect(["accepted", "ProposalOver"]).toContain(code);
          }
          settle(world);
          expect([setting, valueOf(world, setting)]).toEqual([setting, value]);
          tried++;
        }
        world.db.close();
      }),
      { numRuns: runs },
    );
    expect(tried).toBeGreaterThan(0);
  },
  Math.max(60_000, runs * 600),
);
