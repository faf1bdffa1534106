/** Keys: given devices and a spare way in, when one of them adds or removes another, then at once, in a week or never. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR, limits, toTime } from "@plenty/kernel";
import { actWith, addKey, cancelKeyChange, changeIn, revokeKey } from "../../testing/devices.ts";
import { proven, wayIn } from "../../testing/signing.ts";
import {
  acceptedFacts,
  createWorld,
  factOf,
  givenFounded,
  nobody,
  refusalCode,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const first = { who: "alder" };
const phone = { who: "alder", device: "alder's phone" };
const computer = { who: "alder", device: "alder's computer" };
const sheet = { who: "alder", device: "alder's sheet" };
const week = limits.keyYoungMs;

/** alder and birch founded; alder has a phone and a sheet besides, both no longer young. */
async function givenDevices(): Promise<World> {
  const world = await givenFounded();
  acceptedFacts(await addKey(world, { ...first, adds: phone.device }));
  acceptedFacts(await addKey(world, { ...first, adds: sheet.device, rank: "spare" }));
  world.wait(week);
  return world;
}

interface Row {
  readonly key: string;
  readonly leaving?: string;
}

/** The names of alder's keys, of some that may be there. */
async function keysNow(world: World): Promise<readonly string[]> {
  const { keys } = world.ask("people", "keys", { person: world.person("alder") });
  const rows = keys as readonly Row[]; // people/keys answers so
  const names = ["alder", phone.device, computer.device, sheet.device, "alder's other sheet"];
  const known = await Promise.all(
    names.map(async (name) => ({ name, key: (await world.signer(name)).did })),
  );
  return rows.flatMap(({ key, leaving }) => {
    const name = known.find((each) => each.key === key)?.name ?? "?";
    return leaving === undefined ? [name] : [`${name}, leaving`];
  });
}

/** alder pays birch with a device. */
async function pay(world: World, by: { who: string; device?: string }): Promise<string> {
  const { rows } = world.ask("credit", "currencies");
  const { currency } = (rows as { currency: string }[])[0] ?? (await openHours(world));
  const body = { to: world.person("birch"), currency, amount: 1 };
  return refusalCode(await actWith(world, by, "credit.pay", body));
}

async function openHours(world: World): Promise<{ readonly currency: unknown }> {
  const hours = { name: "Hours", code: "HRS", decimals: 2, floor: -1_000 };
  const opened = acceptedFacts(await world.act("birch", "credit.open-currency", hours));
  return { currency: factOf(opened, "CurrencyOpened").currency };
}

/** alder tells of something with a device. */
async function tell(world: World, by: { who: string; device?: string }): Promise<string> {
  const people = [world.person("alder")];
  const items = [{ on: "2026-01-05", people, theme: "food", kind: "work" }];
  return refusalCode(await actWith(world, by, "contributions.log", { items }));
}

describe("adding", () => {
  test("[PE20] refuses a proof of another group or person, and a key that anybody has or had", async () => {
    const world = await givenDevices();
    const of = { commons: world.commons(), person: world.person("alder") };
    const wrong = [
      await wayIn("alder's computer", { ...of, commons: nobody }),
      await wayIn("alder's computer", { ...of, person: world.person("birch") }),
      { ...(await wayIn("alder's computer", of)), key: (await world.signer("dill")).did },
    ];
    for (const key of wrong) {
      const outcome = await world.act("alder", "people.add-key", { ...key, rank: "device" });
      expect(outcome).toMatchObject({
        refusal: { code: "InnerSignatureInvalid", field: "proof" },
      });
    }
    for (const adds of ["alder", "birch", "the log", phone.device]) {
      expect(refusalCode(await addKey(world, { ...first, adds }))).toBe("KeyTaken");
    }
    acceptedFacts(await revokeKey(world, { ...first, removes: phone.device }));
    expect(refusalCode(await addKey(world, { ...first, adds: phone.device }))).toBe("KeyTaken");
    expect(refusalCode(await world.join(phone.device))).toBe("KeyTaken");
  });

  test("[PE21] a device speaks and binds at once; a spare does neither", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { ...first, adds: computer.device }));
    expect(await tell(world, computer)).toBe("accepted");
    expect(await pay(world, computer)).toBe("accepted");
    expect(await tell(world, sheet)).toBe("SpareOnlyKeys");
    expect(await pay(world, sheet)).toBe("SpareOnlyKeys");
  });

  test("[PE22] what a device adds is young for a week, what a grown-up spare adds is not", async () => {
    const world = await givenDevices();
    const young = acceptedFacts(await addKey(world, { ...first, adds: computer.device }));
    expect(factOf(young, "KeyAdded")).toMatchObject({
      person: world.person("alder"),
      via: "device",
      by: (await world.signer("alder")).did,
      name: wordsFor(computer.device).hash,
      grown: toTime(world.now() + week),
    });
    const grown = acceptedFacts(await addKey(world, { ...sheet, adds: "alder's tablet" }));
    expect(factOf(grown, "KeyAdded")).toMatchObject({ via: "spare", grown: toTime(world.now()) });
  });

  test("[PE23] a young device changes no keys but itself; a young spare adds a device and no more", async () => {
    const world = await givenFounded();
    acceptedFacts(await addKey(world, { ...first, adds: phone.device }));
    acceptedFacts(await addKey(world, { ...first, adds: sheet.device, rank: "spare" }));
    world.wait(week - 1);
    expect(refusalCode(await addKey(world, { ...phone, adds: computer.device }))).toBe("KeyYoung");
    expect(refusalCode(await revokeKey(world, { ...phone, removes: "alder" }))).toBe("KeyYoung");
    expect(refusalCode(await revokeKey(world, { ...sheet, removes: "alder" }))).toBe("KeyYoung");
    const other = { ...sheet, adds: "alder's other sheet", rank: "spare" as const };
    expect(refusalCode(await addKey(world, other))).toBe("KeyYoung");
    acceptedFacts(await addKey(world, { ...sheet, adds: computer.device }));
    expect(refusalCode(await revokeKey(world, { ...computer, removes: phone.device }))).toBe(
      "KeyYoung",
    );
    acceptedFacts(await revokeKey(world, { ...phone, removes: phone.device }));
    expect(await keysNow(world)).toEqual(["alder", sheet.device, computer.device]);
  });

  test("[PE31] refuses a ninth key", async () => {
    const world = await givenDevices();
    for (let n = 3; n < 8; n++) {
      acceptedFacts(await addKey(world, { ...first, adds: `alder's device ${n}` }));
    }
    expect(refusalCode(await addKey(world, { ...first, adds: computer.device }))).toBe("KeysFull");
  });

  test("[PE29] a spare takes the place of the one before it when it is a week old, or at once if that one added it", async () => {
    const world = await givenDevices();
    const other = { adds: "alder's other sheet", rank: "spare" as const };
    acceptedFacts(await addKey(world, { ...first, ...other }));
    expect(await keysNow(world)).toEqual(["alder", phone.device, sheet.device, other.adds]);
    world.wait(week);
    world.tick();
    expect(await keysNow(world)).toEqual(["alder", phone.device, other.adds]);
    const third = await addKey(world, {
      who: "alder",
      device: other.adds,
      adds: computer.device,
      rank: "spare",
    });
    expect(acceptedFacts(third).map(({ fact }) => fact)).toEqual([
      "KeyAdded",
      "SpareStands",
      "KeyRemoved",
    ]);
    expect(await keysNow(world)).toEqual(["alder", phone.device, computer.device]);
  });

  test("[PE29] the spare way in that was there removes a younger one before it takes its place", async () => {
    const world = await givenDevices();
    const other = "alder's other sheet";
    acceptedFacts(await addKey(world, { ...phone, adds: other, rank: "spare" }));
    acceptedFacts(await revokeKey(world, { ...sheet, removes: other }));
    world.wait(week);
    world.tick();
    expect(await keysNow(world)).toEqual(["alder", phone.device, sheet.device]);
  });
});

describe("removing", () => {
  test("[PE24, PE30] an older device removes a younger one at once, which then signs nothing", async () => {
    const world = await givenDevices();
    const since = toTime(world.now());
    acceptedFacts(await revokeKey(world, { ...first, removes: phone.device }));
    expect(await keysNow(world)).toEqual(["alder", sheet.device]);
    expect(await tell(world, phone)).toBe("KeyRevoked");
    const again = await addKey(world, { ...phone, adds: computer.device });
    expect(again).toMatchObject({ refusal: { code: "KeyRevoked", params: { since } } });
    const key = (await world.signer(phone.device)).did;
    expect(world.ask("people", "of-key", { key })).toEqual({});
  });

  test("[PE24] any grown-up device removes a young one, and a spare the oldest device, at once", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { ...first, adds: computer.device }));
    acceptedFacts(await revokeKey(world, { ...phone, removes: computer.device }));
    acceptedFacts(await revokeKey(world, { ...sheet, removes: "alder" }));
    expect(await keysNow(world)).toEqual([phone.device, sheet.device]);
  });

  test("[PE25] a younger device removes an older one after a week, in which that one speaks and no more", async () => {
    const world = await givenDevices();
    const begun = acceptedFacts(await revokeKey(world, { ...phone, removes: "alder" }));
    const until = toTime(world.now() + week);
    expect(factOf(begun, "KeyRemovalBegun")).toMatchObject({ rank: "device", until });
    expect(await keysNow(world)).toEqual(["alder, leaving", phone.device, sheet.device]);
    expect(await tell(world, first)).toBe("accepted");
    expect(await pay(world, first)).toBe("KeyPaused");
    expect(refusalCode(await revokeKey(world, { ...first, removes: phone.device }))).toBe(
      "KeyPaused",
    );
    expect(refusalCode(await revokeKey(world, { ...phone, removes: "alder" }))).toBe(
      "ChangeUnderWay",
    );
    world.wait(week);
    expect(await tell(world, first)).toBe("KeyRevoked");
    expect(await keysNow(world)).toEqual([phone.device, sheet.device]);
  });

  test("[PE25] of two devices with which somebody joined neither is older", async () => {
    const world = await givenDevices();
    const nonce = "ab".repeat(16);
    const twins = { who: "clover", device: "clover's phone" };
    await world.join("clover", {
      payload: { nonce },
      change: async (body) => {
        const { did: kid } = await world.signer("clover");
        const more = await proven(twins.device, { context: world.commons(), kid, nonce });
        return { ...body, keys: [...(body.keys as unknown[]), more] };
      },
    });
    const begun = acceptedFacts(await revokeKey(world, { ...twins, removes: "clover" }));
    expect(begun.map(({ fact }) => fact)).toEqual(["KeyRemovalBegun"]);
    expect(refusalCode(await revokeKey(world, { who: "clover", removes: twins.device }))).toBe(
      "KeyPaused",
    );
  });

  test("[PE25] a device removes the spare way in after a week, and that one stops it", async () => {
    const world = await givenDevices();
    const begun = await revokeKey(world, { ...first, removes: sheet.device });
    expect(await keysNow(world)).toEqual(["alder", phone.device, `${sheet.device}, leaving`]);
    acceptedFacts(await cancelKeyChange(world, sheet, changeIn(begun)));
    world.wait(2 * week);
    world.tick();
    expect(await keysNow(world)).toEqual(["alder", phone.device, sheet.device]);
    acceptedFacts(await revokeKey(world, { ...phone, removes: sheet.device }));
    world.wait(week);
    world.tick();
    expect(await keysNow(world)).toEqual(["alder", phone.device]);
  });

  test("[PE26] is cancelled by who began it, an older device or the spare, and by nobody else", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { ...sheet, adds: computer.device }));
    const begin = async () =>
      changeIn(await revokeKey(world, { ...computer, removes: phone.device }));
    expect(refusalCode(await cancelKeyChange(world, first, nobody))).toBe("ChangeUnknown");
    for (const by of [computer, first, sheet]) {
      const change = await begin();
      expect(refusalCode(await cancelKeyChange(world, phone, change))).toBe("KeyPaused");
      const stranger = { who: "birch" };
      expect(refusalCode(await cancelKeyChange(world, stranger, change))).toBe("ChangeUnknown");
      const facts = acceptedFacts(await cancelKeyChange(world, by, change));
      expect(factOf(facts, "KeyChangeCancelled")).toMatchObject({ change, kind: "removal" });
      expect(refusalCode(await cancelKeyChange(world, by, change))).toBe("ChangeUnknown");
      expect(await pay(world, phone)).toBe("accepted");
    }
    world.wait(2 * week);
    expect(await tell(world, phone)).toBe("accepted");
  });

  test("[PE26] is not cancelled by a device that is younger than the one that began it, or young", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { ...sheet, adds: computer.device }));
    acceptedFacts(await addKey(world, { ...first, adds: "alder's tablet" }));
    const change = changeIn(await revokeKey(world, { ...phone, removes: "alder" }));
    expect(refusalCode(await cancelKeyChange(world, computer, change))).toBe("NotOlder");
    const tablet = { who: "alder", device: "alder's tablet" };
    expect(refusalCode(await cancelKeyChange(world, tablet, change))).toBe("KeyYoung");
  });

  test("[PE27] a removed device takes along what was begun with it", async () => {
    const world = await givenDevices();
    acceptedFacts(await addKey(world, { ...sheet, adds: computer.device }));
    acceptedFacts(await revokeKey(world, { ...computer, removes: phone.device }));
    const facts = acceptedFacts(await revokeKey(world, { ...first, removes: computer.device }));
    expect(facts.map(({ fact }) => fact)).toEqual(["KeyRemoved", "KeyChangeCancelled"]);
    expect(await pay(world, phone)).toBe("accepted");
  });

  test("[PE28] refuses removing the last way in; a spare may be it", async () => {
    const world = await givenFounded();
    expect(refusalCode(await revokeKey(world, { ...first, removes: "alder" }))).toBe("LastWayIn");
    acceptedFacts(await addKey(world, { ...first, adds: sheet.device, rank: "spare" }));
    acceptedFacts(await revokeKey(world, { ...first, removes: "alder" }));
    expect(refusalCode(await revokeKey(world, { ...sheet, removes: sheet.device }))).toBe(
      "LastWayIn",
    );
    acceptedFacts(await addKey(world, { ...sheet, adds: phone.device }));
    expect(await pay(world, phone)).toBe("accepted");
  });

  test("[PE28] a key that is going is no way in, and stays if it has become the last", async () => {
    const world = await givenDevices();
    acceptedFacts(await revokeKey(world, { ...phone, removes: "alder" }));
    acceptedFacts(await revokeKey(world, { ...phone, removes: sheet.device }));
    expect(refusalCode(await revokeKey(world, { ...phone, removes: phone.device }))).toBe(
      "LastWayIn",
    );
    acceptedFacts(await revokeKey(world, { ...sheet, removes: phone.device }));
    world.wait(week);
    world.tick();
    const left = await keysNow(world);
    expect(left).toEqual(["alder", sheet.device]);
  });

  test("[PE24] refuses another's device and one that nobody has", async () => {
    const world = await givenDevices();
    for (const removes of ["birch", "the log", "a stranger"]) {
      expect(refusalCode(await revokeKey(world, { ...first, removes }))).toBe("KeyNotYours");
    }
  });
});

test("[PE22] a phone whose clock is a year off makes nobody older: the host refuses it, and an entry's time counts", async () => {
  const world = await givenFounded();
  const year = 365 * DAY;
  const of = { commons: world.commons(), person: world.person("alder") };
  const body = { ...(await wayIn(phone.device, of)), rank: "device" };
  for (const off of [year, -year]) {
    const [at, until] = [world.now() + off, world.now() + off + HOUR].map(toTime);
    const payload = { at: String(at), until: String(until) };
    const code = refusalCode(await world.act("alder", "people.add-key", body, { payload }));
    expect(code).toBe(off > 0 ? "TimeAhead" : "Expired");
  }
  const at = toTime(world.now() - 30 * DAY + HOUR);
  const backdated = await world.act("alder", "people.add-key", body, {
    payload: { at, until: toTime(world.now() + 1) },
  });
  expect(factOf(acceptedFacts(backdated), "KeyAdded").grown).toBe(toTime(world.now() + week));
});

test("[PE20] two founders cannot found with one device", async () => {
  const world = await givenFounded();
  const twice = await createWorld().found({ founders: ["alder", "alder"] });
  expect(refusalCode(twice)).toBe("KeyTaken");
  expect(refusalCode(await addKey(world, { who: "birch", adds: "alder" }))).toBe("KeyTaken");
});

test("[PE21] names of devices are words, and the last one holds", async () => {
  const world = await givenDevices();
  const key = (await world.signer(phone.device)).did;
  const name = wordsFor("the blue one").hash;
  acceptedFacts(await actWith(world, phone, "people.name-key", { key, name }));
  const { keys } = world.ask("people", "keys", { person: world.person("alder") });
  expect((keys as { key: string }[]).find((row) => row.key === key)).toMatchObject({ name });
  const theirs = (await world.signer("birch")).did;
  const other = await actWith(world, phone, "people.name-key", { key: theirs, name });
  expect(refusalCode(other)).toBe("KeyNotYours");
});
