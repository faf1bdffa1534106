/** What a group does in its own name: proposed as a whole, done as a whole, by the rules that judge anybody. */

import { describe, expect, test } from "vitest";
import { DAY } from "@plenty/kernel";
import { enactedId } from "../../engine/enact.ts";
import { fullDigest } from "../../index.ts";
import type { Fact } from "../../engine/spec.ts";
import { acceptedFacts, factOf, givenFounded, invite, refusalCode } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { agreeing, proposed, proposing } from "./agreeing-play.ts";
import { enacting, officeOf } from "./offices-play.ts";

function opening(code: string, floor = -100) {
  const body = { name: `Hours ${code}`, code, decimals: 0, floor };
  return { act: "credit.open-currency", body };
}

function rowOf(world: World, proposal: string): Record<string, unknown> | undefined {
  const { rows } = world.ask("charter", "proposals", { proposal });
  return (rows as Record<string, unknown>[])[0]; // a page has rows
}

function codes(world: World): readonly unknown[] {
  const { rows } = world.ask("credit", "currencies");
  return (rows as { code: unknown }[]).map(({ code }) => code); // credit/currencies answers so
}

describe("propose", () => {
  test("[CH10, EN33] tells what would follow, and nothing of it is yet", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const proposal = await proposed(world, "alder", { acts: [opening("HOUR"), opening("EURO")] });
    const currency = enactedId(proposal, 1);
    expect(rowOf(world, proposal)).toMatchObject({
      state: "open",
      acts: [
        { act: "credit.open-currency", facts: [{ fact: "CurrencyOpened", code: "HOUR" }] },
        { facts: [{ code: "EURO", currency, by: world.commons() }] },
      ],
      named: [{ agent: world.commons() }],
    });
    expect(codes(world)).toEqual([]);
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[CH10, EN31, EN33] is refused what would be refused, at its place, and leaves nothing", async () => {
    const world = await givenFounded();
    const before = fullDigest(world.db);
    const outcome = await proposing(world, "alder", { acts: [opening("HOUR"), opening("HOUR")] });
    expect(outcome).toMatchObject({ refusal: { code: "CodeTaken", field: "acts.1.body.code" } });
    expect(fullDigest(world.db)).toBe(before);
  });

  test.each([
    [[{ act: "people.fly", body: {} }], "ActUnknown", "acts.0.act"],
    [[{ act: "people.leave", body: {} }], "NotEnactable", "acts.0.act"],
    [[{ act: "charter.propose", body: { name: "x" } }], "NotEnactable", "acts.0.act"],
    [[{ act: "charter.agree", body: { proposal: "0".repeat(64) } }], "NotEnactable", "acts.0.act"],
    [[opening("HOUR"), opening("EURO", 5)], "BodyInvalid", "acts.1.body.floor"],
    [[{ ...opening("HOUR"), person: "0".repeat(64) }], "BodyInvalid", "acts.0"],
    [[], "BodyInvalid", "acts"],
    [Array.from({ length: 9 }, (_, i) => opening(`HOUR${i}`)), "BodyInvalid", "acts"],
  ])("[EN30] refuses acts that a group does not do, or of another form: %j", async (...given) => {
    const [acts, code, field] = given;
    const world = await givenFounded();
    const outcome = await proposing(world, "alder", { acts });
    expect(outcome).toMatchObject({ refusal: { code } });
    expect(!outcome.ok && outcome.refusal.field?.startsWith(field)).toBe(true);
  });

  test("[EN30] nobody signs what only the group does", async () => {
    const world = await givenFounded();
    const { act, body } = officeOf("treasurer");
    expect(refusalCode(await world.act("alder", act, body))).toBe("OnlyByAgreement");
  });
});

test("[CH10, CH22] play: a proposal hides a second change: what comes about is what stood in it, and nothing else", async () => {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const wanted = { settings: { "people.welcome": "invitation" }, acts: [opening("HOUR")] };
  const proposal = await proposed(world, "alder", wanted);
  const told = rowOf(world, proposal);
  const before = world.ask("charter", "about")["settings"] as readonly { value: unknown }[]; // charter/about answers so
  const facts = acceptedFacts(await agreeing(world, "birch", proposal));
  const after = world.ask("charter", "about")["settings"] as readonly { value: unknown }[];
  const changed = after.filter(({ value }, i) => value !== before[i]?.value);
  expect(changed).toMatchObject([{ name: "charter.affirmed" }, { name: "people.welcome" }]);
  const acts = told?.["acts"] as readonly { facts: readonly object[] }[] | undefined; // as its query answers
  const foreseen = acts?.[0]?.facts ?? [];
  expect(facts).toEqual(expect.arrayContaining([...foreseen]));
  expect(facts.filter(({ fact }) => fact === "CurrencyOpened")).toEqual(foreseen);
});

describe("agree", () => {
  test("[EN31, EN32] what enough agree to is done in the group's own name, in its order", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const facts = acceptedFacts(await enacting(world, opening("HOUR"), opening("EURO")));
    expect(facts.map(({ fact }) => fact)).toEqual([
      "ProposalAgreed",
      "ProposalPassed",
      "CurrencyOpened",
      "CurrencyOpened",
    ]);
    const { proposal } = factOf(facts, "ProposalPassed");
    expect(factOf(facts, "CurrencyOpened")).toMatchObject({
      currency: enactedId(String(proposal), 0),
      by: world.commons(),
    });
    expect(codes(world)).toEqual(["HOUR", "EURO"]);
  });

  test("[CH22, EN31] what can be done no more is not done at all, settings and all, and it is told why", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const both = {
      acts: [opening("EURO"), opening("HOUR")],
      settings: { "people.welcome": "invitation" },
    };
    const proposal = await proposed(world, "alder", both);
    acceptedFacts(await world.act("clover", "credit.open-currency", opening("HOUR").body));
    const facts = acceptedFacts(await agreeing(world, "birch", proposal));
    expect(factOf(facts, "ProposalFailed")).toMatchObject({ proposal, because: "CodeTaken" });
    expect(facts.map(({ fact }) => fact)).not.toContain("SettingChanged");
    expect(rowOf(world, proposal)).toMatchObject({
      state: "failed",
      failed: { code: "CodeTaken" },
    });
    expect(codes(world)).toEqual(["HOUR"]);
    expect(refusalCode(await agreeing(world, "clover", proposal))).toBe("ProposalOver");
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[CH17, CH22] with a change that is announced, acts too come about when it does", async () => {
    const world = await givenFounded(["alder"]);
    const proposal = await proposed(world, "alder", {
      acts: [opening("HOUR")],
      settings: { "people.helper-cap": 1_000 },
    });
    expect(rowOf(world, proposal)).toMatchObject({ state: "announced" });
    expect(codes(world)).toEqual([]);
    world.wait(14 * DAY);
    const facts = acceptedFacts(world.tick());
    expect(facts.map(({ fact }) => fact)).toContain("CurrencyOpened");
    expect(codes(world)).toEqual(["HOUR"]);
    expect(world.digests().replayed).toBe(world.digests().live);
  });

  test("[CH22] what is announced and can be done no more fails in its tick", async () => {
    const world = await givenFounded(["alder"]);
    const proposal = await proposed(world, "alder", {
      acts: [opening("HOUR")],
      settings: { "people.helper-cap": 1_000 },
    });
    acceptedFacts(await world.act("alder", "credit.open-currency", opening("HOUR").body));
    world.wait(14 * DAY);
    acceptedFacts(world.tick());
    expect(rowOf(world, proposal)).toMatchObject({
      state: "failed",
      failed: { code: "CodeTaken" },
    });
    expect(world.digests().replayed).toBe(world.digests().live);
  });
});

describe("rivals", () => {
  test("[CH16, CH22] what cannot be done any more ends nothing that could", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const settings = { "people.welcome": "invitation" };
    const sound = await proposed(world, "alder", { settings });
    const both = await proposed(world, "alder", { settings, acts: [opening("HOUR")] });
    acceptedFacts(await world.act("clover", "credit.open-currency", opening("HOUR").body));
    acceptedFacts(await agreeing(world, "birch", both));
    expect(rowOf(world, both)).toMatchObject({ state: "failed" });
    expect(rowOf(world, sound)).toMatchObject({ state: "open" });
  });

  test("[CH16, CH22] nor does what would be announced", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const settings = { "people.helper-cap": 1_000 };
    const sound = await proposed(world, "alder", { settings });
    acceptedFacts(await agreeing(world, "birch", sound));
    const both = await proposed(world, "alder", {
      settings: { "people.helper-cap": 2_000 },
      acts: [opening("HOUR")],
    });
    acceptedFacts(await world.act("clover", "credit.open-currency", opening("HOUR").body));
    acceptedFacts(await agreeing(world, "birch", both));
    expect(rowOf(world, both)).toMatchObject({ state: "failed", failed: { code: "CodeTaken" } });
    expect(rowOf(world, sound)).toMatchObject({ state: "announced" });
    expect(world.digests().replayed).toBe(world.digests().live);
  });
});

test("[CH10] of long lists that would follow their length is told", async () => {
  const world = await givenFounded(["alder", "birch", "clover"]);
  acceptedFacts(await invite(world, "clover", ["one", "two", "three"]));
  const acts = [{ act: "people.remove", body: { person: world.person("clover") } }];
  const proposal = await proposed(world, "alder", { acts });
  const told = rowOf(world, proposal)?.["acts"] as readonly { readonly facts: readonly Fact[] }[]; // as its query answers
  const resting = told[0]?.facts.find(({ fact }) => fact === "InvitationsRest");
  expect(resting).toMatchObject({ invitations: 3 });
});
