/** A host killed while words are erased: what the log says is erased is gone once the group is open again. */

import { cpSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openCommons } from "./opening.ts";
import { erasedIn } from "./store/words-form.ts";
import { killAll, killed, startChild } from "./testing/child-host.ts";
import { foundCommons, signAct, wordsOf } from "./testing/founding.ts";
import { visitor } from "@plenty/rules";

const KILLS = process.env.PLENTY_DEEP === undefined ? 3 : 100;
const NOTES = 40;

afterEach(killAll);

/** A group in which alder told of many things, each with a note, closed, in a data directory of its own. */
async function givenNotes() {
  const { commons, founding, folder: made } = await foundCommons();
  const notes = Array.from({ length: NOTES }, (_, i) => wordsOf(`a note with a number ${i}.`));
  const items = notes.map(({ hash: note }) => ({
    on: "2026-01-04",
    people: [founding.founders[0]?.person],
    theme: "food",
    kind: "work",
    note,
  }));
  const jws = await signAct(founding, { by: 0, act: "contributions.log", body: { items } });
  await commons.submit([{ jws, words: notes.map(({ words }) => words) }]);
  await commons.close();
  const dataDir = mkdtempSync(join(tmpdir(), "plenty-words-"));
  const folder = join(dataDir, "group");
  cpSync(made, folder, { recursive: true });
  return { dataDir, folder, founding, notes };
}

/** Sends acts one after the other until the host is gone. */
async function send(url: string, acts: readonly string[]): Promise<void> {
  for (const jws of acts) {
    const body = JSON.stringify({ acts: [{ jws }] });
    const headers = { "content-type": "application/json" };
    const sent = await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
    if (sent === undefined) return;
    await sent.text().catch(() => undefined);
  }
}

function bytesIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.startsWith("words.db"));
  return names.map((name) => readFileSync(join(folder, name), "latin1")).join("\n");
}

test(`killed with SIGKILL ${KILLS} times: what the log tells is erased, nothing else is`, async () => {
  for (let i = 0; i < KILLS; i++) {
    const { dataDir, folder, founding, notes } = await givenNotes();
    const erasing = notes.map(({ hash }) =>
      signAct(founding, { by: 0, act: "people.erase-words", body: { words: [hash] } }),
    );
    const acts = await Promise.all(erasing);
    const { child, url } = await startChild(dataDir);
    const sending = send(`${url}/commons/${founding.id}/acts`, acts);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await killed(child);
    await sending;
    const opened = await openCommons(folder);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const commons = opened.value;
    const told = commons.entries(visitor, 0, commons.size());
    const erased = new Set(told.flatMap(({ facts }) => erasedIn(facts)));
    const bytes = bytesIn(folder);
    for (const { hash, words } of notes) expect(bytes.includes(words.text)).toBe(!erased.has(hash));
    await commons.close();
  }
}, 600_000);
