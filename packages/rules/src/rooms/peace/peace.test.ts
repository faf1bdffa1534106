/** Safe contacts: what they do at once, within which bounds, and who looks at it. */

import { describe, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { nameWords, touchedBy } from "../../index.ts";
import { acceptedFacts, factOf, nobody, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import {
  givenContacts,
  givenHidden,
  givenPaused,
  nameOf,
  pausing,
  reviewing,
  writing,
} from "./play.ts";

function rowsOf(world: World, params: Record<string, string> = {}) {
  return world.ask("peace", "measures", params)["rows"] as Record<string, unknown>[]; // peace/measures answers so
}

function waitingFor(world: World, name: string): number {
  const { rows } = world.ask("peace", "waiting", { person: world.person(name) });
  return (rows as unknown[]).length; // peace/waiting answers so
}

/** Lets time pass and what falls due be settled. */
function after(world: World, millis: number): void {
  world.wait(millis);
  while (world.tick().ok);
}

async function givenCredit(world: World): Promise<(by: string, to: string) => Promise<string>> {
  const credit = { name: "Hours", code: "HOUR", decimals: 0, floor: -100 };
  const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  return async (by, to) =>
    refusalCode(
      await world.act(by, "credit.pay", {
        to: world.person(to),
        currency: opened?.currency,
        amount: 1,
      }),
    );
}

describe("pause", () => {
  test("[PA1] needs two safe contacts, of whom one acts; nobody else does", async () => {
    expect(refusalCode(await pausing(await givenContacts(0), "alder", ["elder", "fern"]))).toBe(
      "OfficeVacant",
    );
    expect(refusalCode(await pausing(await givenContacts(1), "alder", ["elder", "fern"]))).toBe(
      "ContactsTooFew",
    );
    const world = await givenContacts();
    expect(refusalCode(await pausing(world, "clover", ["elder", "fern"]))).toBe("OfficeNeeded");
    acceptedFacts(await pausing(world, "alder", ["elder", "fern"]));
  });

  test.each([
    ["with nobody", ["elder"], "PersonUnknown"],
    ["of somebody with themselves", ["elder", "elder"], "TwoNeeded"],
    ["with somebody who is not there", ["elder", "rowan"], "PersonUnknown"],
    ["that is the contact's own affair", ["fern", "alder"], "OwnAffair"],
  ])("[PA2] a pause %s is refused", async (_, between, code) => {
    expect(refusalCode(await pausing(await givenContacts(), "alder", between))).toBe(code);
  });

  test("[PA2, PA4] neither pays the other, until it is over", async () => {
    const { world } = await givenPaused();
    const pay = await givenCredit(world);
    expect(await pay("elder", "fern")).toBe("ContactIsPaused");
    expect(await pay("fern", "elder")).toBe("ContactIsPaused");
    expect(await pay("fern", "clover")).toBe("accepted");
    after(world, limits.measureMs);
    expect(await pay("elder", "fern")).toBe("accepted");
    expect(rowsOf(world)).toMatchObject([{ how: "time" }]);
  });

  test("[PA7] a safe contact silences a critic: he proposes, agrees and tells as before", async () => {
    const { world } = await givenPaused();
    const proposed = await world.act("elder", "charter.propose", { name: "Elder House" });
    acceptedFacts(proposed);
    const items = [
      { on: "2026-01-05", people: [world.person("fern")], theme: "food", kind: "work" },
    ];
    acceptedFacts(await world.act("fern", "contributions.log", { items }));
    const { proposal } = factOf(acceptedFacts(proposed), "ProposalMade");
    acceptedFacts(await world.act("fern", "charter.agree", { proposal }));
  });
});

test("[PA2] a pause between three is of another form", async () => {
  const world = await givenContacts();
  const [one, other, third] = ["clover", "elder", "fern"].map((name) => world.person(name));
  const paused = await world.act("alder", "peace.pause", { one, other, third });
  expect(refusalCode(paused)).toBe("BodyInvalid");
});

describe("hide", () => {
  test("[PA3, PA9] whatever tells words is asked anew once some are hidden, and once they are shown again", () => {
    const erased = touchedBy([{ fact: "WordsErased" }]);
    expect(erased).toContain("contributions/recent");
    expect(touchedBy([{ fact: "WordsHidden" }])).toEqual(expect.arrayContaining([...erased]));
    expect(touchedBy([{ fact: "WordsShown" }])).toEqual(expect.arrayContaining([...erased]));
  });

  test("[PA3, PA9] hides words of others, for a while; not one's own affair", async () => {
    const { world, hidden } = await givenHidden();
    expect(rowsOf(world)).toMatchObject([
      {
        kind: "hide",
        hidden: {
          words: hidden,
          of: [{ agent: world.person("elder") }],
          entry: world.log.length - 2,
        },
        between: [],
      },
    ]);
    const own = await writing(world, "birch", "Of my own.");
    expect(refusalCode(await world.act("birch", "peace.hide", { hide: own }))).toBe("OwnAffair");
    world.wait(limits.measureMs);
    expect(factOf(acceptedFacts(world.tick()), "WordsShown")).toEqual({
      fact: "WordsShown",
      shown: hidden,
    });
  });

  test("[PA3] nobody's own name is hidden, whoever has come or left", async () => {
    const world = await givenContacts();
    acceptedFacts(await world.join("rowan"));
    acceptedFacts(await world.act("fern", "people.leave", {}));
    for (const name of ["elder", "rowan", "fern", "alder"]) {
      const hidden = await world.act("alder", "peace.hide", { hide: nameOf(world, name) });
      expect(refusalCode(hidden)).toBe("NameStays");
    }
  });

  test.each([
    ["recalled", "charter.recall", { office: "safe-contacts" }],
    ["taken out", "people.remove", {}],
  ])("[PA3] why a safe contact is to be %s is not theirs to hide", async (_, act, body) => {
    const world = await givenContacts(3);
    const why = wordsFor("Words that were told to you alone were told on.").hash;
    const acts = [{ act, body: { ...body, person: world.person("alder") } }];
    acceptedFacts(await world.act("elder", "charter.propose", { acts, why }));
    const hiding = (by: string) => world.act(by, "peace.hide", { hide: why });
    expect(refusalCode(await hiding("alder"))).toBe("OwnAffair");
    acceptedFacts(await hiding("birch"));
    expect(["alder", "elder", "fern"].map((who) => waitingFor(world, who))).toEqual([0, 0, 1]);
  });

  test("[PA3] the reason of a pause is hidden by none of those whom it is about, nor by its author", async () => {
    const world = await givenContacts(3);
    acceptedFacts(await pausing(world, "birch", ["alder", "fern"], "What fern told me."));
    const hide = wordsFor("What fern told me.").hash;
    for (const by of ["alder", "birch"]) {
      expect(refusalCode(await world.act(by, "peace.hide", { hide }))).toBe("OwnAffair");
    }
    acceptedFacts(await world.act("clover", "peace.hide", { hide }));
  });

  test("[PA8] reasons are for safe contacts and their author", async () => {
    const world = await givenContacts();
    const reason = wordsFor("What she told me.").hash;
    acceptedFacts(await pausing(world, "alder", ["elder", "fern"], "What she told me."));
    const { payload } = world.log.at(-1)?.act ?? {};
    const facts = JSON.parse(world.log.at(-1)?.facts ?? "[]");
    const [named] = payload === undefined ? [] : nameWords(payload, facts);
    expect(named).toMatchObject({ hash: reason, readers: "office:safe-contacts" });
    expect(named?.parties).toContain(world.person("alder"));
    expect(named?.parties).not.toContain(world.person("elder"));
    expect(world.ask("peace", "measures", {})).toMatchObject({ rows: [{ reason }] });
  });
});

describe("review", () => {
  test("[PA5, PA9] three others who say that it does not stand end it at once", async () => {
    const { world, measure } = await givenPaused();
    const third = await joined(world, "rowan");
    expect(
      ["clover", "dill", third, "alder", "elder", "fern"].map((who) => waitingFor(world, who)),
    ).toEqual([1, 1, 1, 0, 0, 0]);
    for (const who of ["clover", "dill"]) {
      acceptedFacts(await reviewing(world, who, measure, false));
      expect(waitingFor(world, who)).toBe(0);
    }
    const facts = acceptedFacts(await reviewing(world, third, measure, false));
    expect(factOf(facts, "MeasureEnded")).toMatchObject({ how: "review" });
    expect(refusalCode(await pausing(world, "birch", ["elder", "fern"]))).toBe("MeasureRecent");
  });

  test("[PA5] where fewer than three may say so, all of them decide", async () => {
    const { world, measure } = await givenPaused();
    acceptedFacts(await reviewing(world, "clover", measure, false));
    expect(rowsOf(world)).toMatchObject([{ lifting: 1 }]);
    const facts = acceptedFacts(await reviewing(world, "dill", measure, false));
    expect(factOf(facts, "MeasureEnded")).toMatchObject({ how: "review" });
  });

  test("[PA5] neither those whom it is about, nor safe contacts, nor anybody twice", async () => {
    const { world, measure } = await givenPaused();
    for (const who of ["alder", "birch", "elder", "fern"]) {
      expect(refusalCode(await reviewing(world, who, measure, true))).toBe("OwnAffair");
    }
    acceptedFacts(await reviewing(world, "clover", measure, true));
    expect(refusalCode(await reviewing(world, "clover", measure, true))).toBe("ReviewedBefore");
  });

  test("[PA5, PA6] what three uphold runs its time, and can go on once more, no longer", async () => {
    const { world, measure } = await givenPaused();
    const third = await joined(world, "rowan");
    for (const who of ["clover", "dill", third]) {
      acceptedFacts(await reviewing(world, who, measure, true));
    }
    expect(rowsOf(world)).toMatchObject([{ upheld: true, standing: 3 }]);
    expect(refusalCode(await reviewing(world, "elder", measure, false))).toBe("MeasureOver");
    after(world, limits.measureMs);
    acceptedFacts(await pausing(world, "birch", ["fern", "elder"]));
    after(world, limits.measureMs);
    expect(refusalCode(await pausing(world, "birch", ["fern", "elder"]))).toBe("MeasureRecent");
    after(world, limits.measureRestMs);
    acceptedFacts(await pausing(world, "birch", ["fern", "elder"]));
  });

  test("[PA6] the same is not begun while it runs, nor within 30 days", async () => {
    const { world, measure } = await givenPaused();
    expect(refusalCode(await pausing(world, "birch", ["fern", "elder"]))).toBe("MeasureRecent");
    acceptedFacts(await world.act("birch", "peace.lift", { measure }));
    after(world, limits.measureRestMs - DAY);
    expect(refusalCode(await pausing(world, "birch", ["fern", "elder"]))).toBe("MeasureRecent");
    after(world, DAY);
    acceptedFacts(await pausing(world, "birch", ["fern", "elder"]));
  });
});

describe("lift", () => {
  test("[PA1] nobody lifts what is their own affair", async () => {
    const world = await givenContacts(3);
    const [told] = acceptedFacts(await pausing(world, "birch", ["alder", "fern"]));
    const measure = told?.measure;
    expect(refusalCode(await world.act("alder", "peace.lift", { measure }))).toBe("OwnAffair");
    acceptedFacts(await world.act("clover", "peace.lift", { measure }));
  });

  test("[PA1] one who is left alone ends what was begun, and begins nothing", async () => {
    const { world, measure } = await givenPaused();
    acceptedFacts(await world.act("birch", "charter.resign", { office: "safe-contacts" }));
    expect(refusalCode(await pausing(world, "alder", ["clover", "dill"]))).toBe("ContactsTooFew");
    acceptedFacts(await world.act("alder", "peace.lift", { measure }));
  });

  test("[PA4, PA6] what was lifted is begun again within its 14 days, and lasts no longer than they do", async () => {
    const { world, measure } = await givenPaused();
    const [{ until } = {}] = rowsOf(world);
    acceptedFacts(await world.act("alder", "peace.lift", { measure }));
    world.wait(3 * DAY);
    acceptedFacts(await pausing(world, "birch", ["fern", "elder"]));
    expect(rowsOf(world, { running: "yes" })).toMatchObject([{ until }]);
    after(world, 11 * DAY);
    expect(rowsOf(world, { running: "yes" })).toEqual([]);
    expect(refusalCode(await pausing(world, "birch", ["fern", "elder"]))).toBe("MeasureRecent");
  });
});

/** Somebody more, welcomed by two founders. */
async function joined(world: World, name: string): Promise<string> {
  acceptedFacts(await world.join(name));
  for (const by of ["alder", "birch"]) {
    acceptedFacts(await world.act(by, "people.welcome", { person: world.person(name) }));
  }
  expect(world.person(name)).not.toBe(nobody);
  return name;
}
