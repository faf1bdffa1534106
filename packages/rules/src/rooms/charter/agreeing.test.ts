/** Agreeing: who proposes and agrees, when it is enough, what is announced, and what ends a proposal. */

import { describe, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  refusalCode,
  welcome,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import {
  agreeing,
  byInvitation,
  givenProposed,
  proposed,
  proposing,
  withdrawing,
} from "./agreeing-play.ts";

/** What kinds of facts came. */
function factsIn(facts: readonly { readonly fact: string }[]): readonly string[] {
  return facts.map(({ fact }) => fact);
}

const closing = { settings: { "people.readers": "members" } };

/** What a setting is now. */
function valueOf(world: World, name: string): unknown {
  const { settings } = world.ask("charter", "about");
  return (settings as { name: string; value: unknown }[]).find((row) => row.name === name)?.value;
}

function rowOf(world: World, proposal: string): Record<string, unknown> | undefined {
  const { rows } = world.ask("charter", "proposals", { proposal });
  return (rows as Record<string, unknown>[])[0]; // a page has rows
}

/** Lets time pass, and what falls due be settled. */
function after(world: World, millis: number): readonly string[] {
  world.wait(millis);
  const before = world.log.length;
  world.tick();
  return world.log.slice(before).flatMap(({ facts }) => factsIn(JSON.parse(facts)));
}

describe("propose", () => {
  test("[CH10] a member proposes; what it would change stands beside what is", async () => {
    const { world, proposal } = await givenProposed();
    expect(rowOf(world, proposal)).toMatchObject({
      person: world.person("alder"),
      state: "open",
      changes: [{ subject: "people.welcome", was: "two-vouchers", value: "invitation" }],
      agreed: 1,
      needed: 2,
      agreedBy: [{ agent: world.person("alder"), name: wordsFor("alder").hash }],
    });
    expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
  });

  test.each([
    [{}, "NothingChanges", undefined],
    [{ settings: {} }, "NothingChanges", undefined],
    [{ name: "The Alder House" }, "NothingChanges", undefined],
    [{ settings: { "people.welcome": "two-vouchers" } }, "NothingChanges", undefined],
    [{ settings: { "people.colour": "green" } }, "SettingUnknown", "settings.people.colour"],
    [{ settings: { "people.welcome": "anybody" } }, "SettingInvalid", "settings.people.welcome"],
    [{ settings: { "charter.notice": 0 } }, "SettingInvalid", "settings.charter.notice"],
    [
      { settings: { "charter.affirmed": "0".repeat(64) } },
      "SettingUnknown",
      "settings.charter.affirmed",
    ],
    [{ settings: { "charter.name": "Evil Lane" } }, "SettingUnknown", "settings.charter.name"],
    [{ name: "x".repeat(81) }, "BodyInvalid", "name"],
    [{ colour: "green" }, "BodyInvalid", "colour"],
  ])("[CH10] refuses %j", async (change, code, field) => {
    const outcome = await proposing(await givenFounded(), "alder", change);
    expect(outcome).toMatchObject({ refusal: { code } });
    if (field !== undefined) expect(outcome).toMatchObject({ refusal: { field } });
  });

  test("[CH10] refuses the common object as it is", async () => {
    const world = await givenFounded();
    const { object } = world.ask("charter", "about");
    expect(refusalCode(await proposing(world, "alder", { object }))).toBe("NothingChanges");
  });

  test("[CH10] refuses more changes than anybody reads; as many as the limit are looked at", async () => {
    const propose = async (n: number) => {
      const many = Array.from({ length: n }, (_, i) => [`room.x${"a".repeat(i)}`, 1]);
      return refusalCode(
        await proposing(await givenFounded(), "alder", { settings: Object.fromEntries(many) }),
      );
    };
    expect(await propose(limits.changesPerProposal + 1)).toBe("BodyInvalid");
    expect(await propose(limits.changesPerProposal)).toBe("SettingUnknown");
  });

  test("[CH11] a lone member's proposal is agreed by making it", async () => {
    const world = await givenFounded(["alder"]);
    const facts = acceptedFacts(await proposing(world, "alder", byInvitation));
    expect(factsIn(facts)).toEqual([
      "ProposalMade",
      "ProposalAgreed",
      "ProposalPassed",
      "SettingChanged",
      "SettingChanged",
      "CharterChanged",
    ]);
    expect(valueOf(world, "people.welcome")).toBe("invitation");
  });

  test("[CH18] one member has three open at a time, and may withdraw one for another", async () => {
    const world = await givenFounded();
    const [first] = [
      await proposed(world, "alder", { name: "One" }),
      await proposed(world, "alder", { name: "Two" }),
      await proposed(world, "alder", { name: "Three" }),
    ];
    expect(refusalCode(await proposing(world, "alder", byInvitation))).toBe("ProposalsYours");
    acceptedFacts(await withdrawing(world, "alder", first));
    expect(refusalCode(await proposing(world, "alder", byInvitation))).toBe("accepted");
  });
});

describe("agree", () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
  ])("[CH12] of %i members %i must agree", async (members, needed) => {
    const names = Array.from({ length: members }, (_, i) => `member ${i}`);
    const world = await givenFounded(names);
    const proposal = await proposed(world, "member 0");
    for (const name of names.slice(1, needed)) {
      expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
      acceptedFacts(await agreeing(world, name, proposal));
    }
    expect(valueOf(world, "people.welcome")).toBe("invitation");
    expect(rowOf(world, proposal)).toMatchObject({ state: "holds" });
  });

  test("[CH12] newcomers neither propose nor agree, and do not count", async () => {
    const { world, proposal } = await givenProposed();
    for (const name of ["dill", "elder", "fern"]) await world.join(name);
    expect(refusalCode(await agreeing(world, "dill", proposal))).toBe("NotWelcomed");
    expect(rowOf(world, proposal)).toMatchObject({ needed: 2 });
  });

  test("[CH12] whoever becomes a member while it is open counts, and may agree", async () => {
    const { world, proposal } = await givenProposed();
    await world.join("dill");
    acceptedFacts(await welcome(world, "alder", "dill"));
    acceptedFacts(await welcome(world, "birch", "dill"));
    expect(rowOf(world, proposal)).toMatchObject({ agreed: 1, needed: 3 });
    acceptedFacts(await agreeing(world, "dill", proposal));
    acceptedFacts(await agreeing(world, "birch", proposal));
    expect(valueOf(world, "people.welcome")).toBe("invitation");
  });

  test("[CH13] a second late is too late: it has lapsed", async () => {
    const { world, proposal } = await givenProposed();
    expect(after(world, limits.proposalMs)).toEqual(["ProposalLapsed"]);
    expect(refusalCode(await agreeing(world, "birch", proposal))).toBe("ProposalOver");
    expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
  });

  test("[CH13] in the last moment it is in time", async () => {
    const { world, proposal } = await givenProposed();
    world.wait(limits.proposalMs - 1000);
    expect(refusalCode(await agreeing(world, "birch", proposal))).toBe("accepted");
    expect(rowOf(world, proposal)).toMatchObject({ state: "holds" });
  });

  test("[CH14] who agreed takes it back, who proposed withdraws it, and others do neither", async () => {
    const world = await givenFounded(["alder", "birch", "clover", "dill"]);
    const proposal = await proposed(world, "alder");
    acceptedFacts(await agreeing(world, "birch", proposal));
    const back = acceptedFacts(await withdrawing(world, "birch", proposal));
    expect(factOf(back, "AgreementTakenBack")).toMatchObject({ agreed: 1, needed: 3 });
    expect(refusalCode(await withdrawing(world, "birch", proposal))).toBe("NotAgreed");
    acceptedFacts(await withdrawing(world, "alder", proposal));
    expect(refusalCode(await agreeing(world, "birch", proposal))).toBe("ProposalOver");
  });

  test("[CH14] nobody takes back what has passed", async () => {
    const { world, proposal } = await givenProposed();
    acceptedFacts(await agreeing(world, "birch", proposal));
    expect(refusalCode(await withdrawing(world, "birch", proposal))).toBe("ProposalOver");
    expect(refusalCode(await withdrawing(world, "alder", proposal))).toBe("ProposalOver");
  });

  test("[CH15] whoever left does not count; with those who are left it is enough by its end", async () => {
    const world = await givenFounded(["alder", "birch", "clover", "dill"]);
    const proposal = await proposed(world, "alder");
    acceptedFacts(await agreeing(world, "birch", proposal));
    acceptedFacts(await world.act("birch", "people.leave", {}));
    expect(rowOf(world, proposal)).toMatchObject({ agreed: 1, needed: 2 });
    expect(rowOf(world, proposal)?.["agreedBy"]).toHaveLength(1);
    acceptedFacts(await world.act("birch", "people.come-back", {}));
    acceptedFacts(await world.act("dill", "people.leave", {}));
    expect(rowOf(world, proposal)).toMatchObject({ agreed: 2, needed: 2 });
    expect(after(world, limits.proposalMs)).toContain("ProposalPassed");
    expect(valueOf(world, "people.welcome")).toBe("invitation");
  });
});

describe("what is agreed", () => {
  test("[CH16] ends other proposals about the same, and leaves those about something else", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const [first, other, same] = [
      await proposed(world, "alder"),
      await proposed(world, "birch", { name: "The Alder Row" }),
      await proposed(world, "clover", { ...byInvitation, name: "The Alder Yard" }),
    ];
    const facts = acceptedFacts(await agreeing(world, "birch", first));
    expect(factOf(facts, "ProposalOvertaken")).toMatchObject({ proposal: same, by: first });
    expect(rowOf(world, same)).toMatchObject({ state: "overtaken" });
    expect(rowOf(world, other)).toMatchObject({ state: "open" });
    expect(refusalCode(await agreeing(world, "birch", same))).toBe("ProposalOver");
  });

  test("[CH17] what asks more is announced, and takes effect after the notice", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const proposal = await proposed(world, "alder", closing);
    const facts = acceptedFacts(await agreeing(world, "birch", proposal));
    expect(factsIn(facts)).toEqual(["ProposalAgreed", "ProposalPassed"]);
    expect(valueOf(world, "people.readers")).toBe("everyone");
    expect(refusalCode(await proposing(world, "alder", closing))).toBe("NothingChanges");
    expect(after(world, 14 * DAY - 1)).toEqual([]);
    expect(after(world, 1)).toEqual([
      "ProposalTookEffect",
      "SettingChanged",
      "SettingChanged",
      "CharterChanged",
    ]);
    expect(valueOf(world, "people.readers")).toBe("members");
  });

  test("[CH17] a number is announced only where it is raised", async () => {
    const world = await givenFounded(["alder"]);
    const lowered = await proposed(world, "alder", { settings: { "people.helper-cap": 20 } });
    expect(rowOf(world, lowered)).toMatchObject({ state: "holds" });
    const raised = await proposed(world, "alder", { settings: { "people.helper-cap": 21 } });
    expect(rowOf(world, raised)).toMatchObject({ state: "announced" });
  });

  test("[CH17] the notice itself is shortened only after the notice that holds", async () => {
    const world = await givenFounded(["alder"]);
    await proposed(world, "alder", { settings: { "charter.notice": 1 } });
    const second = await proposed(world, "alder", closing);
    expect(rowOf(world, second)).toMatchObject({ effect: "2026-01-19T09:00:00.000Z" });
  });

  test("[CH16] agreeing to another value stops what is announced", async () => {
    const world = await givenFounded(["alder"]);
    const announced = await proposed(world, "alder", closing);
    const stopping = await proposed(world, "alder", {
      settings: { "people.readers": "everyone" },
    });
    expect(rowOf(world, announced)).toMatchObject({ state: "overtaken" });
    expect(rowOf(world, stopping)).toMatchObject({ state: "holds" });
    expect(after(world, 20 * DAY)).toEqual([]);
    expect(valueOf(world, "people.readers")).toBe("everyone");
  });

  test("[CH19] the name and the common object change, and with anything the charter that newcomers affirm", async () => {
    const world = await givenFounded(["alder"]);
    const before = world.ask("charter", "about");
    const object = wordsFor("We keep a row of houses.").hash;
    await proposed(world, "alder", { name: "The Alder Row", object });
    const now = world.ask("charter", "about");
    expect(now).toMatchObject({ name: "The Alder Row", object });
    expect(now["charter"]).not.toBe(before["charter"]);
    const old = { change: (body: object) => ({ ...body, charter: before["charter"] }) };
    expect(refusalCode(await world.join("birch", old))).toBe("CharterOther");
    expect(refusalCode(await world.join("birch"))).toBe("accepted");
  });
});

test("[CH17, SE3] what two proposals announced can be settled by one tick", async () => {
  const world = await givenFounded(["alder"]);
  await proposed(world, "alder", { settings: { "people.witnesses": "founders" } });
  await proposed(world, "alder", { settings: { "people.helper-cap": 50 } });
  const told = after(world, 20 * DAY);
  expect(told.filter((fact) => fact === "ProposalTookEffect")).toHaveLength(2);
  expect(told.filter((fact) => fact === "CharterChanged")).toHaveLength(2);
  expect(valueOf(world, "people.witnesses")).toBe("founders");
  expect(valueOf(world, "people.helper-cap")).toBe(50);
  expect(refusalCode(await world.join("birch"))).toBe("accepted");
});

describe("awaiting", () => {
  test("[CH20] tells a member what is open and waits for them, until they agree", async () => {
    const { world, proposal } = await givenProposed();
    const waits = (who: string) =>
      (
        world.ask("charter", "awaiting", { person: world.person(who) })["rows"] as {
          proposal: string;
        }[]
      ).map((row) => row.proposal); // a page has rows
    expect(waits("alder")).toEqual([]);
    expect(waits("birch")).toEqual([proposal]);
    acceptedFacts(await agreeing(world, "birch", proposal));
    expect(waits("clover")).toEqual([]);
  });
});

describe("plays", () => {
  test("[CH10, CH14] play: agreements gathered before the text was changed: another text is another proposal, to which nobody has agreed", async () => {
    const { world, proposal } = await givenProposed();
    acceptedFacts(await withdrawing(world, "alder", proposal));
    const other = await proposed(world, "alder", { name: "Alder's own house" });
    expect(other).not.toBe(proposal);
    expect(rowOf(world, other)).toMatchObject({ agreed: 1, needed: 2, state: "open" });
    expect(refusalCode(await agreeing(world, "birch", proposal))).toBe("ProposalOver");
    expect(rowOf(world, proposal)).toMatchObject({
      changes: [{ subject: "people.welcome", value: "invitation" }],
    });
  });

  test("[CH12] play: a founder locks out the others: alone he changes nothing that all agreed", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    for (const settings of [{ "people.readers": "members" }, { "people.welcome": "invitation" }]) {
      await proposed(world, "alder", { settings });
    }
    expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
    expect(valueOf(world, "people.readers")).toBe("everyone");
    expect(after(world, limits.proposalMs)).toContain("ProposalLapsed");
    expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
  });

  test("[CH13] play: a group of two after one has died: after a year of silence the other is not held for ever", async () => {
    const world = await givenFounded(["alder", "birch"]);
    world.wait(364 * DAY);
    const early = await proposed(world, "alder", byInvitation);
    expect(after(world, limits.proposalMs)).toContain("ProposalPassed");
    expect(rowOf(world, early)).toMatchObject({ state: "holds" });
    expect(valueOf(world, "people.welcome")).toBe("invitation");
  });

  test("[CH13] who is silent counts until the 14 days are over, and one act of theirs is enough", async () => {
    const world = await givenFounded(["alder", "birch"]);
    world.wait(400 * DAY);
    const proposal = await proposed(world, "alder", byInvitation);
    expect(rowOf(world, proposal)).toMatchObject({ state: "open", agreed: 1, needed: 2 });
    acceptedFacts(await world.act("birch", "teams.open", { name: "Garden" }));
    expect(after(world, limits.proposalMs)).toContain("ProposalLapsed");
  });

  test("[CH13] nobody is passed over before so many days", async () => {
    const world = await givenFounded(["alder", "birch"]);
    world.wait(300 * DAY);
    await proposed(world, "alder", byInvitation);
    expect(after(world, limits.proposalMs)).toContain("ProposalLapsed");
  });

  test("[CH13] the first who comes back to a sleeping group decides nothing at once", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    world.wait(400 * DAY);
    const proposal = await proposed(world, "alder", byInvitation);
    expect(rowOf(world, proposal)).toMatchObject({ state: "open", needed: 2 });
    acceptedFacts(await world.act("clover", "teams.open", { name: "Garden" }));
    expect(after(world, limits.proposalMs)).toContain("ProposalLapsed");
  });

  test("[CH12] nothing passes without a voice: who proposed left, and all others are silent", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    world.wait(500 * DAY);
    await proposed(world, "alder", byInvitation);
    acceptedFacts(await world.act("alder", "people.leave", {}));
    expect(after(world, limits.proposalMs)).toContain("ProposalLapsed");
    expect(valueOf(world, "people.welcome")).toBe("two-vouchers");
  });
});
