/** Taking back: given what somebody told, when they or another take it back. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { acceptedFacts, givenFounded, nobody, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

/** alder and birch founded, clover is a newcomer; alder and clover told two things each. */
async function givenTold() {
  const world = await givenFounded(["alder", "birch"]);
  acceptedFacts(await world.join("clover"));
  const items = { alder: await tell(world, "alder"), clover: await tell(world, "clover") };
  return { world, ...items };
}

async function tell(world: World, by: string): Promise<[string, string]> {
  const thing = { on: "2026-01-04", people: [world.person(by)], theme: "food", kind: "work" };
  acceptedFacts(await world.act(by, "contributions.log", { items: [thing, thing] }));
  const act = world.log.at(-1)?.act?.id;
  return [`${act}.0`, `${act}.1`];
}

function withdraw(world: World, by: string, ...items: readonly string[]) {
  return world.act(by, "contributions.withdraw", { items });
}

function itemsIn(world: World, query = "recent", params = {}): unknown[] {
  const { rows } = world.ask("contributions", query, params);
  return (rows as { item: string }[]).map(({ item }) => item);
}

const record = { id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" };

function bringIn(world: World, by: string) {
  const people = [wordsFor("fern").hash];
  return world.act(by, "contributions.import", { source: "minutes", people, records: [record] });
}

describe("withdraw", () => {
  test("[CO10] takes what one told out of every list and every sum; the other things stay", async () => {
    const { world, alder, clover } = await givenTold();
    expect(acceptedFacts(await withdraw(world, "alder", alder[0]))).toEqual([
      { fact: "ContributionsWithdrawn", items: [alder[0]], by: world.person("alder") },
    ]);
    const left = [clover[1], clover[0], alder[1]];
    expect(itemsIn(world)).toEqual(left);
    expect(itemsIn(world, "waiting", { person: world.person("birch") })).toEqual(left);
    expect(world.ask("contributions", "summary")).toMatchObject({
      total: 3,
      people: [{ count: 2 }, { count: 1 }],
    });
  });

  test("[CO10] is for who told it, a newcomer too, and for nobody else", async () => {
    const { world, alder, clover } = await givenTold();
    expect(await withdraw(world, "birch", alder[0])).toMatchObject({
      refusal: { code: "NotTheTeller", field: "items.0", params: { item: alder[0] } },
    });
    expect(refusalCode(await withdraw(world, "alder", clover[0]))).toBe("NotTheTeller");
    expect(refusalCode(await withdraw(world, "clover", ...clover))).toBe("accepted");
  });

  test("[CO10] refuses what is confirmed, by somebody or by silence", async () => {
    const { world, alder } = await givenTold();
    acceptedFacts(await world.act("birch", "contributions.confirm", { items: [alder[0]] }));
    expect(refusalCode(await withdraw(world, "alder", alder[0]))).toBe("AlreadyConfirmed");
    world.wait(14 * DAY);
    acceptedFacts(world.tick());
    expect(refusalCode(await withdraw(world, "alder", alder[1]))).toBe("AlreadyConfirmed");
  });

  test("[CO10] takes all or none, and each once", async () => {
    const { world, alder } = await givenTold();
    for (const second of [`${nobody}.0`, alder[0]]) {
      expect(await withdraw(world, "alder", alder[0], second)).toMatchObject({
        refusal: { code: "ContributionUnknown", field: "items.1" },
      });
    }
    expect(itemsIn(world)).toHaveLength(4);
    acceptedFacts(await withdraw(world, "alder", ...alder));
    expect(refusalCode(await withdraw(world, "alder", alder[0]))).toBe("ContributionUnknown");
    const confirming = { items: [alder[0]] };
    expect(refusalCode(await world.act("birch", "contributions.confirm", confirming))).toBe(
      "ContributionUnknown",
    );
  });

  test("[CO10] leaves nothing that silence confirms, and what is told next falls due by itself", async () => {
    const { world, alder, clover } = await givenTold();
    acceptedFacts(await withdraw(world, "alder", ...alder));
    acceptedFacts(await withdraw(world, "clover", ...clover));
    world.wait(DAY);
    const [first, second] = await tell(world, "birch");
    world.wait(13 * DAY);
    expect(refusalCode(world.tick())).toBe("NothingDue");
    world.wait(DAY);
    expect(acceptedFacts(world.tick())).toEqual([
      { fact: "ContributionConfirmedBySilence", item: first },
      { fact: "ContributionConfirmedBySilence", item: second },
    ]);
  });

  test("[CO10] gives a record that was brought in back to be brought in again, by anybody", async () => {
    const { world } = await givenTold();
    acceptedFacts(await bringIn(world, "alder"));
    const item = `${world.log.at(-1)?.act?.id}.0`;
    expect(refusalCode(await bringIn(world, "birch"))).toBe("NothingNew");
    expect(refusalCode(await withdraw(world, "birch", item))).toBe("NotTheTeller");
    world.wait(15 * DAY);
    acceptedFacts(world.tick());
    acceptedFacts(await withdraw(world, "alder", item));
    expect(itemsIn(world)).not.toContain(item);
    acceptedFacts(await bringIn(world, "birch"));
    expect(itemsIn(world)).toContain(`${world.log.at(-1)?.act?.id}.0`);
  });
});
