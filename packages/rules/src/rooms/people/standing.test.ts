/** Who may see what of a group: given its charter, when somebody's key is asked for. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
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
  return world.ask("standing", "of-key", params) as unknown as Asker; // as the query answers
}

/** The same of somebody who is in no team. */
function nobody(asker: Asker): Asker {
  return { ...asker, teams: [], offices: [] };
}

/** What somebody is answered: "accepted", or the code of the refusal. */
function answered(world: World, asker: Asker, [room, query]: readonly [string, string]): string {
  return refusalCode(read(world.db, { asker, room, query, params: {} }));
}

/** What somebody is answered who asks of one person, and of their devices. */
async function ofPeople(world: World, asker: Asker, name: string): Promise<readonly string[]> {
  const person = world.person(name);
  const { did: key } = await world.signer(name);
  const asked = [
    ["person", { person }],
    ["of-key", { key }],
    ["keys", { person }],
    ["guarded", { guardian: person }],
  ] as const;
  return asked.map(([query, params]) =>
    refusalCode(read(world.db, { asker, room: "people", query, params: { ...params } })),
  );
}

describe("who reads", () => {
  test("[PE80] of a group that was not founded open are its members", async () => {
    const world = await givenGroup();
    expect(await standingOf(world)).toEqual(nobody(stranger));
    expect(await standingOf(world, "dill")).toEqual(nobody(stranger));
    const alder = await standingOf(world, "alder");
    expect(alder).toEqual({
      person: world.person("alder"),
      sees: keeper.sees,
      teams: [],
      offices: [],
    });
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
    expect(await standingOf(world)).toEqual(nobody(visitor));
    expect(await standingOf(world, "dill")).toEqual(nobody(visitor));
    expect(answered(world, visitor, ["credit", "currencies"])).toBe("accepted");
  });

  test("[PE80] of one that agrees to close, or to open, are others from the entry on that says it", async () => {
    const world = await givenFounded(["alder"], open);
    acceptedFacts(await world.join("dill"));
    const people = { person: world.person("dill"), sees: ["people"], teams: [], offices: [] };
    acceptedFacts(await world.act("alder", "charter.propose", { settings: closed }));
    expect(await standingOf(world)).toEqual(nobody(visitor));
    world.wait(14 * DAY);
    expect(await standingOf(world)).toEqual(nobody(visitor));
    world.tick();
    expect(await standingOf(world)).toEqual(nobody(stranger));
    expect(await standingOf(world, "dill")).toEqual(people);
    expect((await standingOf(world, "alder")).sees).toEqual(keeper.sees);
    acceptedFacts(await world.act("alder", "charter.propose", { settings: open }));
    world.wait(14 * DAY);
    world.tick();
    expect(await standingOf(world)).toEqual(nobody(visitor));
  });

  test("[PE81] somebody not yet welcomed reads the charter, of people and of credits, and no more, until they are", async () => {
    const world = await givenGroup();
    const clover = await standingOf(world, "clover");
    expect(clover).toEqual({
      person: world.person("clover"),
      sees: ["people"],
      teams: [],
      offices: [],
    });
    expect(answered(world, clover, ["charter", "about"])).toBe("accepted");
    expect(answered(world, clover, ["credit", "currencies"])).toBe("accepted");
    for (const asked of [
      ["people", "members"],
      ["contributions", "recent"],
    ] as const)
      expect(answered(world, clover, asked)).toBe("NotYours");
    expect(await ofPeople(world, clover, "clover")).toEqual(Array(4).fill("accepted"));
    expect(await ofPeople(world, clover, "alder")).toEqual(Array(4).fill("NotYours"));
    acceptedFacts(await welcome(world, "birch", "clover"));
    expect(await ofPeople(world, await standingOf(world, "clover"), "alder")).toEqual(
      Array(4).fill("accepted"),
    );
    expect((await standingOf(world, "clover")).sees).toEqual(keeper.sees);
  });

  test("[PE82] of what is kept to members are members alone, in an open group too", async () => {
    const world = await givenGroup(open);
    const [clover, alder] = [await standingOf(world, "clover"), await standingOf(world, "alder")];
    for (const asker of [visitor, clover])
      expect(answered(world, asker, ["standing", "of-key"])).toBe("NotYours");
    expect(answered(world, alder, ["standing", "of-key"])).toBe("accepted");
  });
});
