/** Names like others': who comes under one is told so, and nobody learns by it what they may not read. */

import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { stranger, visitor, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { getAlike } from "./http/search.ts";
import { openCommons } from "./opening.ts";
import { folderPaths } from "./store/folder.ts";
import { looksOf } from "./store/looks.ts";
import { foundCommons, signAct, signFounding, wordsOf, type Founding } from "./testing/founding.ts";
import { createCommons } from "./opening.ts";
import { signJoin, type Joining } from "./testing/joining.ts";

const open = new Set<Commons>();

afterEach(async () => {
  for (const commons of open) await commons.close();
  open.clear();
});

/** alder and birch founded. */
async function givenOpen(readers: "everyone" | "members" = "everyone") {
  const given = await foundCommons({ readers });
  open.add(given.commons);
  return given;
}

/** What an act was refused with; undefined if it was entered. */
async function refusalOf(commons: Commons, act: Parameters<Commons["submit"]>[0][number]) {
  const [outcome] = await commons.submit([act]);
  if (outcome === undefined) throw new Error("each act is answered");
  return "receipt" in outcome ? undefined : outcome.refusal;
}

async function joining(commons: Commons, how: Joining) {
  return refusalOf(commons, await signJoin(commons, how));
}

function adding(founding: Founding, names: readonly ReturnType<typeof wordsOf>[]) {
  const people = names.map(({ hash }) => ({ name: hash, consent: "desk" }));
  return signAct(founding, { by: 0, act: "people.add-person", body: { people } });
}

async function add(commons: Commons, founding: Founding, ...texts: readonly string[]) {
  const names = texts.map(wordsOf);
  const jws = await adding(founding, names);
  return refusalOf(commons, { jws, words: names.map(({ words }) => words) });
}

async function reopened(commons: Commons, folder: string, between: () => void = () => undefined) {
  open.delete(commons);
  await commons.close();
  between();
  const again = await openCommons(folder);
  if (!again.ok) throw new Error(again.refusal.code);
  open.add(again.value);
  return again.value;
}

const looksAlike = (like: string, field = "body.name") => ({
  code: "NameLooksAlike",
  field,
  detail: like === "" ? "" : expect.stringMatching(`^“.*” looks like “${like}”\\.$`),
});

describe("who comes", () => {
  test("under a name like a member's is refused, and told which one; with something added is not", async () => {
    const { commons } = await givenOpen();
    for (const name of ["alder", "ALDER", "АIder", "a​lder", "álder", " al der. ", "аlder"]) {
      expect(await joining(commons, { name })).toMatchObject(looksAlike("alder"));
    }
    expect(commons.size()).toBe(1);
    expect(await joining(commons, { name: "alder from the mill" })).toBeUndefined();
  });

  test("under a name like the group's, or like what everybody calls it, is refused, and told so", async () => {
    const { commons, founding } = await givenOpen();
    for (const name of ["Birch Lane", "birch lane", "Bіrch  Lаne.", "birchlane"]) {
      expect(await joining(commons, { name })).toMatchObject(looksAlike("Birch Lane"));
    }
    for (const name of ["the group", "The Group", "thе grоup"]) {
      expect(await joining(commons, { name })).toMatchObject(looksAlike("the group"));
    }
    expect(await add(commons, founding, "rowan", "Birch Lane")).toMatchObject(
      looksAlike("Birch Lane", "body.people.1.name"),
    );
    const { words, hash } = wordsOf("Group");
    const dependant = { by: 0, act: "people.add-dependant", body: { name: hash } };
    const jws = await signAct(founding, dependant);
    expect(await refusalOf(commons, { jws, words: [words] })).toMatchObject(looksAlike("group"));
    expect(commons.size()).toBe(1);
    expect(await joining(commons, { name: "Birch Lane mill" })).toBeUndefined();
  });

  test("of a closed group is not told what it is called", async () => {
    const { commons, founding } = await givenOpen("members");
    const link = await generateKey();
    const body = { invitations: [{ key: link.did }], until: toTime(Date.now() + DAY) };
    const jws = await signAct(founding, { by: 0, act: "people.invite", body });
    expect(await refusalOf(commons, { jws })).toBeUndefined();
    expect(await joining(commons, { name: "birch lane", link })).toMatchObject(looksAlike(""));
    expect(await joining(commons, { name: "The group", link })).toMatchObject(
      looksAlike("the group"),
    );
  });

  test("under a harmless name in another script, or in two, comes in", async () => {
    const { commons } = await givenOpen();
    for (const name of ["ольха", "alder-ольха", "榿木", "हंस", "🌱"]) {
      expect(await joining(commons, { name })).toBeUndefined();
    }
  });

  test("is compared with whoever came in the same moment", async () => {
    const { commons } = await givenOpen();
    const acts = await Promise.all(
      ["clover", "Clover", "dill"].map((name) => signJoin(commons, { name })),
    );
    const outcomes = await commons.submit(acts);
    expect(outcomes.map((one) => ("receipt" in one ? "entered" : one.refusal.code))).toEqual([
      "entered",
      "NameLooksAlike",
      "entered",
    ]);
  });

  test("of a closed group learns that the name is taken, and of whose it is like nothing", async () => {
    const { commons, founding } = await givenOpen("members");
    const link = await generateKey();
    const body = { invitations: [{ key: link.did }], until: toTime(Date.now() + DAY) };
    const jws = await signAct(founding, { by: 0, act: "people.invite", body });
    expect(await refusalOf(commons, { jws })).toBeUndefined();
    expect(await joining(commons, { name: "Alder", link })).toMatchObject(looksAlike(""));
    expect(await joining(commons, { name: "clover", link })).toBeUndefined();
  });

  test("and may not come in learns nothing of names", async () => {
    const { commons } = await givenOpen("members");
    const link = await generateKey();
    expect(await joining(commons, { name: "alder" })).toMatchObject({ code: "InvitationNeeded" });
    expect(await joining(commons, { name: "alder", link })).toMatchObject({
      code: "InvitationUnknown",
    });
  });

  test("under a name of a megabyte, or of nothing to be seen, is refused as words are", async () => {
    const { commons } = await givenOpen();
    for (const name of ["a".repeat(1024 * 1024), "​‍", "al‮der"]) {
      expect(await joining(commons, { name })).toMatchObject({ code: "WordsMalformed" });
    }
    expect(await joining(commons, { name: "m".repeat(2_000) })).toBeUndefined();
  });
});

describe("names in one act", () => {
  test("of people without a device are like nobody's, and like none of each other", async () => {
    const { commons, founding } = await givenOpen();
    expect(await add(commons, founding, "rowan", "Birch")).toMatchObject(
      looksAlike("birch", "body.people.1.name"),
    );
    expect(await add(commons, founding, "rowan", "sorrel", "Rowan")).toMatchObject(
      looksAlike("rowan", "body.people.2.name"),
    );
    expect(await add(commons, founding, "rowan", "sorrel")).toBeUndefined();
    expect(await joining(commons, { name: "sorre1" })).toMatchObject(looksAlike("sorrel"));
  });

  test("of a dependant likewise", async () => {
    const { commons, founding } = await givenOpen();
    const name = wordsOf("alder");
    const jws = await signAct(founding, {
      by: 1,
      act: "people.add-dependant",
      body: { name: name.hash },
    });
    expect(await refusalOf(commons, { jws, words: [name.words] })).toMatchObject(
      looksAlike("alder"),
    );
  });

  test("of founders are not like each other", async () => {
    const { found, logKey } = await signFounding({ names: ["alder", "birch", "Аlder"] });
    const folder = join(mkdtempSync(join(tmpdir(), "plenty-")), "commons");
    expect(await createCommons({ folder, found, logKey })).toMatchObject({
      refusal: looksAlike("alder", "body.founders.2.name"),
    });
  });
});

describe("the group", () => {
  test("is not called like somebody who belongs, or who came in the same moment", async () => {
    const { commons, founding } = await givenOpen();
    const propose = (name: string) =>
      signAct(founding, { by: 0, act: "charter.propose", body: { name } });
    expect(await refusalOf(commons, { jws: await propose("Bіrch") })).toMatchObject(
      looksAlike("birch"),
    );
    const acts = [await signJoin(commons, { name: "clover" }), { jws: await propose("Clover") }];
    const outcomes = await commons.submit(acts);
    expect(outcomes.map((one) => ("receipt" in one ? "entered" : one.refusal.code))).toEqual([
      "entered",
      "NameLooksAlike",
    ]);
    expect(await refusalOf(commons, { jws: await propose("BIRCH LANE") })).toBeUndefined();
  });

  test("has no founder who is called as it is", async () => {
    const { found, logKey } = await signFounding({ names: ["alder", "birch lane"] });
    const folder = join(mkdtempSync(join(tmpdir(), "plenty-")), "commons");
    expect(await createCommons({ folder, found, logKey })).toMatchObject({
      refusal: looksAlike("Birch Lane", "body.founders.1.name"),
    });
  });
});

describe("names that do not block", () => {
  test("those that an import brought in", async () => {
    const { commons, founding } = await givenOpen();
    const fern = wordsOf("fern");
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    const body = { source: "minutes", people: [fern.hash], records };
    const jws = await signAct(founding, { by: 0, act: "contributions.import", body });
    expect(await refusalOf(commons, { jws, words: [fern.words] })).toBeUndefined();
    expect(await joining(commons, { name: "fern" })).toBeUndefined();
    expect(await joining(commons, { name: "fern" })).toMatchObject(looksAlike("fern"));
  });

  test("those of whom left for good, and not before", async () => {
    let time = Date.UTC(2026, 2, 20);
    const deps = { clock: { now: () => time } };
    const { commons, founding } = await foundCommons({ at: time, deps });
    open.add(commons);
    const jws = await signAct(founding, { by: 1, act: "people.leave", body: {}, at: time });
    expect(await refusalOf(commons, { jws })).toBeUndefined();
    time += 14 * DAY - 1;
    expect(await joining(commons, { name: "birch", at: time })).toMatchObject(looksAlike("birch"));
    time += 1;
    await commons.settleDue();
    expect(await joining(commons, { name: "birch", at: time })).toBeUndefined();
    expect(await joining(commons, { name: "birch", at: time })).toMatchObject(looksAlike("birch"));
  });

  test("those that were erased, of which nothing is left in the folder; and the next one blocks again", async () => {
    const { commons, founding, folder } = await givenOpen();
    const [look = new Uint8Array()] = looksOf("birch");
    const isKept = () =>
      readdirSync(folder)
        .filter((file) => file.startsWith("words.db"))
        .some((file) => readFileSync(join(folder, file)).includes(Buffer.from(look)));
    expect(isKept()).toBe(true);
    const [, name] = JSON.parse(
      Buffer.from(founding.found.jws.split(".")[1] ?? "", "base64url").toString(),
    ).body.founders;
    const body = { words: [name.name] };
    const jws = await signAct(founding, { by: 1, act: "people.erase-words", body });
    expect(await refusalOf(commons, { jws })).toBeUndefined();
    expect(isKept()).toBe(false);
    expect(await joining(commons, { name: "birch" })).toBeUndefined();
    expect(await joining(commons, { name: "birch" })).toMatchObject(looksAlike("birch"));
  });
});

describe("what is known of names", () => {
  test("outlasts the host, also where the file had none or did not come to it", async () => {
    const { commons, folder } = await givenOpen();
    expect(await joining(commons, { name: "clover" })).toBeUndefined();
    const path = folderPaths(folder).words;
    const lose = (sql: string) => () => {
      const db = new DatabaseSync(path);
      db.exec(sql);
      db.close();
    };
    let now = await reopened(commons, folder);
    for (const sql of [
      "SELECT 1",
      "DROP TRIGGER names_erased; DROP TABLE names",
      "DELETE FROM names; UPDATE words_position SET entries = 0",
    ]) {
      now = await reopened(now, folder, lose(sql));
      expect(await joining(now, { name: "Clover" })).toMatchObject(looksAlike("clover"));
      expect(await joining(now, { name: "alder" })).toMatchObject(looksAlike("alder"));
    }
  });

  test("lies in a copy of the folder, too", async () => {
    const { commons, folder } = await givenOpen();
    expect(await joining(commons, { name: "clover" })).toBeUndefined();
    open.delete(commons);
    await commons.close();
    const copy = join(mkdtempSync(join(tmpdir(), "plenty-")), "commons");
    cpSync(folder, copy, { recursive: true });
    const again = await openCommons(copy);
    if (!again.ok) throw new Error(again.refusal.code);
    open.add(again.value);
    expect(await joining(again.value, { name: "Clover" })).toMatchObject(looksAlike("clover"));
  });
});

describe("asking before", () => {
  test("whoever may read a name is told that it looks like it", async () => {
    const { commons } = await givenOpen();
    const ask = async (name: string, asker: Asker) => {
      const told = await commons.liken({ asker, name });
      return told.ok ? JSON.parse(told.value.json) : told.refusal.code;
    };
    expect(await ask("Аlder", visitor)).toEqual({ like: "alder" });
    expect(await ask("clover", visitor)).toEqual({});
    expect(await ask("birch lаne", visitor)).toEqual({ like: "Birch Lane" });
    expect(await ask("The group", visitor)).toEqual({ like: "the group" });
    expect(await ask("", visitor)).toEqual({});
    expect(await ask("alder", stranger)).toBe("NotYours");
  });

  test("by a name that is too long is refused", async () => {
    const { commons } = await givenOpen();
    const response = await getAlike(commons, visitor, { name: "a".repeat(1024 * 1024) });
    expect([response.status, (await response.json()).type]).toEqual([
      422,
      "urn:plenty:refusal:SearchMalformed",
    ]);
  });
});
