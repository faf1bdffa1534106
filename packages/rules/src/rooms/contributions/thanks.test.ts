/** Thanks: given people who know each other, when one thanks others, and what these let the others read. */

import { describe, expect, test } from "vitest";
import { read } from "../../index.ts";
import { acceptedFacts, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenThanked, thanking } from "./thanks-play.ts";
import { givenTold } from "./told-play.ts";

/** What somebody finds who asks for thanks. */
function foundBy(world: World, name: string, params: Record<string, string> = {}) {
  const asker = {
    person: world.person(name),
    sees: ["everyone", "people", "members"] as const,
  };
  return rowsOf(read(world.db, { asker, room: "contributions", query: "thanks", params }));
}

function rowsOf(answer: ReturnType<typeof read>) {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.data.rows as readonly object[];
}

const isFoundBy = (world: World) =>
  ["alder", "birch", "clover", "dill"].filter((name) => foundBy(world, name).length > 0);

async function givenThankedAmong() {
  const given = await givenThanked();
  acceptedFacts(await given.world.join("dill"));
  return given;
}

describe("thanks", () => {
  test("[CO15] are said to people who belong, once each, for a thing done or for nothing in particular", async () => {
    const { world, item } = await givenTold(["alder", "birch", "clover"]);
    expect(acceptedFacts(await thanking(world, "birch", ["alder"], item))).toMatchObject([
      { fact: "ThanksGiven", by: world.person("birch"), to: [world.person("alder")], item },
    ]);
    acceptedFacts(await thanking(world, "clover", ["alder", "birch"]));
    expect(world.ask("contributions", "thanks").rows).toMatchObject([
      { by: { agent: world.person("clover") }, to: [{}, {}], hidden: false },
      { by: { agent: world.person("birch") }, item },
    ]);
    expect(world.ask("contributions", "thanks", { item }).rows).toHaveLength(1);
    expect(refusalCode(await thanking(world, "birch", ["alder", "alder"]))).toBe("AgentTwice");
    expect(refusalCode(await thanking(world, "birch", ["birch"]))).toBe("ThanksToSelf");
  });

  test("[CO15] are in no sum of what was done", async () => {
    const { world, item } = await givenTold();
    const before = world.ask("contributions", "summary");
    acceptedFacts(await thanking(world, "birch", ["alder"], item));
    expect(world.ask("contributions", "summary")).toEqual(before);
  });

  test("[CO15] come from a newcomer too, and stay when the thing is taken back", async () => {
    const { world, item, withdrawing } = await givenTold();
    acceptedFacts(await world.join("clover"));
    acceptedFacts(await thanking(world, "clover", ["alder"], item));
    acceptedFacts(await withdrawing("alder"));
    expect(foundBy(world, "birch")).toHaveLength(1);
  });

  test("[CO17] wait for who is thanked until they say that they saw them", async () => {
    const { world, seeing } = await givenThanked();
    const unseen = (name: string) =>
      foundBy(world, name, { person: world.person(name), only: "unseen" }).length;
    expect([unseen("alder"), unseen("birch"), unseen("clover")]).toEqual([1, 0, 1]);
    acceptedFacts(await seeing("alder", true));
    expect([unseen("alder"), unseen("clover")]).toEqual([0, 1]);
  });

  test("[CO17] are hidden as long as one of those thanked wishes it, and shown once none does", async () => {
    const { world, seeing } = await givenThankedAmong();
    expect(isFoundBy(world)).toEqual(["alder", "birch", "clover", "dill"]);
    const hiding = acceptedFacts(await seeing("alder", false));
    expect(hiding.map(({ fact }) => fact)).toEqual(["ThanksSeen", "ThanksHidden"]);
    expect(isFoundBy(world)).toEqual(["alder", "birch", "clover"]);
    expect(acceptedFacts(await seeing("clover", false))).toHaveLength(1);
    expect(acceptedFacts(await seeing("alder", true))).toHaveLength(1);
    expect(isFoundBy(world)).toEqual(["alder", "birch", "clover"]);
    const showing = acceptedFacts(await seeing("clover", true));
    expect(showing.map(({ fact }) => fact)).toEqual(["ThanksSeen", "ThanksShown"]);
    expect(isFoundBy(world)).toEqual(["alder", "birch", "clover", "dill"]);
  });

  test("[CO17] whoever has the group's folder finds what is hidden, a visitor does not", async () => {
    const { world, seeing } = await givenThanked();
    acceptedFacts(await seeing("alder", false));
    expect(world.ask("contributions", "thanks").rows).toMatchObject([{ hidden: true }]);
    const asker = { sees: ["everyone", "people"] as const };
    const asked = { asker, room: "contributions", query: "thanks", params: {} };
    expect(read(world.db, asked)).toMatchObject({ value: { data: { rows: [] } } });
  });

  test("[CO17] of a closed group who is not welcomed yet finds what is about them, and nothing else", async () => {
    const { world } = await givenThankedAmong();
    acceptedFacts(await thanking(world, "birch", ["dill"]));
    const asker = { person: world.person("dill"), sees: ["people"] as const };
    const asked = { asker, room: "contributions", query: "thanks", params: {} };
    expect(rowsOf(read(world.db, asked))).toMatchObject([
      { to: [{ agent: world.person("dill") }] },
    ]);
  });

  test("[CO17] only who is thanked says it, and says the same once", async () => {
    const { world, seeing } = await givenThanked();
    expect(refusalCode(await seeing("birch", false))).toBe("NotThanked");
    acceptedFacts(await seeing("alder", false));
    expect(refusalCode(await seeing("alder", false))).toBe("SaidBefore");
    expect(world.laws()).toEqual([]);
    expect(refusalCode(await thanking(world, "alder", ["fern"]))).toBe("PersonUnknown");
  });
});
