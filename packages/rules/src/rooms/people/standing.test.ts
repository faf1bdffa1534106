/** Who may see what of a group: given its charter, when somebody's key is asked for. */

import { describe, expect, test } from "vitest";
import { keeper, stranger, visitor } from "../../index.ts";
import { read } from "../../index.ts";
import type { Asker } from "../../index.ts";
import {
  acceptedFacts,
  givenFounded,
  joinInvited,
  refusalCode,
  welcome,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const [open, closed] = [{ "people.readers": "everyone" }, { "people.readers": "members" }];

/** alder and birch founded, clover came by alder's invitation and is not welcomed. */
async function givenGroup(settings: Readonly<Record<string, unknown>> = closed): Promise<World> {
  const world = await givenFounded(["alder", "birch"], settings);
  acceptedFacts(await joinInvited(world, "alder", "clover"));
  return world;
}

async function standingOf(world: World, name?: string): Promise<Asker> {
  const params = name === undefined ? {} : { key: (await world.signer(name)).did };
  return world.ask("people", "standing", params) as unknown as Asker; // as the query answers
}

/** What somebody is answered: "accepted", or the code of the refusal. */
function answered(world: World, asker: Asker, [room, query]: readonly [string, string]): string {
  const person = world.person("alder");
  const params = query === "person" ? { person } : {};
  return refusalCode(read(world.db, { asker, room, query, params }));
}

describe("who reads", () => {
  test("[PE80] of a group that was not founded open are its members", async () => {
    const world = await givenGroup();
    expect(await standingOf(world)).toEqual({ sees: [] });
    expect(await standingOf(world, "dill")).toEqual({ sees: [] });
    const alder = await standingOf(world, "alder");
    expect(alder).toEqual({ person: world.person("alder"), sees: keeper.sees });
    for (const asked of [
      ["people", "members"],
      ["credit", "currencies"],
      ["charter", "about"],
    ] as const) {
      expect(answered(world, stranger, asked)).toBe("NotYours");
      expect(answered(world, alder, asked)).toBe("accepted");
    }
  });

  test("[PE80] of an open one is anybody", async () => {
    const world = await givenGroup(open);
    expect(await standingOf(world)).toEqual(visitor);
    expect(await standingOf(world, "dill")).toEqual(visitor);
    expect(answered(world, visitor, ["credit", "currencies"])).toBe("accepted");
  });

  test("[PE81] somebody not yet welcomed reads the charter, of people and of credits, and no more, until they are", async () => {
    const world = await givenGroup();
    const clover = await standingOf(world, "clover");
    expect(clover).toEqual({ person: world.person("clover"), sees: ["people"] });
    expect(answered(world, clover, ["charter", "about"])).toBe("accepted");
    expect(answered(world, clover, ["people", "person"])).toBe("accepted");
    expect(answered(world, clover, ["credit", "currencies"])).toBe("accepted");
    for (const asked of [
      ["people", "members"],
      ["contributions", "recent"],
    ] as const)
      expect(answered(world, clover, asked)).toBe("NotYours");
    acceptedFacts(await welcome(world, "birch", "clover"));
    expect((await standingOf(world, "clover")).sees).toEqual(keeper.sees);
  });

  test("[PE82] of what is kept to members are members alone, in an open group too", async () => {
    const world = await givenGroup(open);
    const [clover, alder] = [await standingOf(world, "clover"), await standingOf(world, "alder")];
    for (const asker of [visitor, clover])
      expect(answered(world, asker, ["people", "standing"])).toBe("NotYours");
    expect(answered(world, alder, ["people", "standing"])).toBe("accepted");
  });
});
