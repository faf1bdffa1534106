/** Leaving: given somebody who belongs, when they go, then they are none of the group, and what is theirs stays. */

import { describe, expect, test } from "vitest";
import { DAY, limits, toTime } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import {
  actWith,
  addKey,
  cancelKeyChange,
  changeIn,
  nameGuardians,
  recover,
  reEnter,
  revokeKey,
} from "../../testing/devices.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  invite,
  joinInvited,
  refusalCode,
  statusOf,
  welcome,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { adding, givingPlace } from "./helped-play.ts";
import { comeBack, credit, factsIn, givenGone, givenLeft, leave, rowsOf } from "./leaving-play.ts";

const founders = ["alder", "birch", "clover"];
const clover = { who: "clover" };
const sheet = { who: "clover", device: "clover's sheet" };
const fresh = { who: "clover", device: "clover's new phone" };

function personOf(world: World, name: string): Record<string, unknown> {
  const { person } = world.ask("people", "person", { person: world.person(name) });
  return person as Record<string, unknown>; // people/person answers so
}

describe("who leaves", () => {
  test("[PE90] is no member from that entry on, is not counted, not listed, and does nothing", async () => {
    const world = await givenFounded(founders);
    const facts = acceptedFacts(await leave(world, clover));
    const until = toTime(world.now() + limits.comeBackMs);
    expect(facts).toEqual([{ fact: "PersonLeft", person: world.person("clover"), until }]);
    expect(personOf(world, "clover")).toMatchObject({
      status: "left",
      roles: [],
      left: toTime(world.now()),
      until,
    });
    expect(rowsOf(world, "members").map(({ person }) => person)).not.toContain(
      world.person("clover"),
    );
    expect(rowsOf(world, "left")).toMatchObject([{ person: world.person("clover"), until }]);
    expect(world.ask("charter", "about")).toMatchObject({ members: 2, newcomers: 0 });
    acceptedFacts(await world.join("dill"));
    for (const [act, body] of [
      ["people.welcome", { person: world.person("dill") }],
      ["people.leave", {}],
      ["people.name-key", { key: (await world.signer("clover")).did, name: "a".repeat(64) }],
    ] as const) {
      expect(refusalCode(await world.act("clover", act, body))).toBe("HasLeft");
    }
  });

  test("[PE90] still erases words, removes a device and stops what others began", async () => {
    const world = await givenFounded(founders);
    acceptedFacts(await addKey(world, { ...clover, adds: "clover's phone" }));
    acceptedFacts(await leave(world, clover));
    const erased = { words: [wordsFor("clover").hash] };
    expect(refusalCode(await world.act("clover", "people.erase-words", erased))).toBe("accepted");
    const removed = await revokeKey(world, { ...clover, removes: "clover's phone" });
    expect(refusalCode(removed)).toBe("accepted");
    const begun = changeIn(await reEnter(world, { by: "alder", ...fresh }));
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    expect(refusalCode(await cancelKeyChange(world, clover, begun))).toBe("accepted");
    expect(refusalCode(await comeBack(world, fresh))).toBe("KeyRevoked");
  });

  test("[PE90] as a newcomer is a newcomer no more, and is one again", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("dill"));
    acceptedFacts(await leave(world, { who: "dill" }));
    expect(statusOf(world, "dill")).toBe("left");
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("TheyLeft");
    acceptedFacts(await comeBack(world, { who: "dill" }));
    expect(statusOf(world, "dill")).toBe("newcomer");
  });

  test("[PE90, PE91] without a device leaves and comes back by whoever helps them", async () => {
    const world = await givenFounded();
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    const who = { by: "alder", whom: "rowan" };
    const facts = acceptedFacts(await actingFor(world, who, ["people.leave", {}]));
    expect(factsIn(facts)).toEqual(["PersonLeft", "ActedFor"]);
    expect(rowsOf(world, "helped")).toEqual([]);
    // whoever thinks that it was not as they wanted objects, and another brings them back
    const objected = { person: idOf("rowan"), act: world.log.at(-1)?.act?.id };
    acceptedFacts(await world.act("birch", "people.object", objected));
    expect(refusalCode(await actingFor(world, who, ["people.come-back", {}]))).toBe("HelpsNobody");
    acceptedFacts(await world.join("dill"));
    for (const by of ["alder", "birch"]) acceptedFacts(await welcome(world, by, "dill"));
    const named = { person: idOf("rowan"), helper: world.person("dill") };
    acceptedFacts(await world.act("dill", "people.name-helper", named));
    acceptedFacts(await actingFor(world, { ...who, by: "dill" }, ["people.come-back", {}]));
    expect(rowsOf(world, "helped")).toMatchObject([{ person: idOf("rowan") }]);
  });
});

describe("coming back", () => {
  test("[PE91] is by any device or spare way in, and makes one what one was", async () => {
    for (const by of [clover, sheet, { who: "clover", device: "clover's phone" }]) {
      const world = await givenFounded(founders);
      acceptedFacts(await addKey(world, { ...clover, adds: "clover's phone" }));
      acceptedFacts(await addKey(world, { ...clover, adds: sheet.device, rank: "spare" }));
      acceptedFacts(await leave(world, clover));
      world.wait(limits.comeBackMs - DAY);
      expect(acceptedFacts(await comeBack(world, by))).toEqual([
        { fact: "PersonCameBack", person: world.person("clover") },
      ]);
      expect(personOf(world, "clover")).toMatchObject({
        status: "member",
        roles: ["persons", "members", "founders"],
      });
      expect(personOf(world, "clover")).not.toHaveProperty("left");
      world.wait(limits.comeBackMs);
      acceptedFacts(await welcome(world, "clover", await newcomer(world)));
    }
  });

  test("[PE91] with a device that two let in again, and one that guardians called", async () => {
    const seen = await givenLeft();
    acceptedFacts(await reEnter(seen, { by: "alder", ...fresh }));
    acceptedFacts(await reEnter(seen, { by: "birch", ...fresh }));
    acceptedFacts(await comeBack(seen, fresh));
    expect(statusOf(seen, "clover")).toBe("member");

    const world = await givenFounded(founders);
    acceptedFacts(await nameGuardians(world, clover, ["alder", "birch"], 2));
    world.wait(limits.keyYoungMs);
    acceptedFacts(await leave(world, clover));
    for (const by of ["alder", "birch"]) acceptedFacts(await recover(world, { by, ...fresh }));
    world.wait(limits.wayBackMs);
    acceptedFacts(await comeBack(world, fresh));
    expect(refusalCode(await leave(world, clover))).toBe("KeyRevoked");
  });
});

async function newcomer(world: World): Promise<string> {
  const name = `elder ${world.log.length}`;
  acceptedFacts(await world.join(name));
  return name;
}

describe("after 14 days", () => {
  test("[PE92] no way in is left, nothing is under way, and nobody calls or lets in", async () => {
    const world = await givenFounded(founders);
    acceptedFacts(await addKey(world, { ...clover, adds: sheet.device, rank: "spare" }));
    acceptedFacts(await nameGuardians(world, clover, ["alder", "birch"], 1));
    world.wait(limits.keyYoungMs);
    acceptedFacts(await addKey(world, { ...clover, adds: "clover's phone" }));
    acceptedFacts(await leave(world, clover));
    world.wait(limits.comeBackMs);
    const facts = acceptedFacts(world.tick());
    expect(facts[0]).toEqual({ fact: "PlaceEnded", person: world.person("clover") });
    expect(factsIn(facts).filter((fact) => fact === "KeyRemoved")).toHaveLength(3);
    expect(world.ask("people", "keys", { person: world.person("clover") })).toEqual({
      keys: [],
      underWay: [],
      guarded: { guardians: [], needed: 0 },
    });
    for (const by of [clover, sheet, { who: "clover", device: "clover's phone" }]) {
      expect(refusalCode(await comeBack(world, by))).toBe("PlaceOver");
    }
    expect(refusalCode(await recover(world, { by: "alder", ...fresh }))).toBe("NotGuardian");
    expect(refusalCode(await reEnter(world, { by: "alder", ...fresh }))).toBe("TheyLeft");
    const [row] = rowsOf(world, "left");
    expect(row).not.toHaveProperty("until");
  });

  test("[PE92] who has no device is brought back by nobody", async () => {
    const world = await givenFounded();
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    const who = { by: "alder", whom: "rowan" };
    acceptedFacts(await actingFor(world, who, ["people.leave", {}]));
    world.wait(limits.comeBackMs);
    expect(refusalCode(await actingFor(world, who, ["people.come-back", {}]))).toBe("PlaceOver");
    expect(refusalCode(await givingPlace(world, "birch", "rowan"))).toBe("NotHelped");
  });

  test("[PE92] they guard nobody: a guard with enough left stands, one with too few falls away", async () => {
    for (const [needed, guardians] of [
      [1, ["birch"]],
      [2, []],
    ] as const) {
      const world = await givenFounded(founders);
      acceptedFacts(await nameGuardians(world, { who: "alder" }, ["birch", "clover"], needed));
      world.wait(limits.keyYoungMs);
      acceptedFacts(await leave(world, clover));
      world.wait(limits.comeBackMs - 1);
      const call = { by: "birch", who: "alder", device: "a thief's phone" };
      if (needed === 2) acceptedFacts(await recover(world, call));
      world.wait(1);
      const facts = acceptedFacts(world.tick());
      const left = guardians.map((name) => world.person(name));
      expect(factOf(facts, "GuardiansNamed")).toMatchObject({
        person: world.person("alder"),
        guardians: left,
        needed: left.length === 0 ? 0 : needed,
      });
      // a call for which too few are left comes to nothing, and keeps nobody from paying
      expect(factsIn(facts).includes("KeyChangeCancelled")).toBe(needed === 2);
      acceptedFacts(await welcome(world, "alder", await newcomer(world)));
    }
  });

  test("[PE92] guardians who were named and left are none when the week is over", async () => {
    const world = await givenFounded(founders);
    acceptedFacts(await nameGuardians(world, { who: "alder" }, ["birch", "clover"], 1));
    acceptedFacts(await leave(world, clover));
    world.wait(limits.keyYoungMs);
    expect(factsIn(acceptedFacts(world.tick()))).toEqual(["KeyChangeCancelled"]);
  });

  test("[PE99] one joins again as somebody new, with another key and by an invitation", async () => {
    const world = await givenGone();
    expect(refusalCode(await world.join("clover"))).toBe("KeyTaken");
    const before = world.person("clover");
    acceptedFacts(await joinInvited(world, "alder", "clover again"));
    expect(world.person("clover again")).not.toBe(before);
    expect(statusOf(world, "clover again")).toBe("newcomer");
  });
});

describe("who cannot leave yet", () => {
  test("[PE96] whoever answers for a dependant ends that first; the dependant does not leave either", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("rowan") }));
    const child = { by: "alder", whom: "rowan", consent: "guardian" as const };
    expect(refusalCode(await leave(world, { who: "alder" }))).toBe("DependenceFirst");
    expect(refusalCode(await actingFor(world, child, ["people.leave", {}]))).toBe(
      "DependenceFirst",
    );
    acceptedFacts(await world.act("alder", "people.end-dependence", { person: idOf("rowan") }));
    acceptedFacts(await actingFor(world, child, ["people.leave", {}]));
    acceptedFacts(await leave(world, { who: "alder" }));
  });

  test("[PE96] the last member who can act stays until somebody else is welcomed", async () => {
    const world = await givenFounded();
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    // rowan becomes a member by alder's word alone, and has no device
    expect(factsIn(acceptedFacts(await leave(world, { who: "birch" })))).toContain(
      "PersonWelcomed",
    );
    expect(refusalCode(await leave(world, { who: "alder" }))).toBe("LastMember");
    acceptedFacts(await world.join("dill"));
    expect(refusalCode(await leave(world, { who: "alder" }))).toBe("LastMember");
    acceptedFacts(await leave(world, { who: "dill" }));
    acceptedFacts(await comeBack(world, { who: "dill" }));
    acceptedFacts(await welcome(world, "alder", "dill"));
    acceptedFacts(await leave(world, { who: "alder" }));
    acceptedFacts(await welcome(world, "dill", await newcomer(world)));
  });
});

describe("founders", () => {
  test("[PE97] what is the founders' is all members' once the last founder left, and theirs again after", async () => {
    const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
    for (const name of ["birch", "clover"]) {
      acceptedFacts(await joinInvited(world, "alder", name));
    }
    acceptedFacts(await invite(world, "clover", ["a link"]));
    // asked before, so that what is remembered of birch must follow
    const open = () => world.act("birch", "credit.open-currency", credit);
    expect(refusalCode(await open())).toBe("NotFounder");
    acceptedFacts(await leave(world, { who: "alder" }));
    expect(personOf(world, "birch")["roles"]).toContain("founders");
    acceptedFacts(await open());
    const { did } = await world.signer("a link");
    acceptedFacts(await world.act("birch", "people.withdraw-invitation", { keys: [did] }));
    acceptedFacts(await comeBack(world, { who: "alder" }));
    expect(personOf(world, "birch")["roles"]).not.toContain("founders");
    const another = { ...credit, code: "MEALS" };
    expect(refusalCode(await world.act("birch", "credit.open-currency", another))).toBe(
      "NotFounder",
    );
  });

  test("[PE97] one of two founders who leaves leaves nothing to others", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("dill"));
    acceptedFacts(await leave(world, { who: "alder" }));
    acceptedFacts(await welcome(world, "birch", "dill"));
    expect(refusalCode(await world.act("dill", "credit.open-currency", credit))).toBe("NotFounder");
    expect(personOf(world, "dill")["roles"]).toEqual(["persons", "members"]);
  });
});

test("[PE98] of a closed group who left reads what a newcomer reads, and a member again once back", async () => {
  const world = await givenFounded(founders, { "people.readers": "members" });
  const key = (await world.signer("clover")).did;
  const sees = () => world.ask("standing", "of-key", { key });
  expect(sees()).toMatchObject({ sees: ["everyone", "people", "members"] });
  acceptedFacts(await leave(world, clover));
  expect(sees()).toEqual({
    person: world.person("clover"),
    sees: ["people"],
    teams: [],
    offices: [],
  });
  acceptedFacts(await comeBack(world, clover));
  expect(sees()).toMatchObject({ sees: ["everyone", "people", "members"] });
  acceptedFacts(await leave(world, clover));
  world.wait(limits.comeBackMs);
  world.tick();
  expect(sees()).toEqual({ sees: [], teams: [], offices: [] });
});

test("[PE90] a thief leaves in somebody's name, and who is younger, paused or a spare way in does not", async () => {
  const world = await givenFounded(founders);
  acceptedFacts(await addKey(world, { ...clover, adds: sheet.device, rank: "spare" }));
  expect(refusalCode(await leave(world, sheet))).toBe("SpareOnlyKeys");
  expect(refusalCode(await actWith(world, clover, "people.come-back", {}))).toBe("NotLeft");
});
