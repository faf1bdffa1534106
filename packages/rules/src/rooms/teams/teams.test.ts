/** Teams: given a history, when somebody opens, enters, leaves or closes one, then facts or a refusal. */

import { describe, expect, test } from "vitest";
import { DAY, limits, present } from "@plenty/kernel";
import { mayReadWords, nameWords } from "../../index.ts";
import type { Asker } from "../../index.ts";
import { actingFor, idOf } from "../../testing/behalf.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  nobody,
  refusalCode,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givenTeam, opened, opening } from "./play.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

function rowsOf(world: World, query: string, params: Record<string, string> = {}): Rows {
  return world.ask("teams", query, params)["rows"] as Rows; // each of them has rows
}

/** Who is in a team, or was, by their ids. */
function peopleIn(world: World, team: string, who = "in"): readonly unknown[] {
  return rowsOf(world, "team", { team, who }).map(({ agent }) => agent);
}

function namesOf(world: World, state = "open"): readonly unknown[] {
  return rowsOf(world, "teams", { state }).map(({ name }) => name);
}

function enter(world: World, by: string, team: string, more = {}) {
  return world.act(by, "teams.enter", { team, ...more });
}

function leave(world: World, by: string, team: string) {
  return world.act(by, "teams.leave", { team });
}

function close(world: World, by: string, team: string) {
  return world.act(by, "teams.close", { team });
}

describe("open", () => {
  test("[TE1] makes a team in which its author is", async () => {
    const world = await givenFounded();
    const purpose = wordsFor("Beds, seeds and tools.").hash;
    const facts = acceptedFacts(await opening(world, "alder", "Garden", purpose));
    const { team } = factOf(facts, "TeamOpened");
    const alder = { agent: world.person("alder"), name: wordsFor("alder").hash };
    const row = { team, name: "Garden", purpose, by: alder, people: 1, entry: 1 };
    expect(rowsOf(world, "teams")).toMatchObject([row]);
    expect(world.ask("teams", "team", { team: String(team) })).toMatchObject({
      ...row,
      rows: [{ ...alder, since: "2026-01-05T09:00:00.000Z" }],
    });
    expect(factOf(facts, "TeamEntered")).toMatchObject({ team, person: alder.agent });
  });

  test("[TE1] its author erases what they said it is for, and nobody else does", async () => {
    const world = await givenFounded();
    const purpose = wordsFor("Beds, seeds and tools.").hash;
    acceptedFacts(await opening(world, "alder", "Garden", purpose));
    const erase = (by: string) => world.act(by, "people.erase-words", { words: [purpose] });
    expect(refusalCode(await erase("birch"))).toBe("WordsNotYours");
    expect(refusalCode(await erase("alder"))).toBe("accepted");
  });

  test.each([
    ["GARDEN", "TeamNameTaken"],
    ["Gar\u00adden", "TeamNameTaken"],
    ["\u200eGarden\u200f", "TeamNameTaken"],
    ["Ｇａｒｄｅｎ", "TeamNameTaken"],
    ["Garden 2", "accepted"],
    ["Gärden", "accepted"],
    ["\u200e", "TeamNameUnseen"],
    ["\u200b\u200b", "TeamNameUnseen"],
    ["\u202eneadraG", "BodyInvalid"],
    [" Garden", "BodyInvalid"],
    ["", "BodyInvalid"],
    ["G".repeat(81), "BodyInvalid"],
    ["G".repeat(40_000), "BodyInvalid"],
  ])("[TE2] where there is a Garden already, %.40j is %s", async (name, code) => {
    const { world } = await givenTeam();
    expect(refusalCode(await opening(world, "birch", name))).toBe(code);
  });

  test.each([
    ["Straße", "STRASSE"],
    ["Küche und  Bad", "küche und\u00a0bad"],
    ["ΟΔΟΣ", "οδος"],
  ])("[TE2] %j and %j are alike", async (one, other) => {
    const world = await givenFounded();
    await opened(world, "alder", one);
    expect(refusalCode(await opening(world, "alder", other))).toBe("TeamNameTaken");
  });

  test("[TE7] a member has 16 open at a time, whoever is in them, and one more for each that closes", async () => {
    const world = await givenFounded();
    const teams: string[] = [];
    for (let n = 0; n < limits.teamsPerMember; n++) {
      teams.push(await opened(world, "alder", `Team ${n}`));
    }
    const [first = ""] = teams;
    expect(refusalCode(await opening(world, "alder", "One more"))).toBe("TeamsYours");
    expect(refusalCode(await opening(world, "birch", "One more"))).toBe("accepted");
    acceptedFacts(await close(world, "alder", first));
    expect(refusalCode(await opening(world, "alder", "Another"))).toBe("accepted");
  });
});

describe("enter and leave", () => {
  test("[TE3] any member enters and asks nobody; twice, or an unknown one, is refused", async () => {
    const { world, team } = await givenTeam();
    const hello = wordsFor("I bring my spade.").hash;
    acceptedFacts(await enter(world, "birch", team, { hello }));
    expect(rowsOf(world, "team", { team })).toMatchObject([
      { agent: world.person("alder") },
      { agent: world.person("birch"), hello },
    ]);
    expect(rowsOf(world, "teams")).toMatchObject([{ people: 2 }]);
    expect(refusalCode(await enter(world, "birch", team))).toBe("InTeam");
    expect(refusalCode(await enter(world, "birch", nobody))).toBe("TeamUnknown");
    expect(refusalCode(await enter(world, "birch", world.person("alder")))).toBe("TeamUnknown");
    expect(refusalCode(await enter(world, "birch", "Garden"))).toBe("BodyInvalid");
  });

  test("[TE3] a newcomer enters none, and does once they are welcomed", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await world.join("dill"));
    expect(refusalCode(await enter(world, "dill", team))).toBe("NotWelcomed");
    for (const by of ["alder", "birch"]) {
      acceptedFacts(await world.act(by, "people.welcome", { person: world.person("dill") }));
    }
    expect(refusalCode(await enter(world, "dill", team))).toBe("accepted");
  });

  test("[TE3] whoever helps somebody enters and leaves for them, once they are a member", async () => {
    const { world, team } = await givenTeam();
    const people = [{ name: idOf("rowan"), consent: "desk" }];
    acceptedFacts(
      await world.act("alder", "people.add-person", { people, helper: world.person("alder") }),
    );
    const act = (name: string) =>
      actingFor(world, { by: "alder", whom: "rowan" }, [name, { team }]);
    expect(refusalCode(await act("teams.enter"))).toBe("NotWelcomed");
    acceptedFacts(await world.act("birch", "people.welcome", { person: idOf("rowan") }));
    acceptedFacts(await act("teams.enter"));
    expect(peopleIn(world, team)).toEqual([world.person("alder"), idOf("rowan")]);
    acceptedFacts(await act("teams.leave"));
    expect(peopleIn(world, team)).toEqual([world.person("alder")]);
  });

  test("[TE5] whoever is in it leaves; the last one closes it", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await enter(world, "birch", team));
    expect(acceptedFacts(await leave(world, "alder", team))).toEqual([
      { fact: "TeamLeft", team, name: "Garden", person: world.person("alder") },
    ]);
    expect(refusalCode(await leave(world, "alder", team))).toBe("NotInTeam");
    expect(rowsOf(world, "of-person", { person: world.person("alder") })).toEqual([]);
    const facts = acceptedFacts(await leave(world, "birch", team));
    expect(facts.map(({ fact }) => fact)).toEqual(["TeamLeft", "TeamClosed"]);
    expect([namesOf(world), namesOf(world, "closed")]).toEqual([[], ["Garden"]]);
  });

  test("[TE5] whoever left and enters again is in it since then", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await enter(world, "birch", team));
    acceptedFacts(await leave(world, "birch", team));
    world.wait(DAY);
    acceptedFacts(await enter(world, "birch", team));
    expect(rowsOf(world, "team", { team })[1]).toMatchObject({ since: "2026-01-06T09:00:00.000Z" });
    expect(peopleIn(world, team, "were")).toEqual([world.person("birch")]);
  });
});

test("[TE4] what somebody says when they enter is for whoever is in the team at the time, and for no other", async () => {
  const { world, team } = await givenTeam();
  const hello = wordsFor("I bring my spade.").hash;
  acceptedFacts(await enter(world, "birch", team, { hello }));
  const { act, facts } = present(world.log.at(-1), "an act came last");
  const [words] = nameWords(present(act, "it is one").payload, JSON.parse(facts));
  const reads = async (who: string) => {
    const { did: key } = await world.signer(who);
    const asker = world.ask("standing", "of-key", { key }) as unknown as Asker; // as the query answers
    return mayReadWords(asker, present(words, "it names them"));
  };
  const all = async () => [await reads("alder"), await reads("birch"), await reads("clover")];
  expect(await all()).toEqual([true, true, false]);
  acceptedFacts(await enter(world, "clover", team));
  acceptedFacts(await leave(world, "alder", team));
  expect(await all()).toEqual([false, true, true]);
  acceptedFacts(await world.act("clover", "people.leave", {}));
  expect(await all()).toEqual([false, true, false]);
  acceptedFacts(await leave(world, "birch", team));
  expect(await all()).toEqual([false, true, false]);
});

describe("close", () => {
  test("[TE6] only whoever is alone in it; others are told that somebody is", async () => {
    const { world, team } = await givenTeam();
    expect(refusalCode(await close(world, "birch", team))).toBe("OthersInTeam");
    acceptedFacts(await enter(world, "birch", team));
    expect(refusalCode(await close(world, "alder", team))).toBe("OthersInTeam");
    acceptedFacts(await leave(world, "birch", team));
    expect(refusalCode(await close(world, "alder", team))).toBe("accepted");
  });

  test("[TE6] a closed one keeps its page and who was in it, is entered by nobody, and its name is free", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await close(world, "alder", team));
    for (const act of [enter, leave, close]) {
      expect(refusalCode(await act(world, "alder", team))).toBe("TeamOver");
    }
    expect(world.ask("teams", "team", { team })).toMatchObject({
      name: "Garden",
      closed: "2026-01-05T09:00:00.000Z",
      people: 0,
      rows: [],
    });
    expect(peopleIn(world, team, "were")).toEqual([world.person("alder")]);
    const again = await opened(world, "birch", "Garden");
    expect(peopleIn(world, again)).toEqual([world.person("birch")]);
  });
});

describe("leaving the group", () => {
  test("[TE8] takes somebody out of their teams at once, and coming back brings them in again", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await enter(world, "birch", team));
    acceptedFacts(await world.act("birch", "people.leave", {}));
    expect(peopleIn(world, team)).toEqual([world.person("alder")]);
    expect(rowsOf(world, "teams")).toMatchObject([{ people: 1 }]);
    expect(rowsOf(world, "of-person", { person: world.person("birch") })).toEqual([]);
    world.wait(14 * DAY - 1);
    acceptedFacts(await world.act("birch", "people.come-back", {}));
    expect(peopleIn(world, team)).toEqual([world.person("alder"), world.person("birch")]);
    expect(rowsOf(world, "of-person", { person: world.person("birch") })).toMatchObject([{ team }]);
  });

  test("[TE8] whom the group takes out is in no team, nor on their page, for good", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await enter(world, "birch", team));
    const acts = [{ act: "people.remove", body: { person: world.person("birch") } }];
    const [made] = acceptedFacts(await world.act("alder", "charter.propose", { acts }));
    acceptedFacts(await world.act("clover", "charter.agree", { proposal: made?.proposal }));
    expect(peopleIn(world, team)).toEqual([world.person("alder")]);
    expect(rowsOf(world, "teams")).toMatchObject([{ people: 1 }]);
    expect(acceptedFacts(await leave(world, "alder", team)).map(({ fact }) => fact)).toContain(
      "TeamClosed",
    );
  });

  test("[TE8] whoever is left alone closes it; then whoever comes back is not in it", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await enter(world, "birch", team));
    acceptedFacts(await world.act("birch", "people.leave", {}));
    const facts = acceptedFacts(await leave(world, "alder", team));
    expect(facts.map(({ fact }) => fact)).toContain("TeamClosed");
    acceptedFacts(await world.act("birch", "people.come-back", {}));
    expect(rowsOf(world, "of-person", { person: world.person("birch") })).toEqual([]);
  });

  test("[TE8] a team that everybody left with the group stays open, and any member enters or closes it", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await world.act("alder", "people.leave", {}));
    expect(rowsOf(world, "teams")).toMatchObject([{ team, people: 0 }]);
    expect(refusalCode(await opening(world, "birch", "Garden"))).toBe("TeamNameTaken");
    acceptedFacts(await enter(world, "birch", team));
    acceptedFacts(await leave(world, "birch", team));
    expect(namesOf(world)).toEqual([]);
  });

  test("[TE8] the same a year later: it is closed by a member who was never in it", async () => {
    const { world, team } = await givenTeam();
    acceptedFacts(await world.act("alder", "people.leave", {}));
    world.wait(365 * DAY);
    expect(acceptedFacts(await close(world, "clover", team))).toEqual([
      { fact: "TeamClosed", team, name: "Garden", by: world.person("clover") },
    ]);
    expect(world.laws()).toEqual([]);
  });
});

test("[TE9] a team is no person: nobody tells what it did, pays it, welcomes it or claims to be it", async () => {
  const { world, team } = await givenTeam();
  const items = [{ on: "2026-01-05", people: [team], theme: "food", kind: "work" }];
  const credit = { name: "Hours", code: "HOUR", decimals: 2, floor: -100 };
  acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  const currency = world.log.at(-1)?.act?.id;
  const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
  const tried = [
    ["contributions.log", { items }, "AgentUnknown"],
    ["contributions.import", { source: "minutes", people: [team], records }, "AgentUnknown"],
    ["credit.pay", { to: team, currency, amount: 1 }, "PersonUnknown"],
    ["people.welcome", { person: team }, "PersonUnknown"],
    ["people.claim", { names: [team] }, "NameUnknown"],
  ] as const;
  for (const [act, body, code] of tried) {
    expect([act, refusalCode(await world.act("alder", act, body))]).toEqual([act, code]);
  }
  expect(world.ask("people", "person", { person: team })).toEqual({});
});
