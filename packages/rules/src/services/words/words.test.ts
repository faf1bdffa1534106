/** Words: whose they are, by the act that names them first. */

import { describe, expect, test } from "vitest";
import {
  acceptedFacts,
  givenFounded,
  joinInvited,
  refusalCode,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { keeper, mayReadWords, nameWords, visitor } from "../../index.ts";
import type { NamedWords } from "../../index.ts";

/** What the last entry names, by the texts of its words. */
function namedLast({ log }: World, ...texts: readonly string[]): (NamedWords | undefined)[] {
  const entry = log.at(-1);
  const payload = entry?.act?.payload;
  if (entry === undefined || payload === undefined) throw new Error("an act came last");
  const named = nameWords(payload, JSON.parse(entry.facts));
  return texts.map((text) => named.find(({ hash }) => hash === wordsFor(text).hash));
}

function partiesInState({ db }: World, text: string): unknown[] {
  const rows = db.prepare(
    "SELECT a.agent FROM words_of w JOIN agents a ON a.n = w.party WHERE w.hash = ? ORDER BY a.n",
  );
  return rows.all(wordsFor(text).hash).map(({ agent }) => agent);
}

async function givenCurrency() {
  const world = await givenFounded(["alder", "birch"]);
  acceptedFacts(await world.join("clover"));
  const credit = { name: "Hours", code: "HOUR", decimals: 2, floor: -10_000 };
  acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  const currency = world.log.at(-1)?.act?.id;
  const pay = (by: string, to: string, note: string) =>
    world.act(by, "credit.pay", {
      to: world.person(to),
      currency,
      amount: 1,
      note: wordsFor(note).hash,
    });
  return { world, pay, currency };
}

function thing(world: World, people: readonly string[], note: string) {
  const named = people.map((name) => world.person(name));
  return {
    on: "2026-01-04",
    people: named,
    theme: "food",
    kind: "work",
    note: wordsFor(note).hash,
  };
}

describe("whose words are", () => {
  test("[CR8] a note to the group is for its members, one to somebody for the two of them", async () => {
    const { world, pay, currency } = await givenCurrency();
    acceptedFacts(await pay("alder", "birch", "thanks"));
    expect(namedLast(world, "thanks")).toMatchObject([{ readers: "parties" }]);
    const note = wordsFor("for the barrow").hash;
    const body = { to: world.commons(), currency, amount: 1, note };
    acceptedFacts(await world.act("alder", "credit.pay", body));
    expect(namedLast(world, "for the barrow")).toMatchObject([
      { readers: "members", parties: [world.person("alder"), world.commons()] },
    ]);
  });

  test("[WO1] a name is of the person who bears it, of founders each their own", async () => {
    const world = await givenFounded(["alder", "birch"]);
    for (const name of ["alder", "birch"]) {
      expect(partiesInState(world, name)).toEqual([world.person(name)]);
    }
    acceptedFacts(await joinInvited(world, "birch", "clover"));
    expect(partiesInState(world, "clover")).toEqual([world.person("clover")]);
  });

  test("[WO1] the note of a thing done is of who tells it and who did that thing, not of others in the act", async () => {
    const { world } = await givenCurrency();
    const items = [thing(world, ["birch"], "soup"), thing(world, ["clover"], "bread")];
    acceptedFacts(await world.act("alder", "contributions.log", { items }));
    const [alder, birch, clover] = ["alder", "birch", "clover"].map((name) => world.person(name));
    expect(partiesInState(world, "soup")).toEqual([alder, birch]);
    expect(partiesInState(world, "bread")).toEqual([alder, clover]);
  });

  test("[WO1] a name that an import brings in is of who brings it", async () => {
    const { world } = await givenCurrency();
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    const people = [wordsFor("fern").hash];
    const body = { source: "minutes", people, records };
    acceptedFacts(await world.act("birch", "contributions.import", body));
    expect(partiesInState(world, "fern")).toEqual([world.person("birch")]);
  });

  test("[WO2] naming another's words makes nobody a party to them", async () => {
    const { world, pay } = await givenCurrency();
    acceptedFacts(await pay("alder", "birch", "thanks"));
    acceptedFacts(
      await pay("clover", "birch", "thanks").then(() => pay("birch", "clover", "thanks")),
    );
    expect(partiesInState(world, "thanks")).toEqual([world.person("alder"), world.person("birch")]);
  });

  test("[WO3] a payment's note is for both sides of it, a name for whoever sees who joined", async () => {
    const { world, pay } = await givenCurrency();
    acceptedFacts(await pay("alder", "birch", "thanks"));
    const [note] = namedLast(world, "thanks");
    const [alder, birch, clover] = ["alder", "birch", "clover"].map((name) => world.person(name));
    expect(note).toMatchObject({ readers: "parties", parties: [alder, birch] });
    const may = (words: NamedWords, person?: string) =>
      mayReadWords({ ...visitor, ...(person !== undefined && { person }) }, words);
    if (note === undefined) throw new Error("the payment names a note");
    expect([alder, birch, clover, undefined].map((person) => may(note, person))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    acceptedFacts(await world.join("dill"));
    const [name] = namedLast(world, "dill");
    expect(name).toMatchObject({ readers: "everyone" });
    expect(name && may(name)).toBe(true);
    expect(name && may({ ...name, readers: "office:treasurer" })).toBe(false);
  });

  test("[WO3] what somebody says to a team is for those who are in it, and for nobody in another", async () => {
    const world = await givenFounded(["alder", "birch"]);
    acceptedFacts(await world.act("alder", "teams.open", { name: "Garden" }));
    const team = String(world.log.at(-1)?.act?.id);
    const hello = wordsFor("hello").hash;
    acceptedFacts(await world.act("birch", "teams.enter", { team, hello }));
    const [words] = namedLast(world, "hello");
    if (words === undefined) throw new Error("entering names a hello");
    expect(words).toMatchObject({ readers: `team:${team}`, parties: [world.person("birch")] });
    const may = (teams: readonly string[], asker = keeper) =>
      mayReadWords({ ...asker, person: world.person("alder"), teams }, words);
    expect([may([]), may([team]), may(["f".repeat(64)])]).toEqual([false, true, false]);
    expect(mayReadWords(keeper, words)).toBe(false);
    expect(mayReadWords({ sees: [], person: world.person("birch") }, words)).toBe(true);
  });

  test("[WO4] why the commons is to do something is about those named in it, who have no other part in it", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const [alder, birch] = ["alder", "birch"].map((name) => world.person(name));
    const acts = [{ act: "people.remove", body: { person: birch } }];
    const why = wordsFor("He is never here.").hash;
    acceptedFacts(await world.act("alder", "charter.propose", { acts, why }));
    expect(namedLast(world, "He is never here.")).toMatchObject([
      { readers: "everyone", parties: [alder], about: [birch] },
    ]);
    expect(partiesInState(world, "He is never here.")).toEqual([alder]);
    const erased = await world.act("birch", "people.erase-words", { words: [why] });
    expect(refusalCode(erased)).toBe("WordsNotYours");
  });
});
