/** What waits for somebody: given what is under way in a group, when they ask, and once they have answered. */

import { describe, expect, test } from "vitest";
import { keeper, read, stranger, visitor } from "../../index.ts";
import type { Asker } from "../../index.ts";
import { idOf } from "../../testing/behalf.ts";
import { addKey, nameGuardians, recover, reEnter, revokeKey } from "../../testing/devices.ts";
import {
  acceptedFacts,
  givenFounded,
  invite,
  refusalCode,
  withdrawInvitations,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { claiming, importNames } from "./claim-play.ts";
import { adding, givingPlace } from "./helped-play.ts";

const fresh = { who: "dill", device: "dill's new phone" };

/** What waits for somebody, as they themselves ask. */
function rowsFor(world: World, name: string, params = {}) {
  const asker = { ...keeper, person: world.person(name) };
  const answer = read(world.db, {
    asker,
    room: "people",
    query: "waiting",
    params: { person: world.person(name), ...params },
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.data as { rows: Record<string, unknown>[]; next?: number }; // people/waiting answers so
}

function actsFor(world: World, name: string): unknown[] {
  return rowsFor(world, name).rows.map(({ act }) => act);
}

function codeFor(world: World, asker: Asker, name: string): string {
  const params = { person: world.person(name) };
  return refusalCode(read(world.db, { asker, room: "people", query: "waiting", params }));
}

/** Four founders; one of each kind waits for birch. */
async function givenAll(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await addKey(world, { who: "dill", adds: "dill's sheet", rank: "spare" }));
  world.wait(7 * 24 * 3_600_000);
  const sheet = { who: "dill", device: "dill's sheet" };
  acceptedFacts(await nameGuardians(world, sheet, ["alder", "birch"], 2));
  acceptedFacts(await importNames(world, ["fern", "hazel"]));
  acceptedFacts(await claiming(world, "clover", ["fern", "hazel"]));
  acceptedFacts(await world.join("elder"));
  acceptedFacts(await adding(world, "alder", ["rowan"], { helper: "birch" }));
  acceptedFacts(await adding(world, "alder", ["sorrel"]));
  acceptedFacts(await givingPlace(world, "alder", "sorrel"));
  const other = "dill's other phone";
  acceptedFacts(await reEnter(world, { by: "alder", who: "dill", device: other }));
  acceptedFacts(await recover(world, { by: "alder", ...fresh }));
  return world;
}

describe("what waits", () => {
  test("[PE85] is all that one act of a member would bring further, what is in a hurry first", async () => {
    const world = await givenAll();
    const { rows } = rowsFor(world, "birch");
    expect(rows.map(({ act, person }) => [act, person])).toEqual([
      ["recover", world.person("dill")],
      ["re-enter", world.person("dill")],
      ["give-place", idOf("sorrel")],
      ["help", idOf("rowan")],
      ["welcome", world.person("elder")],
      ["welcome", idOf("rowan")],
      ["welcome", idOf("sorrel")],
      ["vouch-claim", world.person("clover")],
    ]);
    const names = ["fern", "hazel"].map((name) => wordsFor(name).hash);
    expect(rows.at(-1)).toMatchObject({ names, name: wordsFor("clover").hash });
  });

  test("[PE85] waits no more once it is answered, each by its act", async () => {
    const world = await givenAll();
    const [person, elder] = [idOf("rowan"), world.person("elder")];
    const claim = rowsFor(world, "birch").rows.at(-1)?.of;
    acceptedFacts(await world.act("birch", "people.help", { people: [person] }));
    acceptedFacts(await world.act("birch", "people.welcome", { person: elder }));
    acceptedFacts(await world.act("birch", "people.vouch-claim", { claim }));
    expect(actsFor(world, "birch")).toEqual([
      "recover",
      "re-enter",
      "give-place",
      "welcome",
      "welcome",
    ]);
    acceptedFacts(await givingPlace(world, "birch", "sorrel"));
    const other = { who: "dill", device: "dill's other phone" };
    acceptedFacts(await reEnter(world, { by: "birch", ...other }));
    expect(actsFor(world, "birch")).toEqual(["recover", "welcome", "welcome"]);
    acceptedFacts(await recover(world, { by: "birch", ...fresh }));
    expect(actsFor(world, "birch")).toEqual(["welcome", "welcome"]);
  });

  test("[PE85] is for those alone who may: not who spoke before, is no guardian, claims, or is new", async () => {
    const world = await givenAll();
    // alder has said all but of the newcomer and the claim
    expect(actsFor(world, "alder")).toEqual(["welcome", "vouch-claim"]);
    expect(actsFor(world, "clover")).toEqual([
      "re-enter",
      "give-place",
      "welcome",
      "welcome",
      "welcome",
    ]);
    expect(actsFor(world, "elder")).toEqual([]);
    // whoever contested has spoken of that person and that name, also when it is claimed again
    const [claimed] = rowsFor(world, "alder").rows.slice(-1);
    acceptedFacts(await world.act("alder", "people.contest-claim", { claim: claimed?.of }));
    acceptedFacts(await claiming(world, "clover", ["hazel"]));
    expect(actsFor(world, "alder")).toEqual(["welcome"]);
    expect(actsFor(world, "birch").at(-1)).toBe("vouch-claim");
  });

  test("[PE85] where founders let somebody in again, waits for them alone", async () => {
    const world = await givenFounded(["alder", "birch"], { "people.witnesses": "founders" });
    acceptedFacts(await world.join("clover"));
    for (const by of ["alder", "birch"])
      acceptedFacts(await world.act(by, "people.welcome", { person: world.person("clover") }));
    const device = "clover's phone";
    acceptedFacts(await reEnter(world, { by: "alder", who: "clover", device }));
    expect(actsFor(world, "birch")).toEqual(["re-enter"]);
    expect(actsFor(world, "alder")).toEqual([]);
    expect(actsFor(world, "clover")).toEqual(["cancel-key-change"]);
  });

  test("[PE85] with one's own devices waits also for somebody new, and ends", async () => {
    const world = await givenFounded(["alder"]);
    acceptedFacts(await world.join("clover"));
    acceptedFacts(await addKey(world, { who: "clover", adds: "clover's phone" }));
    world.wait(7 * 24 * 3_600_000);
    const removal = { who: "clover", device: "clover's phone", removes: "clover" };
    acceptedFacts(await revokeKey(world, removal));
    expect(actsFor(world, "clover")).toEqual(["cancel-key-change"]);
    world.wait(7 * 24 * 3_600_000);
    world.tick();
    expect(actsFor(world, "clover")).toEqual([]);
  });

  test("[PE85] of a member alone is to invite, until an invitation is open or somebody is there", async () => {
    const world = await givenFounded(["alder"]);
    expect(actsFor(world, "alder")).toEqual(["invite"]);
    acceptedFacts(await invite(world, "alder", ["a link"]));
    expect(actsFor(world, "alder")).toEqual([]);
    acceptedFacts(await withdrawInvitations(world, "alder", ["a link"]));
    expect(actsFor(world, "alder")).toEqual(["invite"]);
    acceptedFacts(await world.join("birch"));
    expect(actsFor(world, "alder")).toEqual(["welcome"]);
    acceptedFacts(await world.act("alder", "people.welcome", { person: world.person("birch") }));
    expect(actsFor(world, "alder")).toEqual([]);
    acceptedFacts(await world.act("birch", "people.leave", {}));
    expect(actsFor(world, "alder")).toEqual(["invite"]);
  });

  test("[PE85] comes page by page, over all kinds", async () => {
    const world = await givenAll();
    const pages: unknown[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const { rows, next }: ReturnType<typeof rowsFor> = rowsFor(world, "birch", {
        after: String(after),
        limit: "3",
      });
      pages.push(...rows);
      after = next;
    }
    expect(pages).toEqual(rowsFor(world, "birch").rows);
  });

  test("[PE86] is told to whom it waits for, and to whoever has the group's folder", async () => {
    const world = await givenAll();
    expect(codeFor(world, keeper, "birch")).toBe("accepted");
    for (const asker of [{ ...keeper, person: world.person("alder") }, visitor, stranger])
      expect(codeFor(world, asker, "birch")).toBe("NotYours");
  });

  test("[PE64] names somebody who depends on a member to that member alone", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("thyme") }));
    acceptedFacts(await givingPlace(world, "alder", "thyme"));
    expect(actsFor(world, "birch")).toEqual([]);
    acceptedFacts(await world.act("alder", "people.end-dependence", { person: idOf("thyme") }));
    expect(actsFor(world, "birch")).toContain("give-place");
  });
});
