/** Words for a team: read by those who are in it when they ask, by every door, and by whoever wrote them. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keeper, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { standingOf } from "./http/asker.ts";
import { getMe } from "./http/me.ts";
import { getSearch } from "./http/search.ts";
import { openCommons } from "./opening.ts";
import { exportCommons } from "./store/export.ts";
import { folderPaths } from "./store/folder.ts";
import { foundCommons, signAct, wordsOf, type Founding } from "./testing/founding.ts";
import { enter, outcomeOf } from "./testing/notes.ts";

const hello = wordsOf("I bring my wheelbarrow");
const names = ["alder", "birch", "clover", "dill"];

let commons: Commons;
let founding: Founding;
let folder: string;
let team: string;

/** alder opened a team, birch and dill entered it, birch with words; clover is in none. */
beforeAll(async () => {
  ({ commons, founding, folder } = await foundCommons({ names, readers: "members" }));
  team = await does("alder", "teams.open", { name: "Garden" });
  const jws = await signed("birch", "teams.enter", { team, hello: hello.hash });
  await enter(commons, { jws, words: [hello.words] });
  await does("dill", "teams.enter", { team });
});

afterAll(() => commons.close());

function signed(who: string, act: string, body: object): Promise<string> {
  return signAct(founding, { by: names.indexOf(who), act, body });
}

async function does(who: string, act: string, body: object): Promise<string> {
  return enter(commons, { jws: await signed(who, act, body) });
}

async function askerOf(who: string): Promise<Asker> {
  const { signer } = founding.founders[names.indexOf(who)] ?? {};
  return (await standingOf(commons, signer?.did)).asker;
}

/** Whether somebody is given the words: in an answer, beside the entry, by searching, and with all that is about them. */
async function given(somebody: string | Asker): Promise<readonly boolean[]> {
  const asker = typeof somebody === "string" ? await askerOf(somebody) : somebody;
  const ask = async (who: string) => {
    const answer = await commons.read({
      asker,
      room: "teams",
      query: "team",
      params: { team, who },
    });
    return answer.ok ? answer.value.json : answer.refusal.code;
  };
  const entries = commons.entries(asker, 0, commons.size());
  const found = await getSearch(commons, asker, { q: "wheelbarrow" });
  const doors = [
    (await ask("in")) + (await ask("were")),
    JSON.stringify(entries.map((entry) => commons.wordsBeside(asker, entry))),
    await found.text(),
    await getMe(commons, asker, {}).text(),
  ];
  return doors.map((door) => door.includes(hello.words.text));
}

const yes = [true, true, true];
const no = [false, false, false];
/** What is told of oneself names birch's entry to birch alone. */
const [byThem, notByThem] = [true, false];

test("[TE4] somebody in the team reads them, and so does who wrote them", async () => {
  expect(await given("alder")).toEqual([...yes, notByThem]);
  expect(await given("birch")).toEqual([...yes, byThem]);
});

test("[TE4] a member who is not in it reads none of them; neither does whoever has the folder, nor an export", async () => {
  expect(await given("clover")).toEqual([...no, notByThem]);
  expect(await given(keeper)).toEqual([...no, notByThem]);
  const file = join(folder, "..", "carried.plenty");
  await exportCommons(folder, file, { words: true });
  expect(existsSync(file) && readFileSync(file, "latin1")).not.toContain(hello.words.text);
});

test("[TE4] of another team they are not", async () => {
  const kitchen = await does("clover", "teams.open", { name: "Kitchen" });
  expect((await askerOf("clover")).teams).toEqual([kitchen]);
  expect(await given("clover")).toEqual([...no, notByThem]);
});

test("[TE4] whoever leaves the team reads them no longer, and does once they enter it again", async () => {
  await does("dill", "teams.leave", { team });
  expect(await given("dill")).toEqual([...no, notByThem]);
  await does("dill", "teams.enter", { team });
  expect(await given("dill")).toEqual([...yes, notByThem]);
});

test("[TE4] so does whoever leaves the group, and comes back", async () => {
  await does("dill", "people.leave", {});
  expect(await given("dill")).toEqual([...no, notByThem]);
  await does("dill", "people.come-back", {});
  expect(await given("dill")).toEqual([...yes, notByThem]);
});

test("[TE1] what a team is for is no longer than words are: of a megabyte nothing is entered or kept", async () => {
  const purpose = wordsOf("a".repeat(1_000_000));
  const jws = await signed("alder", "teams.open", { name: "Library", purpose: purpose.hash });
  expect(await outcomeOf(commons, { jws, words: [purpose.words] })).toBe("WordsMalformed");
  const answer = await commons.read({
    asker: await askerOf("alder"),
    room: "teams",
    query: "teams",
    params: {},
  });
  expect(answer.ok && answer.value.json).not.toContain("Library");
});

test("[TE4] who wrote them reads them wherever they are, and a host that lost whose they are finds it in the log", async () => {
  await does("birch", "teams.leave", { team });
  expect(await given("birch")).toEqual([...yes, byThem]);
  await commons.close();
  const db = new DatabaseSync(folderPaths(folder).words);
  db.exec(
    "UPDATE words SET readers = 'everyone'; DROP TABLE words_parties; DROP TABLE words_erased",
  );
  db.exec("DROP TRIGGER words_added; DROP TRIGGER words_removed; DROP TABLE words_search");
  db.exec("DROP TABLE words_position; PRAGMA user_version=0");
  db.close();
  const again = await openCommons(folder);
  if (!again.ok) throw new Error(again.refusal.code);
  commons = again.value;
  expect(await given("clover")).toEqual([...no, notByThem]);
  expect(await given("alder")).toEqual([...yes, notByThem]);
});
