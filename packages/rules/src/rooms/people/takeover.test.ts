/** Against takeover: who brings people in does it slowly, and who came counts for nothing before others said yes. */

import { describe, expect, test } from "vitest";
import { DAY, HOUR, limits, toTime } from "@plenty/kernel";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  invite,
  joinInvited,
  refusalCode,
  statusOf,
  welcome,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { importNames } from "./claim-play.ts";
import { adding } from "./helped-play.ts";
import { givenWaiting } from "./takeover-scenes.ts";

const quickly = { settings: { "people.vouch-days": 0 } };

/** Of how many members an agreement needs two thirds. */
function countMembers(world: World): unknown {
  return world.ask("charter", "about").members;
}

function vouchedBy(world: World, name: string) {
  return world.ask("people", "vouched-for", { person: world.person(name) });
}

describe("how often a member vouches", () => {
  test("[PE110] a second welcome waits for five days, and is told from when on", async () => {
    const world = await givenWaiting(["clover", "dill"]);
    acceptedFacts(await welcome(world, "alder", "clover"));
    const again = toTime(world.now() + 5 * DAY);
    world.wait(5 * DAY - 1);
    expect(await welcome(world, "alder", "dill")).toMatchObject({
      refusal: { code: "VouchedLately", params: { again } },
    });
    world.wait(1);
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("accepted");
  });

  test("[PE110] holds where one voucher is enough, and as long as the setting says", async () => {
    const settings = { "people.welcome": "invitation", "people.vouch-days": 60 };
    const world = await givenWaiting(["clover", "dill"], { settings });
    acceptedFacts(await welcome(world, "alder", "clover"));
    world.wait(60 * DAY - 1);
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("VouchedLately");
    world.wait(1);
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("accepted");
    expect(world.laws()).toEqual([]);
  });

  test("[PE110] 0 lets them vouch as often as they like; out of its bounds it is nothing", async () => {
    const world = await givenWaiting(["clover", "dill"], quickly);
    acceptedFacts(await welcome(world, "alder", "clover"));
    acceptedFacts(await welcome(world, "alder", "dill"));
    for (const settings of [
      { "people.vouch-days": -1 },
      { "people.vouch-days": 61 },
      { "people.vouch-days": 2.5 },
      { "people.vouch-days": "often" },
      { "people.joins-per-hour": 0 },
      { "people.joins-per-hour": 10_001 },
    ]) {
      const proposing = await world.act("alder", "charter.propose", { settings });
      expect(["SettingInvalid", "BodyInvalid"]).toContain(refusalCode(proposing));
    }
  });

  test("[PE110] a change of the days holds for who vouched before it, too", async () => {
    const world = await givenWaiting(["clover", "dill"]);
    acceptedFacts(await welcome(world, "alder", "clover"));
    const settings = { "people.vouch-days": 0 };
    const [made] = acceptedFacts(await world.act("alder", "charter.propose", { settings }));
    acceptedFacts(await world.act("birch", "charter.agree", { proposal: made?.proposal }));
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("accepted");
    expect(world.laws()).toEqual([]);
  });

  test("[PE111] founders welcome a house in its first month, and then one at a time", async () => {
    const house = Array.from({ length: 20 }, (_, i) => `neighbour ${i}`);
    const world = await givenWaiting([...house, "clover", "dill"], {
      age: limits.movingInMs - 1,
    });
    for (const name of house) {
      acceptedFacts(await welcome(world, "alder", name));
      acceptedFacts(await welcome(world, "birch", name));
    }
    expect(countMembers(world)).toBe(22);
    expect(vouchedBy(world, "alder")).not.toHaveProperty("again");
    world.wait(1);
    expect(refusalCode(await welcome(world, "alder", "clover"))).toBe("accepted");
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("VouchedLately");
  });

  test("[PE111] who came later has no first month, also in a young group", async () => {
    const world = await givenWaiting(["clover", "dill", "elder"], { age: 0 });
    for (const by of ["alder", "birch"]) acceptedFacts(await welcome(world, by, "clover"));
    acceptedFacts(await welcome(world, "clover", "dill"));
    expect(refusalCode(await welcome(world, "clover", "elder"))).toBe("VouchedLately");
  });

  test("[PE115] whom somebody vouched for is told, the last one first, and from when on again", async () => {
    const world = await givenWaiting(["clover", "dill"]);
    expect(vouchedBy(world, "alder")).toEqual({ rows: [] });
    acceptedFacts(await welcome(world, "alder", "clover"));
    const first = toTime(world.now());
    world.wait(5 * DAY);
    acceptedFacts(await welcome(world, "alder", "dill"));
    const [clover, dill] = ["clover", "dill"].map((name) => ({
      agent: world.person(name),
      name: wordsFor(name).hash,
    }));
    expect(vouchedBy(world, "alder")).toEqual({
      rows: [
        { whom: dill, at: toTime(world.now()) },
        { whom: clover, at: first },
      ],
      again: toTime(world.now() + 5 * DAY),
    });
    const params = { person: world.person("alder"), limit: "1" };
    expect(world.ask("people", "vouched-for", params)).toMatchObject({ next: 1 });
    expect(world.ask("people", "vouched-for", { ...params, after: "1" }).rows).toMatchObject([
      { whom: clover },
    ]);
  });
});

describe("vouchers given beforehand", () => {
  test("[PE112] an invitation that is used too soon lets in without a voucher, and both are told", async () => {
    const world = await givenWaiting(["clover"]);
    acceptedFacts(await welcome(world, "alder", "clover"));
    const again = toTime(world.now() + 5 * DAY);
    acceptedFacts(await invite(world, "alder", ["a link"]));
    const { did: key } = await world.signer("a link");
    const opening = { key, at: toTime(world.now()) };
    expect(world.ask("people", "opening", opening)).toMatchObject({ again });
    const joined = acceptedFacts(await world.join("dill", { invitation: "a link" }));
    const [by, person] = [world.person("alder"), world.person("dill")];
    expect(factOf(joined, "CameWithoutVoucher")).toEqual({
      fact: "CameWithoutVoucher",
      person,
      by,
      again,
      invitation: key,
    });
    expect(world.ask("people", "person", { person }).person).toMatchObject({ vouchers: 0 });
    expect(world.ask("people", "invitations", { key }).rows).toMatchObject([
      { fate: "used", joined: person },
    ]);
    expect(world.ask("people", "waiting", { person: by }).rows).toContainEqual(
      expect.objectContaining({ act: "welcome", person, from: again }),
    );
    world.wait(5 * DAY);
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("accepted");
  });

  test("[PE112] an invitation that is used in time is a voucher, and the next one is not", async () => {
    const world = await givenWaiting([]);
    const until = world.now() + 20 * DAY;
    acceptedFacts(await invite(world, "alder", ["one", "two", "three"], { until }));
    const { did: key } = await world.signer("one");
    const opening = world.ask("people", "opening", { key, at: toTime(world.now()) });
    expect(opening).not.toHaveProperty("again");
    for (const [name, link, vouched, wait] of [
      ["clover", "one", true, 5 * DAY - 1],
      ["dill", "two", false, 1],
      ["elder", "three", true, 0],
    ] as const) {
      const joined = acceptedFacts(await world.join(name, { invitation: link }));
      expect(joined.some(({ fact }) => fact === "PersonVouchedFor")).toBe(vouched);
      world.wait(wait);
    }
  });

  test("[PE113] of those who are added in one act the first has the voucher", async () => {
    const world = await givenWaiting([]);
    const added = acceptedFacts(await adding(world, "alder", ["rowan", "sorrel", "thyme"]));
    const told = (fact: string) => added.filter((one) => one.fact === fact);
    expect(told("PersonVouchedFor")).toMatchObject([{ person: wordsFor("rowan").hash }]);
    expect(told("CameWithoutVoucher")).toMatchObject([
      { person: wordsFor("sorrel").hash },
      { person: wordsFor("thyme").hash },
    ]);
    world.wait(5 * DAY);
    const body = { person: wordsFor("thyme").hash };
    expect(refusalCode(await world.act("alder", "people.welcome", body))).toBe("accepted");
  });

  test("[PE113] a founder adds a whole list in the first month", async () => {
    const world = await givenFounded(["alder"]);
    const added = acceptedFacts(await adding(world, "alder", ["rowan", "sorrel", "thyme"]));
    expect(added.filter(({ fact }) => fact === "PersonVouchedFor")).toHaveLength(3);
  });
});

describe("joining without an invitation", () => {
  test("[PE114] is for so many in any hour, and who comes too late is told when to try again", async () => {
    const settings = { "people.joins-per-hour": 2 };
    const world = await givenWaiting(["clover"], { settings });
    const again = toTime(world.now() + HOUR);
    world.wait(HOUR / 2);
    acceptedFacts(await world.join("dill"));
    world.wait(HOUR / 2 - 1);
    const refused = { refusal: { code: "JoinsFull", params: { again } } };
    expect(await world.join("elder")).toMatchObject(refused);
    expect(refusalCode(await joinInvited(world, "birch", "fern"))).toBe("accepted");
    world.wait(1);
    expect(refusalCode(await world.join("elder"))).toBe("accepted");
    expect(refusalCode(await world.join("hazel"))).toBe("JoinsFull");
    expect(world.laws()).toEqual([]);
  });

  test("[PE114] lets thirty strangers in an hour come where nobody chose otherwise", async () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `stranger ${i}`);
    const world = await givenWaiting(crowd);
    expect(refusalCode(await world.join("one more"))).toBe("JoinsFull");
  });
});

describe("whoever is not welcomed", () => {
  test("[PE116] is in no number, agrees to nothing, vouches for nobody, and owes nothing", async () => {
    const world = await givenWaiting(["clover", "dill"]);
    const credit = { name: "Hours", code: "HRS", decimals: 0, floor: -40 };
    const opened = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
    const { currency } = factOf(opened, "CurrencyOpened");
    const [made] = acceptedFacts(await world.act("alder", "charter.propose", { name: "Row" }));
    expect(countMembers(world)).toBe(2);
    const proposal = made?.proposal;
    expect(world.ask("charter", "proposals", { proposal: String(proposal) }).rows).toMatchObject([
      { needed: 2 },
    ]);
    for (const [act, body, code] of [
      ["charter.agree", { proposal }, "NotWelcomed"],
      ["charter.propose", { name: "Ours" }, "NotWelcomed"],
      ["people.welcome", { person: world.person("dill") }, "NotWelcomed"],
      ["people.invite", { invitations: [], until: "" }, "BodyInvalid"],
      ["credit.pay", { to: world.person("alder"), currency, amount: 1 }, "LimitExceeded"],
    ] as const) {
      expect(refusalCode(await world.act("clover", act, body))).toBe(code);
    }
    expect(refusalCode(await invite(world, "clover", ["a link"]))).toBe("NotWelcomed");
  });

  test("[PE117] what is brought in names people and makes nobody a member", async () => {
    const world = await givenWaiting([], { age: 0 });
    const names = Array.from({ length: 40 }, (_, i) => `name-${i}`);
    acceptedFacts(await importNames(world, names));
    expect(world.ask("charter", "about")).toMatchObject({
      members: 2,
      newcomers: 0,
      unclaimed: 40,
    });
    expect(world.ask("people", "members").rows).toHaveLength(2);
    acceptedFacts(await world.act("alder", "charter.propose", { name: "Row" }));
    expect(world.ask("charter", "proposals").rows).toMatchObject([{ needed: 2 }]);
    acceptedFacts(await world.join("clover"));
    const claimed = await world.act("clover", "people.claim", {
      names: [wordsFor("name-0").hash],
    });
    const { claim } = factOf(acceptedFacts(claimed), "NamesClaimed");
    for (const by of ["alder", "birch"]) {
      acceptedFacts(await world.act(by, "people.vouch-claim", { claim }));
    }
    expect(statusOf(world, "clover")).toBe("newcomer");
  });
});

describe("play: a majority is made up", () => {
  test("[PE114, PE116] play: ten strangers with free accounts want the majority", async () => {
    const strangers = Array.from({ length: 10 }, (_, i) => `stranger ${i}`);
    const world = await givenWaiting(strangers);
    const [mine] = acceptedFacts(await world.act("alder", "charter.propose", { name: "Row" }));
    // they speak for each other, and agree
    for (const name of strangers) {
      expect(refusalCode(await welcome(world, name, "stranger 0"))).toBe("NotWelcomed");
      const agreeing = { proposal: mine?.proposal };
      expect(refusalCode(await world.act(name, "charter.agree", agreeing))).toBe("NotWelcomed");
    }
    // both members are careless, day after day for a week: two strangers are in, and they are no majority
    for (let day = 0; day < 7; day += 1) {
      for (const name of strangers) {
        for (const by of ["alder", "birch"]) await welcome(world, by, name);
      }
      world.wait(DAY);
    }
    expect(strangers.filter((name) => statusOf(world, name) === "member")).toHaveLength(2);
    expect(countMembers(world)).toBe(4);
    expect(world.laws()).toEqual([]);
  });

  test("[PE112, PE113] play: a member invites ten of himself", async () => {
    const world = await givenWaiting([]);
    const selves = Array.from({ length: 10 }, (_, i) => `dodder ${i}`);
    acceptedFacts(await invite(world, "alder", selves));
    for (const name of selves) {
      acceptedFacts(await world.join(name, { invitation: name }));
    }
    acceptedFacts(await adding(world, "alder", ["rowan", "sorrel", "thyme"]));
    expect(countMembers(world)).toBe(2);
    const { rows } = world.ask("people", "members") as { rows: { vouchers: number }[] };
    expect(rows.filter(({ vouchers }) => vouchers > 0)).toHaveLength(1);
    for (const name of selves) {
      expect(refusalCode(await welcome(world, name, "dodder 1"))).toBe("NotWelcomed");
    }
    // in a month of welcoming he has said yes to seven, and nobody else to any: no one of them is in
    for (let day = 0; day < 30; day += 1) {
      for (const name of selves) await welcome(world, "alder", name);
      world.wait(DAY);
    }
    expect(countMembers(world)).toBe(2);
    expect(vouchedBy(world, "alder").rows).toHaveLength(6);
    expect(world.laws()).toEqual([]);
  });
});
