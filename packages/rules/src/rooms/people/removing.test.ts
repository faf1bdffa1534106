/** The group takes somebody out: by agreement alone, for good, and without taking what is theirs. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { acceptedFacts, factOf, givenFounded, refusalCode } from "../../testing/world.ts";
import { comeBack, credit, factsIn, givenRemoved, proposingOut, rowsOf } from "./leaving-play.ts";

describe("remove", () => {
  test("[PE120] nobody is taken out alone: not by a member, not by a founder, not by signing it", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const person = world.person("clover");
    expect(refusalCode(await world.act("alder", "people.remove", { person }))).toBe(
      "OnlyByAgreement",
    );
    acceptedFacts(await proposingOut(world, "alder", person));
    expect(rowsOf(world, "members")).toHaveLength(3);
  });

  test("[PE120] once enough agree they are no member, and cannot come back", async () => {
    const world = await givenRemoved();
    const facts = factsIn(JSON.parse(world.log.at(-1)?.facts ?? "[]"));
    expect(facts).toContain("PersonRemoved");
    expect(facts).toContain("PlaceEnded");
    expect(rowsOf(world, "members").map(({ person }) => person)).not.toContain(
      world.person("clover"),
    );
    expect(refusalCode(await comeBack(world, { who: "clover" }))).toBe("PlaceOver");
    expect(world.laws()).toEqual([]);
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[PE120] two thirds take everything from one: what they hold stays in their name", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
    const currency = opened?.currency;
    const paid = { to: world.person("clover"), currency, amount: 700 };
    acceptedFacts(await world.act("alder", "credit.pay", paid));
    const [made] = acceptedFacts(await proposingOut(world, "alder", world.person("clover")));
    const agreed = await world.act("birch", "charter.agree", { proposal: made?.proposal });
    expect(factOf(acceptedFacts(agreed), "BalanceStays")).toMatchObject({ balance: 700 });
    const asked = { person: world.person("clover"), currency: String(currency) };
    expect(world.ask("credit", "account", asked)).toMatchObject({ balance: 700 });
  });

  test("[PE93, EC2] play: a leaver empties what he can: no further than his limit, and what he owes stays in his name", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
    const currency = String(opened?.currency);
    const pay = (amount: number) =>
      world.act("clover", "credit.pay", { to: world.person("birch"), currency, amount });
    expect(refusalCode(await pay(5_001))).toBe("LimitExceeded");
    acceptedFacts(await pay(5_000));
    const left = acceptedFacts(await world.act("clover", "people.leave", {}));
    expect(factOf(left, "BalanceStays")).toMatchObject({ balance: -5_000 });
    expect(refusalCode(await pay(1))).toBe("HasLeft");
    expect(world.laws()).toEqual([]);
  });

  test("[PE120] a founder locks out the others: of three he alone is not enough", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    for (const whom of ["birch", "clover"]) {
      acceptedFacts(await proposingOut(world, "alder", world.person(whom)));
    }
    expect(rowsOf(world, "members")).toHaveLength(3);
  });

  test("[PE121] who depended on them is a newcomer who needs somebody to help", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    acceptedFacts(await world.act("clover", "people.add-dependant", { name: idOf("rowan") }));
    const [made] = acceptedFacts(await proposingOut(world, "alder", world.person("clover")));
    const agreed = await world.act("birch", "charter.agree", { proposal: made?.proposal });
    expect(factsIn(acceptedFacts(agreed))).toContain("DependenceEnded");
    const named = { person: idOf("rowan"), helper: world.person("birch") };
    acceptedFacts(await world.act("alder", "people.name-helper", named));
    acceptedFacts(await world.act("birch", "people.help", { people: [idOf("rowan")] }));
    const dependant = await actingFor(world, { by: "birch", whom: "rowan" }, ["people.leave", {}]);
    acceptedFacts(dependant);
    expect(world.laws()).toEqual([]);
  });
});

test("[PE120] play: somebody dodges by leaving: the group takes them out all the same, and they do not come back", async () => {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  const [made] = acceptedFacts(await proposingOut(world, "alder", world.person("dill")));
  const proposal = made?.proposal;
  acceptedFacts(await world.act("birch", "charter.agree", { proposal }));
  acceptedFacts(await world.act("dill", "people.leave", {}));
  const facts = factsIn(acceptedFacts(await world.act("clover", "charter.agree", { proposal })));
  expect(facts).toEqual(expect.arrayContaining(["ProposalPassed", "PersonRemoved", "PlaceEnded"]));
  expect(refusalCode(await comeBack(world, { who: "dill" }))).toBe("PlaceOver");
  world.wait(30 * DAY);
  expect(world.tick().ok).toBe(false);
  expect(refusalCode(await proposingOut(world, "alder", world.person("dill")))).toBe("TheyLeft");
  expect(world.laws()).toEqual([]);
  expect(world.digests().replayed).toBe(world.digests().live);
});
