/** What a thief tries with an unlocked phone, step by step; each step is stopped by a rule, or comes to nothing. */

import { expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import {
  actWith,
  addKey,
  cancelKeyChange,
  changeIn,
  nameGuardians,
  reEnter,
  recover,
  revokeKey,
} from "../../testing/devices.ts";
import { acceptedFacts, givenFounded, invite, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { comeBack, leave } from "./leaving-play.ts";

const computer = { who: "alder", device: "alder" };
const phone = { who: "alder", device: "alder's phone" };
const stolen = phone;
const thiefs = { who: "alder", device: "the thief's phone" };
const sheet = { who: "alder", device: "alder's sheet" };
const week = limits.keyYoungMs;

/** alder joined with a computer and has a phone and a sheet besides; the thief, dill, is a member. */
async function givenAlder(founders = ["alder", "birch", "clover", "dill"]): Promise<World> {
  const world = await givenFounded(founders);
  acceptedFacts(await addKey(world, { ...computer, adds: phone.device }));
  acceptedFacts(await addKey(world, { ...computer, adds: sheet.device, rank: "spare" }));
  world.wait(week);
  return world;
}

interface Using {
  readonly who: string;
  readonly device: string;
}

async function vouch(world: World, by: Using): Promise<string> {
  const name = `elder ${world.log.length}`;
  acceptedFacts(await world.join(name));
  return refusalCode(await actWith(world, by, "people.welcome", { person: world.person(name) }));
}

test("[PE22, PE23, PE24, PE26] a thief with the younger phone adds a device, removes the computer and names himself guardian, and the computer undoes it all", async () => {
  const world = await givenAlder();
  acceptedFacts(await addKey(world, { ...stolen, adds: thiefs.device }));
  // the new device is young: it removes nothing and names nobody
  expect(refusalCode(await revokeKey(world, { ...thiefs, removes: "alder" }))).toBe("KeyYoung");
  expect(refusalCode(await nameGuardians(world, thiefs, ["dill"], 1))).toBe("KeyYoung");
  // the stolen one is younger than the computer: it takes a week
  const guardians = changeIn(await nameGuardians(world, stolen, ["dill"], 1));
  const removal = changeIn(await revokeKey(world, { ...stolen, removes: "alder" }));
  expect(refusalCode(await cancelKeyChange(world, computer, removal))).toBe("KeyPaused");
  // the sheet stops the removal; then the computer takes away both phones, and with them what they began
  acceptedFacts(await cancelKeyChange(world, sheet, removal));
  acceptedFacts(await revokeKey(world, { ...computer, removes: thiefs.device }));
  acceptedFacts(await revokeKey(world, { ...computer, removes: stolen.device }));
  expect(refusalCode(await cancelKeyChange(world, computer, guardians))).toBe("ChangeUnknown");
  world.wait(2 * week);
  expect(await vouch(world, stolen)).toBe("KeyRevoked");
  expect(await vouch(world, thiefs)).toBe("KeyRevoked");
  const call = { by: "dill", who: "alder", device: "a third phone" };
  expect(refusalCode(await recover(world, call))).toBe("NotGuardian");
  expect(await vouch(world, computer)).toBe("accepted");
});

test("[PE24, PE25, PE37] a thief with the oldest device takes all others away at once, and the sheet takes everything back", async () => {
  const world = await givenAlder();
  acceptedFacts(await addKey(world, { ...computer, adds: thiefs.device }));
  acceptedFacts(await revokeKey(world, { ...computer, removes: phone.device }));
  const removal = changeIn(await revokeKey(world, { ...computer, removes: sheet.device }));
  acceptedFacts(await nameGuardians(world, computer, ["dill"], 1));
  const other = { ...computer, adds: "the thief's sheet", rank: "spare" as const };
  acceptedFacts(await addKey(world, other));
  world.wait(week - 1);
  // on the last day the sheet is found
  acceptedFacts(await cancelKeyChange(world, sheet, removal));
  for (const removes of [other.adds, thiefs.device]) {
    acceptedFacts(await revokeKey(world, { ...sheet, removes }));
  }
  acceptedFacts(await addKey(world, { ...sheet, adds: "alder's new phone" }));
  acceptedFacts(await revokeKey(world, { ...sheet, removes: "alder" }));
  world.wait(week);
  expect(await vouch(world, computer)).toBe("KeyRevoked");
  const call = { by: "dill", who: "alder", device: "a third phone" };
  expect(refusalCode(await recover(world, call))).toBe("NotGuardian");
  const fresh = { who: "alder", device: "alder's new phone" };
  expect(await vouch(world, fresh)).toBe("accepted");
  expect(refusalCode(await addKey(world, { ...fresh, adds: "alder's tablet" }))).toBe("accepted");
});

test("[PE35, PE36] a thief with the only device meets the guardians: nothing is paid from the first call on, and what was begun falls away", async () => {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await nameGuardians(world, computer, ["birch", "clover"], 2));
  world.wait(week);
  acceptedFacts(await nameGuardians(world, computer, ["dill"], 1));
  acceptedFacts(await addKey(world, { ...computer, adds: thiefs.device }));
  const spare = { ...computer, adds: "the thief's sheet", rank: "spare" as const };
  acceptedFacts(await addKey(world, spare));
  const call = { who: "alder", device: "alder's new phone" };
  acceptedFacts(await recover(world, { by: "birch", ...call }));
  expect(await vouch(world, computer)).toBe("GuardiansCalled");
  expect(await vouch(world, thiefs)).toBe("GuardiansCalled");
  // his own guardian is none yet, and his spare way in is too young to stop anybody
  const begun = changeIn(await recover(world, { by: "clover", ...call }));
  const veto = { who: "alder", device: spare.adds };
  expect(refusalCode(await cancelKeyChange(world, veto, begun))).toBe("KeyYoung");
  expect(refusalCode(await recover(world, { by: "dill", ...call }))).toBe("NotGuardian");
  world.wait(DAY);
  for (const device of ["alder", thiefs.device]) {
    expect(await vouch(world, { who: "alder", device })).toBe("KeyRevoked");
  }
  world.wait(week);
  expect(refusalCode(await recover(world, { by: "dill", ...call }))).toBe("NotGuardian");
  expect(refusalCode(await cancelKeyChange(world, veto, begun))).toBe("KeyRevoked");
  expect(await vouch(world, call)).toBe("accepted");
});

test("[PE25, PE30] the log's order decides: what the stolen phone signed before counts for nothing once it is removed", async () => {
  const world = await givenAlder();
  acceptedFacts(await world.join("elder"));
  const body = { person: world.person("elder") };
  const payload = { person: world.person("alder") };
  const held = await world.sign(stolen.device, "people.welcome", body, { payload });
  acceptedFacts(await revokeKey(world, { ...computer, removes: stolen.device }));
  expect(refusalCode(world.submit(held))).toBe("KeyRevoked");
});

test("[PE91] a thief leaves in somebody's name, and the owner comes back from another device and removes the stolen one", async () => {
  const world = await givenAlder();
  acceptedFacts(await leave(world, stolen));
  acceptedFacts(await comeBack(world, computer));
  acceptedFacts(await revokeKey(world, { ...computer, removes: stolen.device }));
  expect(refusalCode(await leave(world, stolen))).toBe("KeyRevoked");
  world.wait(limits.comeBackMs);
  expect(await vouch(world, computer)).toBe("accepted");
});

test("[PE91, PE92] a thief leaves with the only device, comes back to stop the others, and guardians end it", async () => {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await nameGuardians(world, computer, ["birch", "clover"], 2));
  world.wait(week);
  acceptedFacts(await leave(world, computer));
  // two who see alder let them in, which whoever holds the old device stops
  const seen = { who: "alder", device: "alder's new phone" };
  const begun = changeIn(await reEnter(world, { by: "birch", ...seen }));
  acceptedFacts(await reEnter(world, { by: "clover", ...seen }));
  acceptedFacts(await cancelKeyChange(world, computer, begun));
  expect(refusalCode(await comeBack(world, seen))).toBe("KeyRevoked");
  // guardians no device stops: not by leaving once more either
  const called = { who: "alder", device: "alder's newest phone" };
  const call = changeIn(await recover(world, { by: "birch", ...called }));
  acceptedFacts(await recover(world, { by: "clover", ...called }));
  expect(refusalCode(await cancelKeyChange(world, computer, call))).toBe("OnlySpareStops");
  acceptedFacts(await comeBack(world, computer));
  expect(refusalCode(await leave(world, computer))).toBe("GuardiansCalled");
  world.wait(DAY);
  expect(refusalCode(await leave(world, computer))).toBe("KeyRevoked");
  world.wait(limits.comeBackMs);
  expect(await vouch(world, called)).toBe("accepted");
});

test("[PE91, PE92] a thief leaves with the only device, and two who see the owner let them in before the place ends", async () => {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await leave(world, computer));
  world.wait(limits.comeBackMs - 2 * DAY);
  const seen = { who: "alder", device: "alder's new phone" };
  for (const by of ["birch", "clover"]) acceptedFacts(await reEnter(world, { by, ...seen }));
  acceptedFacts(await comeBack(world, seen));
  world.wait(limits.comeBackMs);
  expect(await vouch(world, seen)).toBe("accepted");
});

test("[PE90, PE95] a leaver pays, vouches, invites, names helpers and lets others in: nothing of it comes about", async () => {
  const world = await givenAlder();
  acceptedFacts(await invite(world, "alder", ["a link"]));
  acceptedFacts(await world.join("elder"));
  acceptedFacts(await leave(world, computer));
  const elder = { person: world.person("elder") };
  const pay = { to: elder.person, currency: elder.person, amount: 1 };
  const letting = { by: "alder", who: "birch", device: "the thief's phone" };
  for (const tried of [
    await actWith(world, computer, "people.welcome", elder),
    await actWith(world, phone, "credit.pay", pay),
    await invite(world, "alder", ["another link"]),
    await reEnter(world, letting),
    await addKey(world, { ...computer, adds: thiefs.device }),
    await nameGuardians(world, computer, ["dill"], 1),
  ]) {
    expect(refusalCode(tried)).toBe("HasLeft");
  }
  const joining = await world.join("ivy", { invitation: "a link" });
  expect(refusalCode(joining)).toBe("InvitationWithdrawn");
});

test("[PE90, PE30] what a leaver signed before leaving counts for nothing when it comes after", async () => {
  const world = await givenAlder();
  acceptedFacts(await world.join("elder"));
  const body = { person: world.person("elder") };
  const held = await world.sign("alder", "people.welcome", body);
  acceptedFacts(await leave(world, computer));
  expect(refusalCode(world.submit(held))).toBe("HasLeft");
  acceptedFacts(await comeBack(world, computer));
  expect(refusalCode(world.submit(held))).toBe("accepted");
});

/** A thief with alder's phone has added as many devices as there may be, and the last of them is his own. */
async function givenFilledUp(): Promise<World> {
  const world = await givenAlder();
  for (let n = 4; n < limits.keysPerPerson; n++) {
    acceptedFacts(await addKey(world, { ...stolen, adds: `a thief's phone ${n}` }));
  }
  acceptedFacts(await addKey(world, { ...stolen, adds: thiefs.device }));
  expect(refusalCode(await addKey(world, { ...stolen, adds: "a ninth" }))).toBe("KeysFull");
  return world;
}

test("[PE31, PE32] a thief fills up the eight keys, and who sees the owner lets them in all the same", async () => {
  const world = await givenFilledUp();
  const seen = { who: "alder", device: "alder's new phone" };
  for (const by of ["birch", "clover"]) acceptedFacts(await reEnter(world, { by, ...seen }));
  world.wait(DAY);
  expect(await vouch(world, seen)).toBe("accepted");
  // nothing of the owner's went for it, and nothing more is added until fewer are left
  expect(await vouch(world, phone)).toBe("accepted");
  expect(refusalCode(await addKey(world, { ...computer, adds: "a tenth" }))).toBe("KeysFull");
});

test("[PE31, PE36] a thief fills up the eight keys, and guardians call all the same", async () => {
  const world = await givenAlder();
  acceptedFacts(await nameGuardians(world, sheet, ["birch", "clover"], 2));
  for (let n = 3; n < limits.keysPerPerson; n++) {
    acceptedFacts(await addKey(world, { ...stolen, adds: `a thief's phone ${n}` }));
  }
  const called = { who: "alder", device: "alder's new phone" };
  for (const by of ["birch", "clover"]) acceptedFacts(await recover(world, { by, ...called }));
  world.wait(DAY);
  world.tick();
  expect(await vouch(world, called)).toBe("accepted");
  expect(await vouch(world, stolen)).toBe("KeyRevoked");
});

test("[PE31] a thief fills up the eight keys, and a device by the sheet takes the place of the thief's last", async () => {
  const world = await givenFilledUp();
  const fresh = { who: "alder", device: "alder's new phone" };
  const facts = acceptedFacts(await addKey(world, { ...sheet, adds: fresh.device }));
  expect(facts.map(({ fact }) => fact)).toEqual(["KeyRemoved", "KeyAdded"]);
  expect(await vouch(world, thiefs)).toBe("KeyRevoked");
  expect(await vouch(world, phone)).toBe("accepted");
  expect(await vouch(world, fresh)).toBe("accepted");
  // another sheet takes the place of the one before, and of nothing else
  const other = { ...sheet, adds: "alder's other sheet", rank: "spare" as const };
  const [, ...changed] = acceptedFacts(await addKey(world, other));
  expect(changed.map(({ fact }) => fact)).toEqual(["SpareStands", "KeyRemoved"]);
});
