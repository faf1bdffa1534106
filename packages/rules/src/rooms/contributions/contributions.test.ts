/** Contributions: given a history, when somebody tells or confirms, then facts or a refusal. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@plenty/kernel";
import { acceptedFacts, givenFounded, nobody, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const bread = { on: "2026-01-04", theme: "food", kind: "work" } as const;

/** alder, birch and clover founded; dill is a newcomer. */
async function givenHouse(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  await world.join("dill");
  return world;
}

function log(world: World, by: string, ...items: readonly object[]) {
  const people = [world.person(by)];
  const all = items.map((item) => ({ ...bread, people, ...item }));
  return world.act(by, "contributions.log", { items: all });
}

/** alder tells what they did; gives the item's id. */
async function givenTold(world: World, item: object = {}): Promise<string> {
  acceptedFacts(await log(world, "alder", item));
  return `${world.log.at(-1)?.act?.id}.0`;
}

function confirm(world: World, by: string, ...items: readonly string[]) {
  return world.act(by, "contributions.confirm", { items });
}

function statusesOf(world: World): unknown[] {
  return (world.ask("contributions", "recent").rows as { status: string }[]).map(
    ({ status }) => status,
  );
}

describe("log", () => {
  test("[CO1] tells what was done, by whom, when; the facts carry all of it", async () => {
    const world = await givenHouse();
    const people = [world.person("birch"), world.person("dill")];
    const note = wordsFor("for the feast").hash;
    const item = { ...bread, people, amount: 250, unit: "hour", gains: "us", gift: true, note };
    const facts = acceptedFacts(await log(world, "alder", item, {}));
    const id = world.log.at(-1)?.act?.id;
    expect(facts).toEqual([
      { fact: "ContributionTold", item: `${id}.0`, by: world.person("alder"), ...item },
      {
        fact: "ContributionTold",
        item: `${id}.1`,
        by: world.person("alder"),
        people: [world.person("alder")],
        ...bread,
      },
    ]);
    expect(world.ask("contributions", "recent").rows).toMatchObject([
      { item: `${id}.1`, status: "told", people: [{ name: wordsFor("alder").hash }] },
      { item: `${id}.0`, amount: 250, unit: "hour", decimals: 2, gains: "us", gift: true, note },
    ]);
  });

  test("[CO1] takes a newcomer's word, and people whom an import names", async () => {
    const world = await givenHouse();
    const elder = wordsFor("elder").hash;
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [elder],
      records,
    });
    const told = await log(world, "dill", { people: [world.person("dill"), elder] });
    expect(refusalCode(told)).toBe("accepted");
  });

  test("[CO1] takes a day once it has begun in the first time zone, and none that does not exist", async () => {
    const world = await givenHouse();
    const tomorrow = { on: "2026-01-06" };
    world.wait(HOUR - 1);
    expect(await log(world, "alder", {}, tomorrow)).toMatchObject({
      refusal: { code: "DayInvalid", field: "items.1.on" },
    });
    world.wait(1);
    expect(refusalCode(await log(world, "alder", tomorrow))).toBe("accepted");
    expect(refusalCode(await log(world, "alder", { on: "2025-02-29" }))).toBe("DayInvalid");
    expect(refusalCode(await log(world, "alder", { on: "1888-02-29" }))).toBe("accepted");
  });

  test("[CO1] refuses people who are unknown, or named twice", async () => {
    const world = await givenHouse();
    const alder = world.person("alder");
    expect(await log(world, "alder", { people: [alder, nobody] })).toMatchObject({
      refusal: { code: "AgentUnknown", params: { agent: nobody }, field: "items.0.people" },
    });
    expect(await log(world, "alder", {}, { people: [alder, alder] })).toMatchObject({
      refusal: { code: "AgentTwice", field: "items.1.people" },
    });
  });

  test.each([
    [{ people: [] }, "items.0.people"],
    [{ people: Array(33).fill(nobody) }, "items.0.people"],
    [{ kind: "presence" }, "items.0.kind"],
    [{ theme: "" }, "items.0.theme"],
    [{ theme: " food" }, "items.0.theme"],
    [{ theme: "fo\u0000od" }, "items.0.theme"],
    [{ theme: "x".repeat(81) }, "items.0.theme"],
    [{ gift: false }, "items.0.gift"],
    [{ unit: "day", amount: 1 }, "items.0.unit"],
    [{ on: "4 January" }, "items.0.on"],
    [{ colour: "green" }, "items.0.colour"],
  ])("[CO1] refuses the item %j", async (item, field) => {
    const world = await givenHouse();
    expect(await log(world, "alder", item)).toMatchObject({
      refusal: { code: "BodyInvalid", field },
    });
  });

  test("[CO2] refuses an amount without a unit, and a unit without an amount", async () => {
    const world = await givenHouse();
    for (const half of [{ amount: 1 }, { unit: "hour" }]) {
      expect(await log(world, "alder", half)).toMatchObject({
        refusal: { code: "AmountWithoutUnit", field: "items.0.amount" },
      });
    }
  });
});

describe("confirm", () => {
  test("[CO3] is for a member who neither did it nor told it", async () => {
    const world = await givenHouse();
    const item = await givenTold(world, { people: [world.person("birch")] });
    expect(refusalCode(await confirm(world, "alder", item))).toBe("OwnContribution");
    expect(refusalCode(await confirm(world, "birch", item))).toBe("OwnContribution");
    expect(refusalCode(await confirm(world, "dill", item))).toBe("NotWelcomed");
    expect(acceptedFacts(await confirm(world, "clover", item))).toEqual([
      { fact: "ContributionsConfirmed", items: [item], by: world.person("clover") },
    ]);
    expect(world.ask("contributions", "recent").rows).toMatchObject([
      {
        status: "confirmed",
        confirmed: "2026-01-05T09:00:00.000Z",
        by: { agent: world.person("clover") },
      },
    ]);
  });

  test("[CO3] refuses what is confirmed, and what nobody told", async () => {
    const world = await givenHouse();
    const item = await givenTold(world);
    await confirm(world, "clover", item);
    expect(await confirm(world, "birch", item)).toMatchObject({
      refusal: { code: "AlreadyConfirmed", field: "items.0" },
    });
    const unknown = [`${nobody}.0`, item.replace(/0$/, "1"), item.replace(/0$/, "999")];
    for (const other of unknown) {
      expect(refusalCode(await confirm(world, "birch", other))).toBe("ContributionUnknown");
    }
    expect(refusalCode(await confirm(world, "birch", item.replace(/0$/, "00")))).toBe(
      "BodyInvalid",
    );
  });

  test("[CO9] takes all or none, and each once", async () => {
    const world = await givenHouse();
    acceptedFacts(await log(world, "alder", {}, {}));
    const [first, second] = [0, 1].map((i) => `${world.log.at(-1)?.act?.id}.${i}`);
    const items = [String(first), String(second)] as const;
    expect(await confirm(world, "birch", ...items, items[0])).toMatchObject({
      refusal: { code: "AlreadyConfirmed", field: "items.2" },
    });
    expect(await confirm(world, "birch", items[0], `${nobody}.0`)).toMatchObject({
      refusal: { code: "ContributionUnknown", field: "items.1" },
    });
    expect(statusesOf(world)).toEqual(["told", "told"]);
    acceptedFacts(await confirm(world, "birch", ...items));
    expect(statusesOf(world)).toEqual(["confirmed", "confirmed"]);
  });
});

describe("silence", () => {
  test("[CO4] confirms 14 days after it was told, by a tick, and not a moment before", async () => {
    const world = await givenHouse();
    const item = await givenTold(world);
    world.wait(14 * DAY - 1);
    expect(refusalCode(world.tick())).toBe("NothingDue");
    world.wait(1);
    expect(acceptedFacts(world.tick())).toEqual([{ fact: "ContributionConfirmedBySilence", item }]);
    const [row] = world.ask("contributions", "recent").rows as object[];
    expect(row).toMatchObject({ status: "confirmed", confirmed: "2026-01-19T09:00:00.000Z" });
    expect(row).not.toHaveProperty("by");
    expect(refusalCode(await confirm(world, "birch", item))).toBe("AlreadyConfirmed");
  });

  test("[CO4] has nothing to say of what somebody confirmed", async () => {
    const world = await givenHouse();
    const item = await givenTold(world);
    await confirm(world, "birch", item);
    world.wait(15 * DAY);
    expect(refusalCode(world.tick())).toBe("NothingDue");
  });

  test("[CO4] has nothing to say of what an import told", async () => {
    const world = await givenHouse();
    const records = [{ id: "1", on: "2026-01-01", by: [], theme: "food", kind: "work" }];
    await world.act("alder", "contributions.import", { source: "minutes", people: [], records });
    world.wait(15 * DAY);
    expect(refusalCode(world.tick())).toBe("NothingDue");
    expect(statusesOf(world)).toEqual(["told by the importer"]);
  });
});
