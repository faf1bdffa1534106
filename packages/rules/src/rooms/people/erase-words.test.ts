/** Erasing: given words that acts named, when somebody erases them. */

import { describe, expect, test } from "vitest";
import { acceptedFacts, givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { claiming, importNames } from "./claim-play.ts";

/** alder and birch founded, clover is a newcomer; alder told of what birch did. */
async function givenTold() {
  const world = await givenFounded(["alder", "birch"]);
  acceptedFacts(await world.join("clover"));
  const people = [world.person("birch")];
  const note = wordsFor("soup").hash;
  const item = { on: "2026-01-04", people, theme: "food", kind: "work", note };
  acceptedFacts(await world.act("alder", "contributions.log", { items: [item] }));
  return world;
}

function erase(world: World, by: string, ...texts: readonly string[]) {
  const words = texts.map((text) => wordsFor(text).hash);
  return world.act(by, "people.erase-words", { words });
}

describe("erase-words", () => {
  test("[PE70] is for who wrote them and who is named with them, a newcomer too", async () => {
    for (const [by, text] of [
      ["alder", "soup"],
      ["birch", "soup"],
      ["clover", "clover"],
    ] as const) {
      const world = await givenTold();
      expect(acceptedFacts(await erase(world, by, text))).toEqual([
        { fact: "WordsErased", words: [wordsFor(text).hash], by: world.person(by) },
      ]);
    }
  });

  test("[PE70] is for who claimed a name of an import, once the claim holds", async () => {
    const world = await givenFounded(["alder"]);
    await importNames(world, ["fern"]);
    expect(refusalCode(await erase(world, "alder", "ivy"))).toBe("WordsUnknown");
    acceptedFacts(await world.join("clover"));
    expect(refusalCode(await erase(world, "clover", "fern"))).toBe("WordsNotYours");
    const [made] = acceptedFacts(await claiming(world, "clover", ["fern"]));
    expect(refusalCode(await erase(world, "clover", "fern"))).toBe("WordsNotYours");
    acceptedFacts(await world.act("alder", "people.vouch-claim", { claim: made?.["claim"] }));
    expect(refusalCode(await erase(world, "clover", "fern"))).toBe("accepted");
  });

  test("[PE70] refuses others, what nobody named, and what is erased; all or none", async () => {
    const world = await givenTold();
    expect(await erase(world, "clover", "clover", "soup")).toMatchObject({
      refusal: { code: "WordsNotYours", field: "words.1" },
    });
    expect(await erase(world, "alder", "soup", "bread")).toMatchObject({
      refusal: { code: "WordsUnknown", field: "words.1" },
    });
    expect(await erase(world, "alder", "soup", "soup")).toMatchObject({
      refusal: { code: "ErasedBefore", field: "words.1" },
    });
    acceptedFacts(await erase(world, "birch", "soup"));
    expect(refusalCode(await erase(world, "alder", "soup"))).toBe("ErasedBefore");
  });

  test("[PE70] who names another's words in an act of their own cannot erase them", async () => {
    const world = await givenTold();
    const people = [world.person("clover")];
    const note = wordsFor("birch").hash;
    const item = { on: "2026-01-04", people, theme: "food", kind: "work", note };
    acceptedFacts(await world.act("clover", "contributions.log", { items: [item] }));
    expect(refusalCode(await erase(world, "clover", "birch"))).toBe("WordsNotYours");
  });

  test("[PE70] who makes another's words the name of somebody new cannot erase them in that name", async () => {
    const world = await givenTold();
    const soup = wordsFor("soup").hash;
    const tries = [
      ["people.add-person", { people: [{ name: soup, consent: "paper" }] }],
      ["people.add-dependant", { name: soup }],
    ] as const;
    for (const [act, body] of tries) {
      expect(refusalCode(await world.act("alder", act, body))).toBe("IdTaken");
    }
    expect(refusalCode(await importNames(world, ["soup"]))).toBe("AgentUnknown");
    expect(refusalCode(await importNames(world, ["birch"]))).toBe("AgentUnknown");
  });

  test("[PE71] leaves the entry that named them, and what it told, as they were", async () => {
    const world = await givenTold();
    const before = world.ask("contributions", "recent");
    const told = world.log.at(-1)?.facts;
    acceptedFacts(await erase(world, "alder", "soup"));
    expect(world.ask("contributions", "recent")).toEqual(before);
    expect(world.log.at(-2)?.facts).toBe(told);
    const { live, replayed } = world.digests();
    expect(live).toBe(replayed);
  });
});
