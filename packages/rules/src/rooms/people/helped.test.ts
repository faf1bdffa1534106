/** People without a device: given who helps whom, when somebody acts for them, objects, or gives them a device. */

import { describe, expect, test } from "vitest";
import { DAY, limits, toTime } from "@plenty/kernel";
import { acceptedFacts, factOf, givenFounded, refusalCode, statusOf } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { actingAlone, adding, givingPlace, placeGiven } from "./helped-play.ts";
import { givenHelped, lastAct } from "./helped-scenes.ts";

function helpedIn(world: World): Record<string, unknown>[] {
  return world.ask("people", "helped").rows as Record<string, unknown>[];
}

function balanceOf(world: World, person: string, currency: string): unknown {
  return world.ask("credit", "account", { person, currency }).balance;
}

const rowan = idOf("rowan");

describe("adding", () => {
  test("[PE56] a member adds people from a list, says how they agreed, and has vouched for each", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const facts = acceptedFacts(
      await adding(world, "alder", ["rowan", "sorrel"], { consent: "paper" }),
    );
    const each = ["PersonJoined", "PersonAdded", "HelperAgreed", "PersonVouchedFor"];
    expect(facts.map(({ fact }) => fact)).toEqual([...each, ...each]);
    expect(factOf(facts, "PersonAdded")).toMatchObject({ person: rowan, consent: "paper" });
    const person = { person: { keys: [], status: "newcomer", vouchedBy: [world.person("alder")] } };
    expect(world.ask("people", "person", { person: rowan })).toMatchObject(person);
    acceptedFacts(await world.act("birch", "people.welcome", { person: rowan }));
    expect(world.ask("people", "person", { person: rowan })).toMatchObject({
      person: { status: "member" },
    });
  });

  test("[PE56] a name stands in it once, and is nobody's yet; 64 are the most", async () => {
    const { world } = await givenHelped();
    expect(await adding(world, "alder", ["sorrel", "rowan"])).toMatchObject({
      refusal: { code: "IdTaken", field: "people.1.name" },
    });
    expect(refusalCode(await adding(world, "alder", ["sorrel", "sorrel"]))).toBe("IdTaken");
    const many = Array.from({ length: 65 }, (_, i) => `person ${i}`);
    expect(refusalCode(await adding(world, "alder", many))).toBe("BodyInvalid");
    expect(refusalCode(await adding(world, "alder", many.slice(1)))).toBe("accepted");
  });

  test("[PE56] members without a device are not waited for when others are welcomed or claim names", async () => {
    const world = await givenFounded(["alder"]);
    acceptedFacts(await adding(world, "alder", ["rowan", "sorrel"]));
    acceptedFacts(await world.join("clover"));
    acceptedFacts(await world.act("alder", "people.welcome", { person: world.person("clover") }));
    expect(statusOf(world, "clover")).toBe("member");
  });

  test("[PE57] who is named helps once they agreed; until then nobody acts", async () => {
    const { world, pay } = await givenHelped();
    acceptedFacts(await adding(world, "alder", ["sorrel"], { helper: "birch" }));
    const act = (by: string) => actingFor(world, { by, whom: "sorrel" }, pay(1, "clover"));
    expect(refusalCode(await act("birch"))).toBe("HelpsNobody");
    expect(refusalCode(await act("alder"))).toBe("HelpsNobody");
    const helping = (by: string) => world.act(by, "people.help", { people: [idOf("sorrel")] });
    expect(refusalCode(await helping("clover"))).toBe("NotNamed");
    acceptedFacts(await helping("birch"));
    expect(helpedIn(world)[1]).toMatchObject({
      helper: { agent: world.person("birch") },
      agreed: true,
    });
    expect(refusalCode(await helping("birch"))).toBe("NotNamed");
    // a newcomer pays from what they hold
    expect(refusalCode(await act("birch"))).toBe("LimitExceeded");
  });
});

describe("acting on behalf", () => {
  test("[PE58] is the person's act, signed by the helper, and told with how they agreed", async () => {
    const { world, currency, payingFor } = await givenHelped();
    const facts = acceptedFacts(await payingFor("alder", 20));
    const alder = world.person("alder");
    expect(facts).toMatchObject([
      { fact: "CreditPaid", from: rowan, amount: 20 },
      { fact: "ActedFor", person: rowan, helper: alder, consent: "paper" },
    ]);
    expect(balanceOf(world, rowan, currency)).toBe(-20);
    const until = toTime(world.now() + limits.contestMs);
    expect(world.ask("people", "acted-for", { person: rowan })).toMatchObject({
      rows: [{ act: lastAct(world), helper: { agent: alder }, consent: "paper", until }],
    });
    expect(world.ask("credit", "payments", { person: rowan, currency })).toMatchObject({
      rows: [{ from: { agent: rowan }, helped: { by: { agent: alder }, consent: "paper" } }],
    });
  });

  test("[PE58] only what is declared for it is done on behalf, never what vouches or confirms", async () => {
    const { world } = await givenHelped();
    acceptedFacts(await world.join("dill"));
    const who = { by: "alder", whom: "rowan" };
    const welcome = await actingFor(world, who, [
      "people.welcome",
      { person: world.person("dill") },
    ]);
    expect(refusalCode(welcome)).toBe("NotOnBehalf");
    const confirm = await actingFor(world, who, [
      "contributions.confirm",
      { items: [`${rowan}.0`] },
    ]);
    expect(refusalCode(confirm)).toBe("NotOnBehalf");
  });

  test("[PE58] without a word of consent a key signs for its holder alone", async () => {
    const { world, pay } = await givenHelped();
    const [act, body] = pay();
    const outcome = await world.act("alder", act, body, { payload: { person: rowan } });
    expect(refusalCode(outcome)).toBe("PersonOther");
  });

  test("[PE58] what a helper tells of somebody a helper does not confirm", async () => {
    const { world } = await givenHelped();
    const item = { on: "2026-01-04", people: [rowan], theme: "food", kind: "work" };
    const telling = await actingFor(world, { by: "alder", whom: "rowan" }, [
      "contributions.log",
      { items: [item] },
    ]);
    const [told] = acceptedFacts(telling);
    expect(told).toMatchObject({ by: rowan });
    expect(world.ask("contributions", "recent")).toMatchObject({
      rows: [{ told: { agent: rowan }, helped: { by: { agent: world.person("alder") } } }],
    });
    const confirming = (by: string) =>
      world.act(by, "contributions.confirm", { items: [told?.item] });
    expect(world.ask("contributions", "waiting", { person: world.person("alder") })).toEqual({
      rows: [],
    });
    expect(refusalCode(await confirming("alder"))).toBe("OwnContribution");
    expect(refusalCode(await confirming("birch"))).toBe("accepted");
  });

  test("[PE59, EC9] play: a helper acts outside the cap, over two whom they help and in 30 days", async () => {
    const { world, pay, payingFor } = await givenHelped({ "people.helper-cap": 1 });
    acceptedFacts(await adding(world, "alder", ["sorrel"]));
    acceptedFacts(await world.act("birch", "people.welcome", { person: idOf("sorrel") }));
    acceptedFacts(await payingFor("alder", 80));
    const forSorrel = (amount: number) =>
      actingFor(world, { by: "alder", whom: "sorrel" }, pay(amount));
    expect(await forSorrel(21)).toMatchObject({
      refusal: { code: "HelperCapReached", params: { most: { amount: 20 } } },
    });
    expect(refusalCode(await forSorrel(20))).toBe("accepted");
    expect(refusalCode(await payingFor("alder", 1))).toBe("HelperCapReached");
    // what alder pays of her own is hers
    const [act, body] = pay(500);
    expect(refusalCode(await world.act("alder", act, body))).toBe("accepted");
    world.wait(30 * DAY - 1);
    expect(refusalCode(await payingFor("alder", 1))).toBe("HelperCapReached");
    world.wait(1);
    expect(refusalCode(await payingFor("alder", 100))).toBe("accepted");
  });

  test.each([0, 2, 6])(
    "[PE59] the cap is so many of a credit, however it is written: with %i decimals",
    async (decimals) => {
      const { world } = await givenHelped();
      const one = 10 ** decimals;
      const credit = { name: "Other hours", code: "OTHER", decimals, floor: -100 * one };
      const [opened] = acceptedFacts(await world.act("birch", "credit.open-currency", credit));
      const currency = opened?.["currency"];
      const paying = (amount: number) =>
        actingFor(world, { by: "alder", whom: "rowan" }, [
          "credit.pay",
          { to: world.person("birch"), currency, amount },
        ]);
      expect(await paying(40 * one + 1)).toMatchObject({
        refusal: { code: "HelperCapReached", params: { most: { amount: 40 * one, decimals } } },
      });
      expect(refusalCode(await paying(40 * one))).toBe("accepted");
      expect(refusalCode(await paying(1))).toBe("HelperCapReached");
    },
  );
});

describe("objecting", () => {
  test("[PE60] play: a helper acts for somebody who objects", async () => {
    const { world, payingFor, objecting } = await givenHelped();
    acceptedFacts(await payingFor("alder", 20));
    const act = lastAct(world);
    expect(acceptedFacts(await objecting("birch", act))).toEqual([
      {
        fact: "HelperObjected",
        person: rowan,
        helper: world.person("alder"),
        by: world.person("birch"),
        act,
      },
    ]);
    expect(refusalCode(await payingFor("alder", 1))).toBe("HelpsNobody");
    expect(world.ask("people", "acted-for")).toMatchObject({
      rows: [{ act, objected: { agent: world.person("birch") } }],
    });
    expect(helpedIn(world)).toMatchObject([{ person: rowan, agreed: false }]);
    expect(helpedIn(world)[0]).not.toHaveProperty("helper");
  });

  test("[PE60] within 14 days of an act, by a member or the person; to who helps at any time", async () => {
    const { world, payingFor, objecting } = await givenHelped();
    acceptedFacts(await payingFor("alder"));
    const act = lastAct(world);
    acceptedFacts(await world.join("dill"));
    expect(refusalCode(await objecting("dill"))).toBe("NotWelcomed");
    world.wait(14 * DAY);
    expect(refusalCode(await objecting("birch", act))).toBe("ObjectionLate");
    expect(refusalCode(await objecting("birch"))).toBe("accepted");
    expect(refusalCode(await objecting("birch"))).toBe("NoHelper");
  });

  test("[PE60] who has a device by now objects to what was done before", async () => {
    const { world, payingFor } = await givenHelped();
    acceptedFacts(await payingFor("alder"));
    const act = lastAct(world);
    await placeGiven(world, "rowan");
    const objection = await actingAlone(world, "rowan", "people.object", { person: rowan, act });
    expect(acceptedFacts(objection)).toMatchObject([{ fact: "HelperObjected", by: rowan, act }]);
  });

  test("[PE61] whoever helps names who helps next; where nobody does, any member, but neither of the two", async () => {
    const { world, payingFor, objecting, naming } = await givenHelped();
    expect(refusalCode(await naming("birch", "birch"))).toBe("NotYoursToName");
    acceptedFacts(await objecting("birch"));
    expect(refusalCode(await naming("birch", "alder"))).toBe("HelperDisputed");
    expect(refusalCode(await naming("alder", "birch"))).toBe("HelperDisputed");
    expect(acceptedFacts(await naming("clover", "clover"))).toMatchObject([
      { fact: "HelperAgreed" },
    ]);
    expect(refusalCode(await payingFor("clover"))).toBe("accepted");
    expect(acceptedFacts(await naming("clover", "birch"))).toMatchObject([{ fact: "HelperNamed" }]);
    expect(refusalCode(await payingFor("clover"))).toBe("HelpsNobody");
    acceptedFacts(await world.act("birch", "people.help", { people: [rowan] }));
    expect(refusalCode(await payingFor("birch", 1, "clover"))).toBe("accepted");
  });
});

describe("a device of their own", () => {
  test("[PE62] play: a helper acts for somebody who has a device by now", async () => {
    const { world, pay, payingFor } = await givenHelped();
    const facts = await placeGiven(world, "rowan");
    expect(facts.map(({ fact }) => fact)).toEqual(["PlaceConfirmed", "PlaceTaken"]);
    expect(refusalCode(await payingFor("alder"))).toBe("HasDevice");
    const [act, body] = pay();
    expect(refusalCode(await actingAlone(world, "rowan", act, body))).toBe("accepted");
    expect(helpedIn(world)).toEqual([]);
    expect(refusalCode(await givingPlace(world, "alder", "rowan", "another"))).toBe("NotHelped");
  });

  test("[PE62] what the helper confirms alone is theirs a day later, and somebody can object meanwhile", async () => {
    const { world, pay, payingFor, objecting } = await givenHelped();
    acceptedFacts(await givingPlace(world, "alder", "rowan", "a second device of alder"));
    expect(acceptedFacts(await objecting("birch"))).toMatchObject([{ by: world.person("birch") }]);
    world.wait(DAY);
    expect(acceptedFacts(world.tick())).toEqual([]);
    expect(helpedIn(world)).toHaveLength(1);
    const body = { person: rowan, helper: world.person("clover") };
    acceptedFacts(await world.act("clover", "people.name-helper", body));
    acceptedFacts(await givingPlace(world, "clover", "rowan"));
    expect(refusalCode(await payingFor("clover"))).toBe("accepted");
    world.wait(DAY);
    expect(acceptedFacts(world.tick())).toMatchObject([{ fact: "PlaceTaken", person: rowan }]);
    expect(refusalCode(await payingFor("clover"))).toBe("HasDevice");
    const [act, paid] = pay();
    expect(refusalCode(await actingAlone(world, "rowan", act, paid))).toBe("accepted");
  });

  test("[PE62] a device that is confirmed anew after an objection is theirs a whole day later", async () => {
    const { world, objecting, naming } = await givenHelped();
    acceptedFacts(await givingPlace(world, "alder", "rowan"));
    acceptedFacts(await objecting("birch"));
    acceptedFacts(await naming("clover", "clover"));
    acceptedFacts(await naming("clover", "alder"));
    acceptedFacts(await world.act("alder", "people.help", { people: [rowan] }));
    world.wait(DAY / 2);
    acceptedFacts(await givingPlace(world, "alder", "rowan"));
    world.wait(DAY / 2);
    world.tick();
    expect(helpedIn(world)).toHaveLength(1);
    world.wait(DAY / 2);
    world.tick();
    expect(helpedIn(world)).toEqual([]);
  });

  test("[PE62] two members confirm it where the helper does not, each once and of one device", async () => {
    const { world } = await givenHelped();
    acceptedFacts(await givingPlace(world, "birch", "rowan", "a thief"));
    expect(refusalCode(await givingPlace(world, "birch", "rowan", "a thief"))).toBe(
      "PlaceConfirmedTwice",
    );
    expect(acceptedFacts(await givingPlace(world, "clover", "rowan"))).toHaveLength(1);
    expect(helpedIn(world)).toHaveLength(1);
    expect(acceptedFacts(await givingPlace(world, "birch", "rowan"))).toHaveLength(2);
    expect(helpedIn(world)).toEqual([]);
  });

  test("[PE62] a device is given with its own proof, made for this person", async () => {
    const { world } = await givenHelped();
    acceptedFacts(await adding(world, "alder", ["sorrel"]));
    const jws = await world.signer("rowan");
    const body = { person: rowan, key: jws.did, proof: "A".repeat(86) };
    expect(refusalCode(await world.act("alder", "people.give-place", body))).toBe(
      "InnerSignatureInvalid",
    );
    expect(refusalCode(await givingPlace(world, "alder", "sorrel", "birch"))).toBe("KeyTaken");
  });
});
