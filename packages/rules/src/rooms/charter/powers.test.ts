/** The page of powers: everything is on it, as the code and the state have it, and nothing can be left out of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, present, toTime } from "@plenty/kernel";
import { actSpecs, hostPowers, read, settingSpecs, stranger } from "../../index.ts";
import type { Asker } from "../../index.ts";
import type { QueryAnswer } from "../../contract.ts";
import { everyPower, powerOf, untold } from "../../testing/every-power.ts";
import { perform } from "../../testing/play.ts";
import { anyPlay } from "../../testing/plays.ts";
import { acceptedFacts, givenFounded } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { agreeing, proposed } from "./agreeing-play.ts";
import { givenHeld, givenOffices, officeOf } from "./offices-play.ts";

type Powers = QueryAnswer<"charter", "powers">;
type History = QueryAnswer<"charter", "setting-history">;

function powersOf(world: World): Powers {
  return world.ask("charter", "powers") as unknown as Powers; // the world checks every answer against its schema
}

function historyOf(world: World, params: Record<string, string>): History["rows"] {
  return (world.ask("charter", "setting-history", params) as unknown as History).rows; // likewise
}

const actOf = (world: World, name: string) => powersOf(world).acts.find((act) => act.name === name);
const settingOf = (world: World, name: string) =>
  powersOf(world).settings.find((setting) => setting.name === name);

/** Each power that an answer tells, by its name. */
function toldIn({ acts, settings, own, offices, host }: Powers): readonly string[] {
  const given = [...acts, ...settings].flatMap((row) =>
    row.offices.map((office) => powerOf.given(office, row.name)),
  );
  return [
    ...acts.map(({ name }) => powerOf.act(name)),
    ...[...settings, ...own].map(({ name }) => powerOf.setting(name)),
    ...offices.flatMap(({ office, chosenBy }) => [
      powerOf.office(office),
      ...(chosenBy === undefined ? [] : [powerOf.fills(chosenBy, office)]),
    ]),
    ...given,
    ...host.map(powerOf.host),
  ];
}

const without = <T>(rows: readonly T[], row: T) => rows.filter((one) => one !== row);

/** The answer with each of its rows taken out in turn, and the name of what that takes away. */
function* withoutOne(answer: Powers): Generator<readonly [string, Powers]> {
  for (const act of answer.acts) {
    yield [powerOf.act(act.name), { ...answer, acts: without(answer.acts, act) }];
    for (const office of act.offices) {
      const acts = without(answer.acts, act);
      const less = { ...act, offices: without(act.offices, office) };
      yield [powerOf.given(office, act.name), { ...answer, acts: [...acts, less] }];
    }
  }
  for (const setting of answer.settings) {
    const settings = without(answer.settings, setting);
    yield [powerOf.setting(setting.name), { ...answer, settings }];
    for (const office of setting.offices) {
      const less = { ...setting, offices: without(setting.offices, office) };
      yield [powerOf.given(office, setting.name), { ...answer, settings: [...settings, less] }];
    }
  }
  for (const one of answer.own) {
    yield [powerOf.setting(one.name), { ...answer, own: without(answer.own, one) }];
  }
  for (const office of answer.offices) {
    const offices = without(answer.offices, office);
    yield [powerOf.office(office.office), { ...answer, offices }];
    const { chosenBy, ...less } = office;
    if (chosenBy !== undefined) {
      yield [powerOf.fills(chosenBy, office.office), { ...answer, offices: [...offices, less] }];
    }
  }
  for (const one of answer.host) {
    yield [powerOf.host(one), { ...answer, host: without(answer.host, one) }];
  }
}

describe("everything", () => {
  test("[CH55] is told: every act, setting, office, power of an office and of a host", async () => {
    const world = await givenHeld();
    const answer = powersOf(world);
    expect(untold(answer.offices, toldIn(answer))).toEqual({ missing: [], beside: [] });
    expect(everyPower(answer.offices)).toContain("office treasurer credit.open-currency");
    expect(everyPower(answer.offices)).toContain("office board fills keeper");
  });

  test("[CH55] with any one taken out, that one is missed", async () => {
    const world = await givenHeld();
    const { offices } = powersOf(world);
    const taken = [...withoutOne(powersOf(world))].map(([power, less]) => {
      expect(untold(offices, toldIn(less)).missing).toContain(power);
      return power;
    });
    expect(taken.toSorted()).toEqual(everyPower(offices));
  });

  test("[CH55] wherever a play has led", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay, async (given) => {
        const world = await perform(given);
        const { rows } = world.ask("charter", "offices") as { rows: Powers["offices"] };
        const answer = powersOf(world);
        expect(answer.offices).toEqual(rows);
        expect(untold(rows, toldIn(answer))).toEqual({ missing: [], beside: [] });
        world.db.close();
      }),
      { numRuns: process.env["PLENTY_DEEP"] === "1" ? 500 : 10 },
    );
  }, 120_000);

  test.each([
    ["newcomer", "dill", "people.introduce"],
    ["leaver", "birch", "people.leave"],
  ])("[CH56] a %s of a closed group is told every power, and of whom none", async (_, who, act) => {
    const world = await givenHeld();
    acceptedFacts(await world.join("dill"));
    const closing = await proposed(world, "alder", { settings: { "people.readers": "members" } });
    acceptedFacts(await agreeing(world, "birch", closing));
    world.wait(14 * DAY);
    await proposed(world, "alder", { name: "The Birch House" });
    const askedBy = async (name: string) => {
      const { did: key } = await world.signer(name);
      const asker = world.ask("standing", "of-key", { key }) as unknown as Asker; // as the query answers
      const answer = read(world.db, { asker, room: "charter", query: "powers", params: {} });
      const { data, ...beside } = present(answer.ok ? answer.value : undefined, "it is told");
      return { data: data as unknown as Powers, beside }; // charter/powers answers so
    };
    const { data: whole } = await askedBy("alder");
    acceptedFacts(await world.act(who, act, {}));
    const { data, beside } = await askedBy(who);
    expect(untold(whole.offices, toldIn(data))).toEqual({ missing: [], beside: [] });
    const held = data.offices.map(({ office, held: many }) => [office, many]);
    expect(Object.fromEntries(held)).toMatchObject({ treasurer: 1, board: 0 });
    const told = JSON.stringify(data);
    for (const { duties, holders } of whole.offices) {
      for (const one of [duties, ...holders.map(({ agent }) => agent)]) {
        expect(told).not.toContain(one);
      }
    }
    expect(beside).toEqual({ words: [], texts: [] });
    const rows = (answer: Powers) => [...answer.acts, ...answer.settings, ...answer.own];
    expect(rows(whole).flatMap(({ underWay }) => underWay)).not.toEqual([]);
    expect(rows(data).flatMap(({ underWay }) => underWay)).toEqual([]);
  });

  test("[CH55] a stranger to a closed group is told nothing of it", async () => {
    const world = await givenFounded();
    const asked = { asker: stranger, room: "charter", query: "powers", params: {} };
    expect(read(world.db, asked)).toMatchObject({ ok: false, refusal: { code: "NotYours" } });
  });
});

describe("an act", () => {
  test("[CH50] is told as its room declares it", async () => {
    const { acts } = powersOf(await givenFounded());
    for (const { name, by, onBehalf, enactable, readers } of actSpecs) {
      const told = acts.find((act) => act.name === name);
      expect(told).toMatchObject({ name, onBehalf, enactable, readers });
      if (typeof by === "object" && "lacks" in by) expect(told?.office).toBe(by.office);
      if (typeof by === "string") expect(told?.by).toBe(by);
      else if ("setting" in by) expect(told?.setting).toBe(by.setting.name);
      else expect([told?.by, told?.setting]).toEqual([by.name, undefined]);
    }
  });

  test("[CH50] of which a setting says who may do it is told with whom it names now", async () => {
    const world = await givenFounded(["alder"]);
    expect(actOf(world, "credit.open-currency")).toMatchObject({ by: "founders" });
    await proposed(world, "alder", { settings: { "credit.opener": "members" } });
    expect(actOf(world, "credit.open-currency")).toMatchObject({
      by: "members",
      setting: "credit.opener",
    });
  });

  test("[CH50] that takes an office is told with it, whether anybody holds it or not", async () => {
    const world = await givenOffices();
    expect(actOf(world, "peace.pause")).toMatchObject({ office: "safe-contacts", offices: [] });
    expect(actOf(world, "peace.review")).not.toHaveProperty("office");
  });

  test("[CH50] is told with the offices that may do it besides", async () => {
    const world = await givenOffices();
    expect(actOf(world, "credit.open-currency")?.offices).toEqual(["treasurer"]);
    expect(actOf(world, "credit.pay")?.offices).toEqual([]);
    // the office may change the setting of that name, which is another thing
    expect(actOf(world, "people.welcome")?.offices).toEqual([]);
    expect(settingOf(world, "people.welcome")?.offices).toEqual(["treasurer"]);
  });
});

describe("a setting", () => {
  test("[CH51] is told with its value, its holder, since when and by which entry", async () => {
    const world = await givenFounded(["alder"]);
    for (const { name, holder, announced, initial } of settingSpecs) {
      expect(settingOf(world, name)).toMatchObject({ holder, announced, initial });
    }
    world.wait(DAY);
    await proposed(world, "alder", { settings: { "people.welcome": "invitation" } });
    expect(settingOf(world, "people.welcome")).toMatchObject({
      value: "invitation",
      initial: "two-vouchers",
      since: toTime(world.now()),
      entry: world.log.length - 1,
      offices: [],
    });
  });

  test("[CH51] so are the group's name and its common object", async () => {
    const world = await givenFounded(["alder"]);
    const founded = toTime(world.now());
    world.wait(DAY);
    const proposal = await proposed(world, "alder", { name: "The Birch House" });
    expect(powersOf(world).own).toEqual([
      { name: "charter.name", since: toTime(world.now()), proposal, underWay: [] },
      { name: "charter.object", since: founded, underWay: [] },
    ]);
  });

  test("[CH52] keeps every value that somebody chose, page by page", async () => {
    const world = await givenFounded(["alder"]);
    const setting = "people.welcome";
    expect(historyOf(world, { setting })).toEqual([]);
    const entries: number[] = [];
    for (const value of ["invitation", "two-vouchers", "invitation"]) {
      world.wait(DAY);
      await proposed(world, "alder", { settings: { [setting]: value } });
      entries.unshift(world.log.length - 1);
    }
    const rows = historyOf(world, { setting });
    expect(rows.map(({ value }) => value)).toEqual(["invitation", "two-vouchers", "invitation"]);
    expect(rows.map(({ entry }) => entry)).toEqual(entries);
    expect(rows[0]?.at).toBe(toTime(world.now()));
    const first = world.ask("charter", "setting-history", { setting, limit: "2" });
    expect(first["rows"]).toEqual(rows.slice(0, 2));
    const after = String(first["next"]);
    expect(historyOf(world, { setting, after })).toEqual(rows.slice(2));
  });

  test.each([
    ["sun.shine", "SettingUnknown"],
    ["", "SettingUnknown"],
    ["constructor", "SettingUnknown"],
    ["x".repeat(1024 * 1024), "ParameterInvalid"],
  ])("[CH52] asked for by a name that is none is refused", async (setting, code) => {
    const { db } = await givenFounded();
    const asked = { room: "charter", query: "setting-history", params: { setting } };
    const answer = read(db, { asker: { sees: ["people"] }, ...asked });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("what is under way", () => {
  test("[CH53] is told with what it is about, open and announced, until it is over", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const proposal = await proposed(world, "alder", { settings: { "people.readers": "members" } });
    const [open] = settingOf(world, "people.readers")?.underWay ?? [];
    expect(open).toMatchObject({ proposal, state: "open", at: toTime(world.now() + 14 * DAY) });
    acceptedFacts(await agreeing(world, "birch", proposal));
    const [announced] = settingOf(world, "people.readers")?.underWay ?? [];
    expect(announced).toMatchObject({ proposal, state: "announced" });
    world.wait(14 * DAY);
    world.tick();
    expect(settingOf(world, "people.readers")).toMatchObject({ value: "members", underWay: [] });
  });

  test("[CH53] is told with the acts that the group would do by it", async () => {
    const world = await givenFounded(["alder", "birch"]);
    const proposal = await proposed(world, "alder", {
      name: "The Birch House",
      acts: [officeOf("board"), officeOf("treasurer")],
    });
    expect(actOf(world, "charter.set-office")?.underWay).toMatchObject([{ proposal }]);
    expect(powersOf(world).own[0]?.underWay).toMatchObject([{ proposal }]);
    expect(actOf(world, "charter.appoint")?.underWay).toEqual([]);
  });
});

describe("an office", () => {
  test("[CH53] without holders is told, and nobody holds its powers", async () => {
    const world = await givenOffices();
    const office = powersOf(world).offices.find((one) => one.office === "treasurer");
    expect(office).toMatchObject({ held: 0, holders: [] });
    expect(settingOf(world, "people.helper-cap")?.offices).toEqual(["treasurer"]);
  });

  test("[CH53] is told with who holds it, and no longer when their time is over", async () => {
    const world = await givenHeld();
    const holder = () =>
      powersOf(world).offices.find((one) => one.office === "treasurer")?.holders ?? [];
    expect(holder()).toMatchObject([{ agent: world.person("clover"), away: false }]);
    world.wait(400 * DAY);
    world.tick();
    expect(holder()).toEqual([]);
  });
});

describe("a host", () => {
  test("[CH54] can do what is declared, each with what limits it and how one checks", async () => {
    expect(powersOf(await givenFounded()).host).toEqual(hostPowers.map(({ name }) => name));
    const said = hostPowers.flatMap(({ summary, limit, check }) => [summary, limit, check]);
    expect(new Set(said).size).toBe(said.length);
  });
});
