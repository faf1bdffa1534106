/** Offices: what they are, who is named and by whom, what holders may do, and how they are left. */

import { describe, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { acceptedFacts, factOf, givenFounded, refusalCode, statusOf } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { agreeing, proposed, proposing } from "./agreeing-play.ts";
import {
  enacting,
  foundingWith,
  givenHeld,
  givenOffices,
  naming,
  officeOf,
} from "./offices-play.ts";

interface OfficeRow {
  readonly office: string;
  readonly powers: readonly string[];
  readonly held: number;
  readonly holders: readonly { readonly agent: string; readonly until: string }[];
}

function officeIn(world: World, office = "treasurer"): OfficeRow | undefined {
  const { rows } = world.ask("charter", "offices");
  return (rows as OfficeRow[]).find((row) => row.office === office); // charter/offices answers so
}

function termsOf(world: World, name: string): readonly Record<string, unknown>[] {
  const { rows } = world.ask("charter", "terms", { person: world.person(name) });
  return rows as Record<string, unknown>[]; // charter/terms answers so
}

const taking = (world: World, who: string, office = "treasurer") =>
  world.act(who, "charter.take-office", { office });
const resigning = (world: World, who: string, office = "treasurer") =>
  world.act(who, "charter.resign", { office });
const opening = (world: World, who: string, code = "HOUR") =>
  world.act(who, "credit.open-currency", { name: "Hours", code, decimals: 0, floor: -10 });
const deciding = (world: World, who: string, settings: object) =>
  world.act(who, "charter.decide", { office: "treasurer", settings });
const actOf = (world: World, by: string, act: { readonly act: string; readonly body: object }) =>
  world.act(by, act.act, { ...act.body });
const recalling = (world: World, whom: string, office = "treasurer") => ({
  act: "charter.recall",
  body: { office, person: world.person(whom) },
});

function settingOf(world: World, name: string): unknown {
  const { settings } = world.ask("charter", "about");
  return (settings as { name: string; value: unknown }[]).find((row) => row.name === name)?.value;
}

describe("what an office is", () => {
  test("[CH30] the group makes it by agreement, makes it another, and ends it", async () => {
    const world = await givenOffices();
    expect(officeIn(world)).toMatchObject({ title: "The treasurer", seats: 1, holders: [] });
    acceptedFacts(await enacting(world, officeOf("treasurer", { title: "Purse", seats: 2 })));
    expect(officeIn(world)).toMatchObject({ title: "Purse", seats: 2 });
    acceptedFacts(
      await enacting(world, { act: "charter.end-office", body: { office: "treasurer" } }),
    );
    expect(officeIn(world)).toBeUndefined();
  });

  test("[CH30] some are made with the founding", async () => {
    const outcome = await foundingWith(officeOf("board"), officeOf("keeper"));
    const made = acceptedFacts(outcome).filter(({ fact }) => fact === "OfficeSet");
    expect(made).toMatchObject([{ office: "board" }, { office: "keeper", chosenBy: "board" }]);
  });

  test("[CH30] one of whose title nothing can be seen is not made, nor founded with", async () => {
    const unseen = officeOf("board", { title: "\u200b\u00ad" });
    const asked = await proposing(await givenFounded(), "alder", { acts: [unseen] });
    expect(refusalCode(asked)).toBe("OfficeTitleUnseen");
    const founded = await foundingWith(officeOf("keeper"), unseen);
    expect(founded).toMatchObject({ refusal: { code: "OfficeTitleUnseen" } });
  });

  test.each(["charter.notice", "people.readers", "people.leave", "charter.affirmed", "sun.shine"])(
    "[CH31] %s is no power of an office",
    async (power) => {
      const world = await givenFounded();
      const acts = [officeOf("treasurer", { powers: ["people.welcome", power] })];
      expect(refusalCode(await proposing(world, "alder", { acts }))).toBe("PowerUnknown");
    },
  );

  test.each([
    ["a term of zero days", { term: 0 }],
    ["a term of a thousand years", { term: 365_000 }],
    ["no seats", { seats: 0 }],
    ["a name of two lines", { title: "a\nb" }],
    ["a key with blanks", { office: "a treasurer" }],
    ["no powers, said so", { powers: [] }],
    ["more powers than anybody reads", { powers: Array(33).fill("people.welcome") }],
  ])("[CH30] %s is refused", async (_, changed) => {
    const world = await givenFounded();
    const acts = [officeOf("treasurer", changed)];
    expect(refusalCode(await proposing(world, "alder", { acts }))).toBe("BodyInvalid");
  });

  test("[CH32] no circle of offices names itself: not directly, not by another, not later", async () => {
    const world = await givenOffices();
    const circles = [
      officeOf("board", { chosenBy: "board" }),
      officeOf("board", { chosenBy: "keeper" }),
      officeOf("board", { chosenBy: "treasurer" }),
      officeOf("treasurer", { chosenBy: "keeper" }),
    ];
    for (const act of circles) {
      const refused = await proposing(world, "alder", { acts: [act] });
      expect(refusalCode(refused)).toBe("ChooserChosen");
    }
  });
});

describe("who holds it", () => {
  test("[CH34, CH35] who is named holds it once they take it on, until the day", async () => {
    const world = await givenOffices();
    acceptedFacts(await enacting(world, naming(world, "treasurer", "clover")));
    expect(officeIn(world)).toMatchObject({
      held: 0,
      holders: [{ agent: world.person("clover") }],
    });
    expect(refusalCode(await taking(world, "birch"))).toBe("NotOffered");
    acceptedFacts(await taking(world, "clover"));
    expect(officeIn(world)).toMatchObject({ held: 1 });
    expect(refusalCode(await taking(world, "clover"))).toBe("NotOffered");
  });

  test("[CH35] who does not take it on within 14 days does not hold it", async () => {
    const world = await givenOffices();
    acceptedFacts(await enacting(world, naming(world, "treasurer", "clover")));
    world.wait(limits.officeOfferMs - 1);
    expect(world.tick().ok).toBe(false);
    world.wait(1);
    const facts = acceptedFacts(world.tick());
    expect(factOf(facts, "OfficeLeft")).toMatchObject({ how: "lapsed" });
    expect(refusalCode(await taking(world, "clover"))).toBe("NotOffered");
  });

  test("[CH34] the day moves for who holds it, and ends the term where it stands then", async () => {
    const world = await givenHeld();
    acceptedFacts(await enacting(world, naming(world, "treasurer", "clover", 30)));
    expect(officeIn(world)?.holders).toHaveLength(1);
    world.wait(30 * DAY);
    expect(factOf(acceptedFacts(world.tick()), "OfficeLeft")).toMatchObject({ how: "term" });
    expect(officeIn(world)).toMatchObject({ held: 0, holders: [] });
  });

  test.each([
    ["the past", 0, "TermInvalid"],
    ["a day after the term", 366, "TermInvalid"],
    ["a thousand years", 365_000, "TermInvalid"],
  ])("[CH34] nobody is named until %s", async (_, days, code) => {
    const world = await givenOffices();
    const acts = [naming(world, "treasurer", "clover", days)];
    expect(refusalCode(await proposing(world, "alder", { acts }))).toBe(code);
  });

  test("[CH34] not more than there are seats, and members with a device alone", async () => {
    const world = await givenHeld();
    const another = [naming(world, "treasurer", "birch")];
    expect(refusalCode(await proposing(world, "alder", { acts: another }))).toBe("OfficeFull");
    acceptedFacts(await world.join("dill"));
    const newcomer = [naming(world, "board", "dill")];
    expect(refusalCode(await proposing(world, "alder", { acts: newcomer }))).toBe(
      "CannotHoldOffice",
    );
  });

  test("[CH37] who holds it gives it back, who was named declines", async () => {
    const world = await givenHeld();
    expect(factOf(acceptedFacts(await resigning(world, "clover")), "OfficeLeft")).toMatchObject({
      how: "resigned",
    });
    acceptedFacts(await enacting(world, naming(world, "treasurer", "birch")));
    expect(factOf(acceptedFacts(await resigning(world, "birch")), "OfficeLeft")).toMatchObject({
      how: "declined",
    });
    expect(refusalCode(await resigning(world, "birch"))).toBe("NotHolding");
  });

  test("[CH38] who left holds nothing while away, and again once back before the day", async () => {
    const world = await givenHeld();
    acceptedFacts(await world.act("clover", "people.leave", {}));
    expect(officeIn(world)).toMatchObject({ held: 0, holders: [{ away: true }] });
    acceptedFacts(await world.act("clover", "people.come-back", {}));
    expect(officeIn(world)).toMatchObject({ held: 1 });
  });

  test("[CH40, CH41] where it ends nobody holds it, and who held it stays told", async () => {
    const world = await givenHeld();
    acceptedFacts(
      await enacting(world, { act: "charter.end-office", body: { office: "treasurer" } }),
    );
    expect(termsOf(world, "clover")).toMatchObject([{ office: "treasurer", how: "ended" }]);
    acceptedFacts(await enacting(world, officeOf("treasurer")));
    expect(officeIn(world)).toMatchObject({ held: 0, holders: [] });
  });
});

describe("what holders may do", () => {
  test("[CH31] they do what a setting keeps to others, and the others as before", async () => {
    const world = await givenHeld();
    acceptedFacts(await world.join("dill"));
    for (const by of ["alder", "birch"])
      acceptedFacts(await world.act(by, "people.welcome", { person: world.person("dill") }));
    expect(statusOf(world, "dill")).toBe("member");
    expect(refusalCode(await opening(world, "dill"))).toBe("NotFounder");
    acceptedFacts(await resigning(world, "clover"));
    acceptedFacts(await enactingBy(world, naming(world, "treasurer", "dill")));
    expect(refusalCode(await opening(world, "dill"))).toBe("NotFounder");
    acceptedFacts(await taking(world, "dill"));
    acceptedFacts(await opening(world, "dill"));
    acceptedFacts(await opening(world, "alder", "EURO"));
  });

  test("[CH39] they change what is theirs to change, and nothing else", async () => {
    const world = await givenHeld();
    const facts = acceptedFacts(
      await deciding(world, "clover", { "people.welcome": "invitation" }),
    );
    expect(factOf(facts, "OfficeDecided")).toMatchObject({ office: "treasurer" });
    expect(settingOf(world, "people.welcome")).toBe("invitation");
    const others = { "people.readers": "everyone" };
    expect(refusalCode(await deciding(world, "clover", others))).toBe("NotItsPower");
    const mine = { "people.welcome": "two-vouchers" };
    expect(refusalCode(await deciding(world, "birch", mine))).toBe("NotHolding");
  });

  test("[CH17, CH39] what asks more is announced, whoever decides it", async () => {
    const world = await givenHeld();
    acceptedFacts(await deciding(world, "clover", { "people.helper-cap": 900 }));
    expect(settingOf(world, "people.helper-cap")).not.toBe(900);
    world.wait(14 * DAY);
    acceptedFacts(world.tick());
    expect(settingOf(world, "people.helper-cap")).toBe(900);
  });

  test("[CH16, CH39] what members propose is not ended by an office, and ends what it announced", async () => {
    const world = await givenHeld();
    const open = await proposed(world, "alder", { settings: { "people.helper-cap": 10 } });
    acceptedFacts(await deciding(world, "clover", { "people.helper-cap": 900 }));
    const facts = acceptedFacts(await agreeing(world, "birch", open));
    expect(factOf(facts, "ProposalOvertaken")).toMatchObject({ by: open });
    expect(settingOf(world, "people.helper-cap")).toBe(10);
    world.wait(15 * DAY);
    while (world.tick().ok);
    expect(settingOf(world, "people.helper-cap")).toBe(10);
  });
});

/** alder proposes, birch and clover agree: enough of four. */
async function enactingBy(world: World, act: object) {
  const proposal = await proposed(world, "alder", { acts: [act] });
  acceptedFacts(await agreeing(world, "birch", proposal));
  return agreeing(world, "clover", proposal);
}

describe("who holds an office and wants more", () => {
  test("[CH33, CH34] names himself for ever: nobody names themselves, nor past the term", async () => {
    const world = await givenHeld("board");
    expect(refusalCode(await actOf(world, "clover", naming(world, "keeper", "clover")))).toBe(
      "NotOneself",
    );
    expect(refusalCode(await actOf(world, "clover", naming(world, "board", "clover")))).toBe(
      "NotYoursToFill",
    );
    expect(refusalCode(await actOf(world, "clover", naming(world, "keeper", "birch", 400)))).toBe(
      "TermInvalid",
    );
  });

  test("[CH32] hands his power to a friend: others choose who holds it", async () => {
    const world = await givenHeld();
    expect(refusalCode(await actOf(world, "clover", naming(world, "treasurer", "birch")))).toBe(
      "NotYoursToFill",
    );
    expect(refusalCode(await actOf(world, "clover", recalling(world, "alder", "keeper")))).toBe(
      "NotYoursToFill",
    );
  });

  test("[CH36] acts after his term: from that entry on he has none of its powers", async () => {
    const world = await givenHeld();
    world.wait(300 * DAY);
    acceptedFacts(world.tick());
    const settings = { "people.welcome": "invitation" };
    expect(refusalCode(await deciding(world, "clover", settings))).toBe("NotHolding");
  });

  test("[CH32, CH36] stays although recalled: the group takes it back by agreement", async () => {
    const world = await givenHeld();
    const facts = acceptedFacts(await enacting(world, recalling(world, "clover")));
    expect(factOf(facts, "OfficeLeft")).toMatchObject({ how: "recalled" });
    const settings = { "people.welcome": "invitation" };
    expect(refusalCode(await deciding(world, "clover", settings))).toBe("NotHolding");
    expect(termsOf(world, "clover")).toMatchObject([{ how: "recalled" }]);
  });
});

describe("who is gone", () => {
  test("[CH38] takes no seat: another is named without a recall of somebody who is not there", async () => {
    const world = await givenHeld();
    acceptedFacts(
      await enacting(world, { act: "people.remove", body: { person: world.person("clover") } }),
    );
    expect(officeIn(world)).toMatchObject({ held: 0, holders: [] });
    acceptedFacts(await enacting(world, naming(world, "treasurer", "birch")));
    acceptedFacts(await taking(world, "birch"));
    expect(world.digests().replayed).toBe(world.digests().live);
  });
});

describe("what was decided and is announced", () => {
  test.each(["recall", "end-office"])(
    "[CH39] ends with a %s, and is told as what an office decided",
    async (how) => {
      const world = await givenHeld();
      const decided = acceptedFacts(await deciding(world, "clover", { "people.helper-cap": 900 }));
      const { proposal } = factOf(decided, "OfficeDecided");
      const rowOf = () => {
        const { rows } = world.ask("charter", "proposals", { proposal: String(proposal) });
        return (rows as Record<string, unknown>[])[0]; // a page has rows
      };
      expect(rowOf()).toMatchObject({ state: "announced", office: { title: "The treasurer" } });
      const ending = { act: "charter.end-office", body: { office: "treasurer" } };
      const act = how === "recall" ? recalling(world, "clover") : ending;
      acceptedFacts(await enacting(world, act));
      expect(rowOf()).toMatchObject({ state: "withdrawn" });
      world.wait(20 * DAY);
      while (world.tick().ok);
      expect(settingOf(world, "people.helper-cap")).not.toBe(900);
    },
  );
});
