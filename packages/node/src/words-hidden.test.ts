/** Words that safe contacts hid: read by every door by those whose they are and by safe contacts, until they are shown again. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textHash } from "@plenty/log";
import type { Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { standingOf } from "./http/asker.ts";
import { getSearch } from "./http/search.ts";
import { openCommons } from "./opening.ts";
import { exportCommons } from "./store/export.ts";
import { folderPaths } from "./store/folder.ts";
import { openWordsReader } from "./store/words-store.ts";
import { createActing, type Acting } from "./testing/acting.ts";
import { throughDoors } from "./testing/doors.ts";
import { foundCommons, wordsOf, type Founding } from "./testing/founding.ts";
import { enter, outcomeOf } from "./testing/notes.ts";

const sharp = wordsOf("A sharp word about the wheelbarrow");
const duties = "Whom you can turn to";
const names = ["alder", "birch", "clover", "dill"];

let commons: Commons;
let founding: Founding;
let folder: string;
let acting: Acting;
let measure: string;

/** clover wrote words; alder and birch are safe contacts, and alder hid them. */
beforeAll(async () => {
  ({ commons, founding, folder } = await foundCommons({ names, readers: "members" }));
  acting = createActing({ commons, founding }, names);
  const office = {
    office: "safe-contacts",
    title: "Safe contacts",
    duties: textHash(duties),
    seats: 2,
    term: 300,
  };
  const set = { act: "charter.set-office", body: office };
  await acting.agreed([set], [duties]);
  for (const who of ["alder", "birch"]) await acting.holds(who, "safe-contacts");
  const jws = await acting.signed("clover", "people.introduce", { about: sharp.hash });
  await enter(commons, { jws, words: [sharp.words] });
});

afterAll(() => commons.close());

async function askerOf(who: string): Promise<Asker> {
  const { signer } = founding.founders[names.indexOf(who)] ?? {};
  return (await standingOf(commons, signer?.did)).asker;
}

/** Whether somebody is given the words: in an answer, beside the entry, by searching. */
async function given(who: string): Promise<readonly boolean[]> {
  const asker = await askerOf(who);
  const asked = ["home", "entries"] as const;
  return throughDoors(commons, { asker, asked, searched: "wheelbarrow", text: sharp.words.text });
}

const yes = [true, true, true];
const no = [false, false, false];

test("[PA3] before they are hidden every member reads them", async () => {
  expect(await given("dill")).toEqual(yes);
});

test("[PA3] hidden they are read by whose they are, and by safe contacts", async () => {
  measure = await acting.does("alder", "peace.hide", { hide: sharp.hash });
  expect(await given("dill")).toEqual(no);
  expect(await given("clover")).toEqual(yes);
  expect(await given("birch")).toEqual(yes);
});

test("[PA3] they are hidden after a restart, and where the file did not say so", async () => {
  await commons.close();
  const { words } = folderPaths(folder);
  expect(existsSync(words)).toBe(true);
  const db = new DatabaseSync(words);
  db.exec("DROP VIEW words_read; DROP TABLE words_hidden");
  db.close();
  const again = await openCommons(folder);
  if (!again.ok) throw new Error(again.refusal.code);
  commons = again.value;
  acting = createActing({ commons, founding }, names);
  expect(await given("dill")).toEqual(no);
  expect(await given("clover")).toEqual(yes);
});

test("[CO17, PA3] thanks that are kept between two are read by nobody else, and what is hidden for two reasons as long as one holds", async () => {
  const note = wordsOf("Thank you for the lantern");
  const dill = founding.founders[names.indexOf("dill")]?.person;
  const body = { to: [dill], note: note.hash };
  const jws = await acting.signed("clover", "contributions.thank", body);
  const thanks = await enter(commons, { jws, words: [note.words] });
  const reads = async () => {
    const asked = { asked: ["contributions", "thanks"] as const, searched: "lantern" };
    const all = names.map(async (who) =>
      throughDoors(commons, { asker: await askerOf(who), ...asked, text: note.words.text }),
    );
    return (await Promise.all(all)).map((doors) => doors.some((is) => is));
  };
  expect(await reads()).toEqual([true, true, true, true]);
  await acting.does("dill", "contributions.see-thanks", { thanks, shown: false });
  expect(await reads()).toEqual([false, false, true, true]);
  await acting.does("alder", "peace.hide", { hide: note.hash });
  expect(await reads()).toEqual([false, false, true, true]);
  await acting.does("dill", "contributions.see-thanks", { thanks, shown: true });
  expect(await reads()).toEqual([true, true, true, true]); // safe contacts are read to by what they hid
});

test("[PA8] why something was begun is told with it to safe contacts, and to nobody else", async () => {
  const reason = wordsOf("What dill told me at the shed");
  const [one, other] = ["clover", "dill"].map(
    (who) => founding.founders[names.indexOf(who)]?.person,
  );
  const jws = await acting.signed("alder", "peace.pause", { one, other, reason: reason.hash });
  await enter(commons, { jws, words: [reason.words] });
  const reads = async (who: string) => {
    const asked = { room: "peace", query: "measures", params: {} };
    const answer = await commons.read({ asker: await askerOf(who), ...asked });
    return answer.ok && answer.value.json.includes(reason.words.text);
  };
  expect(await Promise.all(names.map(reads))).toEqual([true, true, false, false]);
});

test("[PA3] an export with words carries them to nobody", async () => {
  const file = join(folder, "..", "hidden.plenty");
  await exportCommons(folder, file, { words: true });
  const carried = readFileSync(file, "latin1");
  expect(carried).toContain("alder");
  expect(carried).not.toContain(sharp.words.text);
});

test("[PA3] hiding shows nothing to a safe contact who did not read it before, nor to a team", async () => {
  const team = await acting.does("clover", "teams.open", { name: "Garden" });
  await acting.does("dill", "teams.enter", { team });
  const hello = wordsOf("A hello about my barrow for the team");
  await acting.does("clover", "teams.leave", { team });
  const jws = await acting.signed("clover", "teams.enter", { team, hello: hello.hash });
  await enter(commons, { jws, words: [hello.words] });
  const reads = async (who: string) =>
    (await (await getSearch(commons, await askerOf(who), { q: "barrow" })).text()).includes(
      hello.words.text,
    );
  expect([await reads("dill"), await reads("birch")]).toEqual([true, false]);
  await acting.does("alder", "peace.hide", { hide: hello.hash });
  expect([await reads("dill"), await reads("birch")]).toEqual([false, false]);
  expect(await reads("clover")).toBe(true);
});

test("[PA3] a name is not hidden, and goes on being told by what is like it", async () => {
  const { person } = founding.founders[names.indexOf("clover")] ?? {};
  const asked = { room: "people", query: "person", params: { person: String(person) } };
  const answer = await commons.read({ asker: await askerOf("dill"), ...asked });
  const told = JSON.parse(answer.ok ? answer.value.json : "{}") as { person: { name: string } }; // people/person answers so
  const jws = await acting.signed("birch", "peace.hide", { hide: told.person.name });
  expect(await outcomeOf(commons, { jws })).toBe("NameStays");
  const reader = openWordsReader(folderPaths(folder).words);
  expect(reader.alike(await askerOf("dill"), "clover")).toBe("clover");
  reader.close();
});

test("[PA4] lifted they are read as before", async () => {
  await acting.does("birch", "peace.lift", { measure });
  expect(await given("dill")).toEqual(yes);
});
