/** Ways back: given somebody who lost their devices, when members see them or guardians call, then in a day or not. */

import { describe, expect, test } from "vitest";
import { DAY, limits, toTime } from "@plenty/kernel";
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
import { wayIn } from "../../testing/signing.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  nobody,
  refusalCode,
  welcome,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { comeBack, leave } from "./leaving-play.ts";

const first = { who: "alder" };
const phone = { who: "alder", device: "alder's phone" };
const fresh = { who: "alder", device: "alder's new phone" };
const sheet = { who: "alder", device: "alder's sheet" };
const week = limits.keyYoungMs;

/** alder, birch, clover and dill founded; alder has a phone besides, and a sheet, both no longer young. */
async function givenDevices(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await addKey(world, { ...first, adds: phone.device }));
  acceptedFacts(await addKey(world, { ...first, adds: sheet.device, rank: "spare" }));
  world.wait(week);
  return world;
}

/** The same, and two of birch, clover and dill are alder's guardians. */
async function givenGuarded(): Promise<World> {
  const world = await givenDevices();
  acceptedFacts(await nameGuardians(world, sheet, ["birch", "clover", "dill"], 2));
  return world;
}

interface Keys {
  readonly keys: readonly { readonly key: string }[];
  readonly underWay: readonly Record<string, unknown>[];
  readonly guarded: { readonly guardians: readonly string[]; readonly needed: number };
}

function keysOf(world: World, name = "alder"): Keys {
  return world.ask("people", "keys", { person: world.person(name) }) as unknown as Keys; // people/keys answers so
}

/** True if somebody holds the key of a device now. */
async function holds(world: World, { who, device }: typeof fresh): Promise<boolean> {
  const { did } = await world.signer(device);
  return keysOf(world, who).keys.some(({ key }) => key === did);
}

/** alder vouches with a device for whoever comes; what it is refused for, or "accepted". */
async function vouch(world: World, by: { who: string; device?: string }): Promise<string> {
  const name = `elder ${world.log.length}`;
  acceptedFacts(await world.join(name));
  const outcome = await actWith(world, by, "people.welcome", { person: world.person(name) });
  return refusalCode(outcome);
}

async function tell(world: World, by: { who: string; device: string }): Promise<string> {
  const people = [world.person(by.who)];
  const items = [{ on: "2026-01-05", people, theme: "food", kind: "work" }];
  return refusalCode(await actWith(world, by, "contributions.log", { items }));
}

/** birch and clover let alder in again. */
async function letIn(world: World): Promise<unknown> {
  const begun = await reEnter(world, { by: "birch", ...fresh });
  acceptedFacts(await reEnter(world, { by: "clover", ...fresh }));
  return changeIn(begun);
}

describe("in person", () => {
  test("[PE32, PE33] two members let somebody in, who tells at once and vouches a day later", async () => {
    const world = await givenDevices();
    const seen = acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    expect(seen.map(({ fact }) => fact)).toEqual(["ReEntryWitnessed"]);
    expect(await tell(world, fresh)).toBe("KeyUnknown");
    const again = acceptedFacts(await reEnter(world, { by: "clover", ...fresh }));
    expect(factOf(again, "KeyAdded")).toMatchObject({
      person: world.person("alder"),
      via: "re-entry",
      binds: toTime(world.now() + DAY),
    });
    expect(await tell(world, fresh)).toBe("accepted");
    expect(await vouch(world, fresh)).toBe("KeyWaits");
    world.wait(DAY);
    expect(await vouch(world, fresh)).toBe("accepted");
    expect(keysOf(world).underWay).toEqual([]);
    expect(refusalCode(await addKey(world, { ...fresh, adds: "alder's tablet" }))).toBe("KeyYoung");
  });

  test("[PE32] refuses a witness who is no member, is the person, or says it twice", async () => {
    const world = await givenDevices();
    acceptedFacts(await world.join("elder"));
    expect(refusalCode(await reEnter(world, { by: "elder", ...fresh }))).toBe("NotWelcomed");
    expect(refusalCode(await reEnter(world, { by: "a stranger", ...fresh }))).toBe("KeyUnknown");
    expect(refusalCode(await reEnter(world, { by: "alder", ...fresh }))).toBe("OwnWitness");
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    expect(refusalCode(await reEnter(world, { by: "birch", ...fresh }))).toBe("AlreadyWitnessed");
    const { did } = await world.signer(phone.device);
    expect(keysOf(world).keys.map(({ key }) => key)).toContain(did);
    expect(await holds(world, fresh)).toBe(false);
  });

  test("[PE32] another device of one witness is no second witness", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { who: "birch", adds: "birch's phone" }));
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    const { underWay } = keysOf(world);
    const key = (await world.signer(fresh.device)).did;
    const { proof } = await wayIn(fresh.device, {
      commons: world.commons(),
      person: world.person("alder"),
    });
    const body = { person: world.person("alder"), key, proof };
    const second = await actWith(
      world,
      { who: "birch", device: "birch's phone" },
      "people.re-enter",
      body,
    );
    expect(refusalCode(second)).toBe("AlreadyWitnessed");
    expect(underWay).toMatchObject([
      { kind: "re-entry", key, voices: [world.person("birch")], needed: 2 },
    ]);
  });

  test("[PE32] the word of one is forgotten after a day", async () => {
    const world = await givenDevices();
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    world.wait(DAY);
    acceptedFacts(await reEnter(world, { by: "clover", ...fresh }));
    expect(await holds(world, fresh)).toBe(false);
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    expect(await holds(world, fresh)).toBe(true);
  });

  test("[PE32] who saw somebody and left before the second is no witness, and is one again once back", async () => {
    const world = await givenDevices();
    const begun = changeIn(await reEnter(world, { by: "birch", ...fresh }));
    const left = acceptedFacts(await leave(world, { who: "birch" }));
    expect(left.at(-1)).toMatchObject({ fact: "KeyChangeCancelled", change: begun });
    acceptedFacts(await reEnter(world, { by: "clover", ...fresh }));
    expect(await holds(world, fresh)).toBe(false);
    acceptedFacts(await comeBack(world, { who: "birch" }));
    acceptedFacts(await reEnter(world, { by: "birch", ...fresh }));
    expect(await holds(world, fresh)).toBe(true);
  });

  test("[PE32] who let somebody in and leaves then takes nothing back", async () => {
    const world = await givenDevices();
    await letIn(world);
    acceptedFacts(await leave(world, { who: "birch" }));
    expect(await holds(world, fresh)).toBe(true);
    expect(keysOf(world).underWay).toMatchObject([
      { voices: [world.person("birch"), world.person("clover")] },
    ]);
  });

  test("[PE32] a member's word while no founder was there counts no more once one is back", async () => {
    const world = await givenFounded(["alder", "birch"], { "people.witnesses": "founders" });
    for (const name of ["clover", "dill"]) {
      acceptedFacts(await world.join(name));
      for (const by of ["alder", "birch"]) acceptedFacts(await welcome(world, by, name));
    }
    for (const who of ["alder", "birch"]) acceptedFacts(await leave(world, { who }));
    const seen = { who: "dill", device: "dill's new phone" };
    acceptedFacts(await reEnter(world, { by: "clover", ...seen }));
    for (const who of ["alder", "birch"]) acceptedFacts(await comeBack(world, { who }));
    acceptedFacts(await reEnter(world, { by: "alder", ...seen }));
    expect(await holds(world, seen)).toBe(false);
    acceptedFacts(await reEnter(world, { by: "birch", ...seen }));
    expect(await holds(world, seen)).toBe(true);
  });

  test("[PE32] where the charter says so, founders alone let somebody in", async () => {
    const world = await givenFounded(["alder", "birch"], { "people.witnesses": "founders" });
    acceptedFacts(await world.join("clover"));
    for (const by of ["alder", "birch"]) acceptedFacts(await welcome(world, by, "clover"));
    expect(refusalCode(await reEnter(world, { by: "clover", ...fresh }))).toBe("NotFounder");
    expect(refusalCode(await reEnter(world, { by: "birch", ...fresh }))).toBe("accepted");
  });

  test("[PE33] two witnesses let a stranger in as somebody, whose oldest and youngest device stop it", async () => {
    for (const by of [first, { who: "alder", device: "alder's tablet" }, sheet]) {
      const world = await givenDevices();
      acceptedFacts(await addKey(world, { ...first, adds: "alder's tablet" }));
      const change = await letIn(world);
      expect(refusalCode(await cancelKeyChange(world, fresh, change))).toBe("KeyWaits");
      const facts = acceptedFacts(await cancelKeyChange(world, by, change));
      expect(facts.map(({ fact }) => fact)).toEqual(["KeyChangeCancelled", "KeyRemoved"]);
      expect(await tell(world, fresh)).toBe("KeyRevoked");
      expect(refusalCode(await reEnter(world, { by: "dill", ...fresh }))).toBe("KeyTaken");
      expect(await vouch(world, first)).toBe("accepted");
    }
  });

  test("[PE33] it can be stopped when one member has said so", async () => {
    const world = await givenDevices();
    const begun = await reEnter(world, { by: "birch", ...fresh });
    acceptedFacts(await cancelKeyChange(world, phone, changeIn(begun)));
    acceptedFacts(await reEnter(world, { by: "clover", ...fresh }));
    expect(await holds(world, fresh)).toBe(false);
  });

  test("[PE33] whoever was let in removes no device of the person, neither at once nor on the day after", async () => {
    const world = await givenDevices();
    await letIn(world);
    const removal = { ...fresh, removes: "alder" };
    expect(refusalCode(await revokeKey(world, removal))).toBe("KeyYoung");
    world.wait(DAY);
    expect(refusalCode(await revokeKey(world, removal))).toBe("KeyYoung");
    acceptedFacts(await revokeKey(world, { ...phone, removes: fresh.device }));
    expect(await tell(world, fresh)).toBe("KeyRevoked");
  });
});

describe("guardians", () => {
  test("[PE34] hold at once by the spare way in, and after a week by a device", async () => {
    const world = await givenDevices();
    acceptedFacts(await nameGuardians(world, sheet, ["birch"], 1));
    const birch = world.person("birch");
    expect(keysOf(world).guarded).toEqual({ guardians: [birch], needed: 1 });
    const proposed = acceptedFacts(await nameGuardians(world, phone, ["clover", "dill"], 2));
    expect(factOf(proposed, "GuardiansProposed").until).toBe(toTime(world.now() + week));
    expect(keysOf(world).guarded.guardians).toEqual([birch]);
    expect(refusalCode(await nameGuardians(world, phone, ["dill"], 1))).toBe("ChangeUnderWay");
    world.wait(week);
    world.tick();
    const named = { guardians: ["clover", "dill"].map((name) => world.person(name)), needed: 2 };
    expect(keysOf(world).guarded).toEqual(named);
    const { rows } = world.ask("people", "guarded", { guardian: world.person("dill") });
    expect(rows).toMatchObject([{ agent: world.person("alder"), needed: 2 }]);
    acceptedFacts(await nameGuardians(world, sheet, [], 0));
    expect(keysOf(world).guarded).toEqual({ guardians: [], needed: 0 });
  });

  test("[PE34] are other people, each once, and no more are needed than there are", async () => {
    const world = await givenDevices();
    const name = async (names: readonly string[], needed: number) =>
      refusalCode(await nameGuardians(world, sheet, names, needed));
    expect(await name(["birch", "alder"], 1)).toBe("GuardianInvalid");
    expect(await name(["birch", "birch"], 1)).toBe("GuardianInvalid");
    expect(await name(["a stranger"], 1)).toBe("PersonUnknown");
    expect(await name(["birch", "clover"], 3)).toBe("GuardiansNeeded");
    expect(await name(["birch", "clover"], 0)).toBe("GuardiansNeeded");
    expect(await name([], 1)).toBe("GuardiansNeeded");
  });

  test("[PE34] named by a device that is then being removed do not come about", async () => {
    const world = await givenDevices();
    acceptedFacts(await nameGuardians(world, first, ["dill"], 1));
    world.wait(1);
    acceptedFacts(await revokeKey(world, { ...phone, removes: "alder" }));
    world.wait(week - 1);
    world.tick();
    expect(keysOf(world).guarded.guardians).toEqual([]);
  });

  test("[PE35] from the first call on no device of the person binds; after a week too few is as if none", async () => {
    const world = await givenGuarded();
    acceptedFacts(await recover(world, { by: "birch", ...fresh }));
    expect(await vouch(world, first)).toBe("GuardiansCalled");
    expect(await vouch(world, phone)).toBe("GuardiansCalled");
    expect(await tell(world, phone)).toBe("accepted");
    acceptedFacts(await recover(world, { by: "clover", ...fresh, device: "another phone" }));
    expect(keysOf(world).underWay).toHaveLength(2);
    world.wait(week);
    expect(await vouch(world, first)).toBe("accepted");
    expect(keysOf(world).underWay).toEqual([]);
    expect(await holds(world, fresh)).toBe(false);
  });

  test("[PE36] enough of them let in a new device, and a day later it is the only one", async () => {
    const world = await givenGuarded();
    acceptedFacts(await addKey(world, { ...phone, adds: "alder's other sheet", rank: "spare" }));
    acceptedFacts(await recover(world, { by: "birch", ...fresh }));
    acceptedFacts(await recover(world, { by: "dill", ...fresh }));
    expect(await tell(world, fresh)).toBe("accepted");
    expect(await vouch(world, fresh)).toBe("KeyWaits");
    expect(refusalCode(await recover(world, { by: "clover", ...fresh }))).toBe("ChangeUnderWay");
    world.wait(DAY);
    expect(await vouch(world, fresh)).toBe("accepted");
    expect(await tell(world, phone)).toBe("KeyRevoked");
    const left = await Promise.all(
      [fresh.device, sheet.device].map(async (name) => (await world.signer(name)).did),
    );
    expect(new Set(keysOf(world).keys.map(({ key }) => key))).toEqual(new Set(left));
    expect(refusalCode(await addKey(world, { ...fresh, adds: "alder's tablet" }))).toBe("accepted");
  });

  test("[PE35, PE36] the call of a guardian who left counts no more, and the person's devices bind again", async () => {
    const world = await givenGuarded();
    acceptedFacts(await recover(world, { by: "birch", ...fresh }));
    acceptedFacts(await leave(world, { who: "birch" }));
    expect(await vouch(world, first)).toBe("accepted");
    acceptedFacts(await recover(world, { by: "clover", ...fresh }));
    expect(await holds(world, fresh)).toBe(false);
    acceptedFacts(await recover(world, { by: "dill", ...fresh }));
    expect(await holds(world, fresh)).toBe(true);
  });

  test("[PE36] whoever is none is refused, and so is one who calls twice", async () => {
    const world = await givenGuarded();
    acceptedFacts(await nameGuardians(world, sheet, ["birch", "clover"], 2));
    expect(refusalCode(await recover(world, { by: "dill", ...fresh }))).toBe("NotGuardian");
    expect(refusalCode(await recover(world, { by: "alder", ...fresh }))).toBe("NotGuardian");
    acceptedFacts(await recover(world, { by: "birch", ...fresh }));
    expect(refusalCode(await recover(world, { by: "birch", ...fresh }))).toBe("AlreadyWitnessed");
    const nobodys = await world.act("birch", "people.recover", {
      person: nobody,
      key: (await world.signer("dill")).did,
      proof: "A".repeat(86),
    });
    expect(refusalCode(nobodys)).toBe("InnerSignatureInvalid");
  });

  test("[PE37] a device does not stop them; the spare way in does, before and after they agree", async () => {
    const world = await givenGuarded();
    const called = await recover(world, { by: "birch", ...fresh });
    const change = changeIn(called);
    expect(refusalCode(await cancelKeyChange(world, first, change))).toBe("OnlySpareStops");
    acceptedFacts(await cancelKeyChange(world, sheet, change));
    expect(await vouch(world, first)).toBe("accepted");
    const again = { who: "alder", device: "alder's newest phone" };
    const begun = changeIn(await recover(world, { by: "birch", ...again }));
    acceptedFacts(await recover(world, { by: "dill", ...again }));
    const removal = { ...first, removes: again.device };
    expect(refusalCode(await revokeKey(world, removal))).toBe("OnlySpareStops");
    acceptedFacts(await cancelKeyChange(world, sheet, begun));
    expect(await holds(world, again)).toBe(false);
    expect(await vouch(world, first)).toBe("accepted");
  });

  test("[PE38] each step of theirs is told", async () => {
    const world = await givenGuarded();
    await recover(world, { by: "birch", ...fresh });
    await recover(world, { by: "dill", ...fresh });
    world.wait(DAY);
    world.tick();
    const facts = world.log.slice(-3).flatMap((entry) => JSON.parse(entry.facts) as object[]);
    expect(facts.map((told) => (told as { fact: string }).fact)).toEqual([
      "RecoveryCalled",
      "RecoveryCalled",
      "KeyAdded",
      "KeyRemoved",
      "KeyRemoved",
      "Recovered",
    ]);
  });
});
