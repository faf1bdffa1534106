/** Claims of names that imports brought in: given who is who, when somebody claims, vouches or contests. */

import { describe, expect, test } from "vitest";
import { DAY, limits, toTime } from "@plenty/kernel";
import { acceptedFacts, factOf, givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { claiming, givenClaim, importNames } from "./claim-play.ts";

const [fern, hazel, ivy] = ["fern", "hazel", "ivy"].map((name) => wordsFor(name).hash);

function unclaimedIn(world: World): unknown[] {
  const { rows } = world.ask("people", "unclaimed");
  return (rows as { agent: string }[]).map(({ agent }) => agent);
}

function claimsIn(world: World, params = {}): Record<string, unknown>[] {
  return world.ask("people", "claims", params).rows as Record<string, unknown>[];
}

/** How many things are told of whom, by the hash of their name. */
function sumsIn(world: World): unknown {
  const { people } = world.ask("contributions", "summary");
  const rows = people as { name: string; count: number }[];
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

describe("claim", () => {
  test("[PE50] names are claimed, and a name that somebody claims is not free for another", async () => {
    const { world, claim } = await givenClaim();
    const until = toTime(world.now() + limits.contestMs);
    expect(claimsIn(world)).toMatchObject([
      { claim, names: [fern, hazel], state: "open", until, vouchers: 0, needed: 2 },
    ]);
    expect(await claiming(world, "dill", ["ivy", "hazel"])).toMatchObject({
      refusal: { code: "NameTaken", field: "names.1", params: { agent: hazel } },
    });
    expect(unclaimedIn(world)).toEqual([fern, hazel, ivy]);
  });

  test("[PE50] a person of the group is no name from an import", async () => {
    const { world } = await givenClaim();
    const names = [world.person("birch")];
    expect(refusalCode(await world.act("dill", "people.claim", { names }))).toBe("NameUnknown");
  });

  test("[PE50] a newcomer claims names too, and members vouch", async () => {
    const world = await givenFounded(["alder"]);
    acceptedFacts(await importNames(world, ["fern"]));
    acceptedFacts(await world.join("clover"));
    const [made] = acceptedFacts(await claiming(world, "clover", ["fern"]));
    expect(claimsIn(world)).toMatchObject([{ needed: 1 }]);
    const facts = await world.act("alder", "people.vouch-claim", { claim: made?.claim });
    expect(factOf(acceptedFacts(facts), "NamesConfirmed")).toMatchObject({ names: [fern] });
  });

  test("[PE51] holds once two members vouched, none of them the claimant, and none twice", async () => {
    const { world, vouching } = await givenClaim();
    expect(refusalCode(await vouching("clover"))).toBe("ClaimOwn");
    expect(acceptedFacts(await vouching("alder"))).toHaveLength(1);
    expect(refusalCode(await vouching("alder"))).toBe("ClaimAnswered");
    expect(claimsIn(world)).toMatchObject([{ state: "open", vouchedBy: [world.person("alder")] }]);
    const facts = acceptedFacts(await vouching("birch"));
    expect(facts.map(({ fact }) => fact)).toEqual(["ClaimVouchedFor", "NamesConfirmed"]);
    expect(claimsIn(world, { person: world.person("clover") })).toMatchObject([{ state: "holds" }]);
    expect(unclaimedIn(world)).toEqual([ivy]);
  });

  test("[PE51] of the only member holds at once: there is nobody who could vouch", async () => {
    const world = await givenFounded(["alder"]);
    acceptedFacts(await importNames(world, ["fern"]));
    const facts = acceptedFacts(await claiming(world, "alder", ["fern"]));
    expect(facts.map(({ fact }) => fact)).toEqual(["NamesClaimed", "NamesConfirmed"]);
  });

  test("[PE52] what was told of the names is told of the person: in lists, in sums, by either address", async () => {
    const { world, vouching } = await givenClaim();
    const item = {
      on: "2026-01-04",
      people: [world.person("clover")],
      theme: "food",
      kind: "work",
    };
    acceptedFacts(await world.act("clover", "contributions.log", { items: [item] }));
    const clover = wordsFor("clover").hash;
    expect(sumsIn(world)).toEqual({
      [clover]: 1,
      [String(fern)]: 1,
      [String(hazel)]: 1,
      [String(ivy)]: 1,
    });
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    expect(sumsIn(world)).toEqual({ [clover]: 3, [String(ivy)]: 1 });
    for (const person of [world.person("clover"), fern]) {
      const { rows } = world.ask("contributions", "recent", { person: String(person) });
      expect(rows).toHaveLength(3);
      expect(world.ask("people", "person", { person: String(person) })).toMatchObject({
        person: { person: world.person("clover") },
      });
    }
    expect(world.ask("contributions", "recent")).toMatchObject({
      rows: [{ people: [{ name: clover }] }, {}, {}, {}],
    });
  });

  test("[PE52] a thing told of two names of one person counts once, and names them once", async () => {
    const world = await givenFounded(["alder"]);
    const people = [String(fern), String(hazel)];
    const records = [{ id: "1", on: "2026-01-01", by: [0, 1], theme: "food", kind: "work" }];
    const body = { source: "minutes", people, records };
    acceptedFacts(await world.act("alder", "contributions.import", body));
    acceptedFacts(await claiming(world, "alder", ["fern", "hazel"]));
    const alder = { agent: world.person("alder"), name: wordsFor("alder").hash };
    for (const params of [{}, { theme: "food" }]) {
      expect(world.ask("contributions", "summary", params)).toMatchObject({
        people: [{ ...alder, count: 1 }],
      });
    }
    expect(world.ask("contributions", "recent")).toMatchObject({ rows: [{ people: [alder] }] });
  });

  test("[PE52] nobody confirms what they did under a name of theirs", async () => {
    const { world, vouching } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    const item = { on: "2026-01-04", people: [String(fern)], theme: "food", kind: "work" };
    const [told] = acceptedFacts(await world.act("alder", "contributions.log", { items: [item] }));
    const items = [told?.item];
    expect(refusalCode(await world.act("clover", "contributions.confirm", { items }))).toBe(
      "OwnContribution",
    );
    expect(world.ask("contributions", "waiting", { person: world.person("clover") })).toMatchObject(
      { rows: [] },
    );
    const both = { ...item, people: [fern, world.person("clover")] };
    expect(refusalCode(await world.act("alder", "contributions.log", { items: [both] }))).toBe(
      "AgentTwice",
    );
  });

  test("[PE52] an import goes on telling of a name that somebody claimed", async () => {
    const { world, vouching } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    const records = [{ id: "later", on: "2026-01-02", by: [0], theme: "food", kind: "presence" }];
    const body = { source: "minutes", people: [fern], records };
    acceptedFacts(await world.act("birch", "contributions.import", body));
    const { days } = world.ask("presence", "recent");
    const names = (days as { people: { name: string }[] }[]).map(({ people }) => people);
    expect(names.at(-1)).toMatchObject([{ name: wordsFor("clover").hash }]);
  });
});

describe("contest", () => {
  test("[PE53] play: a claim of another's names is contested, and everything is told as before", async () => {
    const { world, vouching, contesting } = await givenClaim();
    const before = sumsIn(world);
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    world.wait(13 * DAY);
    expect(acceptedFacts(await contesting("dill"))).toMatchObject([
      { fact: "ClaimContested", by: world.person("dill"), names: [fern, hazel] },
    ]);
    expect(sumsIn(world)).toEqual(before);
    expect(unclaimedIn(world)).toEqual([fern, hazel, ivy]);
    expect(claimsIn(world)).toEqual([]);
    expect(refusalCode(await vouching("alder"))).toBe("ClaimUnknown");
    expect(refusalCode(await claiming(world, "dill", ["fern"]))).toBe("accepted");
  });

  test("[PE53] a claim is contested within 14 days of its making, by members; its author takes it back at any time", async () => {
    const { world, vouching, contesting } = await givenClaim();
    acceptedFacts(await world.join("elder"));
    expect(refusalCode(await contesting("elder"))).toBe("NotWelcomed");
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    world.wait(14 * DAY);
    expect(refusalCode(await contesting("dill"))).toBe("ClaimSettled");
    expect(refusalCode(await contesting("clover"))).toBe("accepted");
    expect(unclaimedIn(world)).toEqual([fern, hazel, ivy]);
  });

  test("[PE54] whoever contested has spoken: it takes one voucher more, from others", async () => {
    const { world, contesting } = await givenClaim();
    acceptedFacts(await contesting("dill"));
    const [again] = acceptedFacts(await claiming(world, "clover", ["fern"]));
    const claim = { claim: again?.claim };
    expect(claimsIn(world)).toMatchObject([{ needed: 2 }]); // three, but only two others are left
    for (const act of ["people.contest-claim", "people.vouch-claim"]) {
      expect(refusalCode(await world.act("dill", act, claim))).toBe("ClaimAnswered");
    }
    acceptedFacts(await world.act("alder", "people.contest-claim", claim));
    const [third] = acceptedFacts(await claiming(world, "clover", ["hazel", "fern"]));
    expect(claimsIn(world)).toMatchObject([{ needed: 1 }]); // birch alone is left
    acceptedFacts(await world.act("birch", "people.contest-claim", { claim: third?.claim }));
    acceptedFacts(await claiming(world, "clover", ["fern"]));
    expect(claimsIn(world)).toMatchObject([{ needed: 1, state: "open" }]); // which nobody can give
  });

  test("[PE54] who took their own claim back has contested nothing", async () => {
    const { world, contesting } = await givenClaim();
    acceptedFacts(await contesting("clover"));
    acceptedFacts(await claiming(world, "clover", ["fern"]));
    expect(claimsIn(world)).toMatchObject([{ needed: 2 }]);
  });

  test("[PE55] a claim for which too few vouch in 14 days lapses", async () => {
    const { world, vouching } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    world.wait(14 * DAY - 1);
    expect(claimsIn(world)).toHaveLength(1);
    world.wait(1);
    expect(acceptedFacts(world.tick())).toMatchObject([{ fact: "ClaimLapsed" }]);
    expect(claimsIn(world)).toEqual([]);
    expect(refusalCode(await claiming(world, "dill", ["fern"]))).toBe("accepted");
  });
});
