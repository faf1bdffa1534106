/** Words left for whoever holds an office: read by its holders when they ask, by every door, and by whoever wrote them. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textHash } from "@plenty/log";
import { keeper, visitor, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { standingOf } from "./http/asker.ts";
import { exportCommons } from "./store/export.ts";
import { createActing, type Acting } from "./testing/acting.ts";
import { throughDoors } from "./testing/doors.ts";
import { foundCommons, wordsOf, type Founding } from "./testing/founding.ts";
import { enter, outcomeOf } from "./testing/notes.ts";

const note = wordsOf("The key hangs behind the wheelbarrow");
const duties = "Keeps what we have in order";
const names = ["alder", "birch", "clover", "dill"];

let commons: Commons;
let founding: Founding;
let folder: string;
let acting: Acting;

/** clover is treasurer and left words for the next; dill keeps the keys, which is another office. */
beforeAll(async () => {
  ({ commons, founding, folder } = await foundCommons({ names, readers: "everyone" }));
  acting = createActing({ commons, founding }, names);
  const rest = { duties: textHash(duties), seats: 2, term: 300 };
  await acting.agreed(
    [
      { act: "charter.set-office", body: { office: "treasurer", title: "Treasurer", ...rest } },
      { act: "charter.set-office", body: { office: "keys", title: "Keys", ...rest } },
    ],
    [duties],
  );
  await acting.holds("clover", "treasurer");
  await acting.holds("dill", "keys");
  const body = { office: "treasurer", note: note.hash };
  await enter(commons, {
    jws: await acting.signed("clover", "charter.hand-over", body),
    words: [note.words],
  });
}, 60_000);

afterAll(() => commons.close());

async function askerOf(who: string): Promise<Asker> {
  const { signer } = founding.founders[names.indexOf(who)] ?? {};
  return (await standingOf(commons, signer?.did)).asker;
}

/** Whether somebody is given the words: in an answer, beside the entry, by searching. */
async function given(somebody: string | Asker): Promise<readonly boolean[]> {
  const asker = typeof somebody === "string" ? await askerOf(somebody) : somebody;
  const asked = ["charter", "hand-overs", { office: "treasurer" }] as const;
  return throughDoors(commons, { asker, asked, searched: "wheelbarrow", text: note.words.text });
}

const yes = [true, true, true];
const no = [false, false, false];

test("[CH43] who wrote them reads them; another member does not, nor whoever holds another office", async () => {
  expect(await given("clover")).toEqual(yes);
  expect(await given("birch")).toEqual(no);
  expect(await given("dill")).toEqual(no);
});

test("[CH43] neither does a visitor of an open group, whoever has the folder, nor an export", async () => {
  expect(await given(visitor)).toEqual(no);
  expect(await given(keeper)).toEqual(no);
  const file = join(folder, "..", "carried.plenty");
  await exportCommons(folder, file, { words: true });
  expect(existsSync(file) && readFileSync(file, "latin1")).not.toContain(note.words.text);
});

test("[CH43] the next holder reads them once they took it on, and no longer than they hold it", async () => {
  await acting.does("clover", "charter.resign", { office: "treasurer" });
  const { person } = founding.founders[names.indexOf("birch")] ?? {};
  const until = new Date(Date.now() + 100 * 86_400_000).toISOString();
  await acting.agreed([{ act: "charter.appoint", body: { office: "treasurer", person, until } }]);
  expect(await given("birch")).toEqual(no);
  await acting.does("birch", "charter.take-office", { office: "treasurer" });
  expect(await given("birch")).toEqual(yes);
  expect(await given("clover")).toEqual(yes);
  await acting.does("birch", "charter.resign", { office: "treasurer" });
  expect(await given("birch")).toEqual(no);
});

test("[CH42] of a megabyte nothing is entered or kept", async () => {
  const long = wordsOf("a".repeat(1_000_000));
  const body = { office: "treasurer", note: long.hash };
  const jws = await acting.signed("clover", "charter.hand-over", body);
  expect(await outcomeOf(commons, { jws, words: [long.words] })).toBe("WordsMalformed");
});
