/** Contesting: given what somebody told, when another says that it was not so, and how it is settled. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { mayReadWords } from "../../engine/words.ts";
import { nameWords } from "../../index.ts";
import { acceptedFacts, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenContested, givenOverruled } from "./contest-play.ts";
import { givenTold, telling } from "./told-play.ts";

const four = ["alder", "birch", "clover", "dill"];

function statusOf(world: World): unknown {
  const { rows } = world.ask("contributions", "recent");
  return (rows as { status: string }[])[0]?.status;
}

function waitFor(world: World, name: string): readonly unknown[] {
  return world.ask("contributions", "waiting", { person: world.person(name) }).rows as unknown[];
}

describe("contest", () => {
  test("[CO12] what is contested stands for nobody: silence does not confirm it, and it says who", async () => {
    const { world } = await givenContested();
    world.wait(15 * DAY);
    world.tick();
    expect(world.ask("contributions", "recent").rows).toMatchObject([
      { status: "contested", contested: [{ agent: world.person("birch") }] },
    ]);
  });

  test("[CO12] whoever is named in it may, a newcomer too; other newcomers may not", async () => {
    const { world, contesting } = await givenTold();
    acceptedFacts(await world.join("clover"));
    acceptedFacts(await world.join("dill"));
    const [named] = acceptedFacts(await telling(world, { people: [world.person("clover")] }));
    expect(refusalCode(await contesting("clover"))).toBe("NoPartInIt");
    expect(refusalCode(await contesting("dill", String(named?.item)))).toBe("NoPartInIt");
    expect(acceptedFacts(await contesting("clover", String(named?.item)))).toMatchObject([
      {
        fact: "ContributionContested",
        by: world.person("clover"),
        people: [world.person("clover")],
      },
    ]);
  });

  test("[CO12] what was confirmed is so no longer, within 14 days and not a moment later", async () => {
    for (const [late, code] of [
      [0, "accepted"],
      [1, "StoodTooLong"],
    ] as const) {
      const { world, confirming, contesting } = await givenTold(["alder", "birch", "clover"]);
      acceptedFacts(await confirming("birch"));
      world.wait(14 * DAY + late);
      expect(refusalCode(await contesting("clover"))).toBe(code);
      expect(statusOf(world)).toBe(late === 0 ? "contested" : "confirmed");
    }
  });

  test("[CO12] each contests a thing once, also after letting go of it", async () => {
    const { contesting, lettingGo } = await givenContested();
    expect(refusalCode(await contesting("birch"))).toBe("ContestedBefore");
    acceptedFacts(await lettingGo("birch"));
    expect(refusalCode(await contesting("birch"))).toBe("ContestedBefore");
    expect(refusalCode(await contesting("clover"))).toBe("accepted");
  });

  test("[CO16] why is read by who contests it, who told it, and whom it is about", async () => {
    const { world } = await givenTold(four);
    const people = [world.person("clover")];
    const [told] = acceptedFacts(await telling(world, { people }));
    const reason = wordsFor("It rained all day.").hash;
    const body = { item: told?.item, reason };
    const facts = acceptedFacts(await world.act("birch", "contributions.contest", body));
    const act = { act: "contributions.contest", person: world.person("birch"), body };
    const [words] = nameWords(act, facts);
    const readers = four.filter(
      (name) =>
        words !== undefined &&
        mayReadWords(
          { person: world.person(name), sees: ["everyone", "people", "members"] },
          words,
        ),
    );
    expect(readers).toEqual(["alder", "birch", "clover"]);
  });
});

describe("settling", () => {
  test("[CO13] let go of, it waits 14 days from then; nobody is asked who has had part in it", async () => {
    const { world, lettingGo } = await givenContested();
    expect(waitFor(world, "birch")).toEqual([]);
    expect(waitFor(world, "clover")).toMatchObject([{ status: "contested" }]);
    world.wait(10 * DAY);
    acceptedFacts(await lettingGo("birch"));
    expect(waitFor(world, "birch")).toMatchObject([{ status: "told" }]);
    world.wait(14 * DAY - 1);
    world.tick();
    expect(statusOf(world)).toBe("told");
    world.wait(1);
    world.tick();
    expect(statusOf(world)).toBe("confirmed");
  });

  test("[CO13] let go of, what was confirmed is so again, and waits for nobody", async () => {
    const { world, confirming, contesting, lettingGo } = await givenTold(four);
    acceptedFacts(await confirming("birch"));
    acceptedFacts(await contesting("clover"));
    acceptedFacts(await lettingGo("clover"));
    expect(statusOf(world)).toBe("confirmed");
    expect(waitFor(world, "dill")).toEqual([]);
  });

  test("[CO13] two others say that it happened, and it is contested no more", async () => {
    const { world, confirming, contesting } = await givenContested([...four, "elder"]);
    expect(acceptedFacts(await confirming("clover"))).toMatchObject([
      { fact: "ContributionBacked", by: world.person("clover"), missing: 1 },
    ]);
    expect(statusOf(world)).toBe("contested");
    expect(waitFor(world, "clover")).toEqual([]);
    expect(refusalCode(await confirming("clover"))).toBe("BackedBefore");
    expect(acceptedFacts(await confirming("dill"))).toMatchObject([
      { fact: "ContributionsConfirmed", by: world.person("dill") },
    ]);
    expect(statusOf(world)).toBe("confirmed");
    expect(refusalCode(await contesting("elder"))).toBe("StandsByOthers");
  });

  test("[CO13] one is enough where there is but one who could", async () => {
    const { world, confirming } = await givenContested(["alder", "birch", "clover"]);
    acceptedFacts(await confirming("clover"));
    expect(statusOf(world)).toBe("confirmed");
  });

  test("[CO13] as long as one of several contests it, it stands for nobody", async () => {
    const { world, contesting, lettingGo } = await givenContested(four);
    acceptedFacts(await contesting("clover"));
    acceptedFacts(await lettingGo("birch"));
    expect(statusOf(world)).toBe("contested");
    acceptedFacts(await lettingGo("clover"));
    expect(statusOf(world)).toBe("told");
  });

  test("[CO10] who told it takes it back, also if it was confirmed before", async () => {
    const { world, confirming, contesting, withdrawing } = await givenTold(four);
    acceptedFacts(await confirming("birch"));
    expect(refusalCode(await withdrawing("alder"))).toBe("AlreadyConfirmed");
    acceptedFacts(await contesting("clover"));
    acceptedFacts(await withdrawing("alder"));
    expect(world.ask("contributions", "recent").rows).toEqual([]);
    expect(world.laws()).toEqual([]);
  });

  test("[CO12, CO13] those whom it concerns find it", async () => {
    const { world, lettingGo } = await givenContested();
    const found = (name: string) =>
      (world.ask("contributions", "contested", { person: world.person(name) }).rows as unknown[])
        .length;
    expect(four.map(found)).toEqual([1, 1, 0, 0]);
    acceptedFacts(await lettingGo("birch"));
    expect(four.map(found)).toEqual([0, 0, 0, 0]);
    const overruled = await givenOverruled();
    expect(overruled.world.laws()).toEqual([]);
  });
});
