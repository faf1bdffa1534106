/** A state of which a page is damaged: found when it is used, said, and made anew at the next start. */

import { closeSync, cpSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { keeper, visitor } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { openCommons } from "./opening.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { folderPaths } from "./store/folder.ts";
import { foundCommons, signAct, signCurrency, type Founding } from "./testing/founding.ts";
import { verifyCommons } from "./verify/index.ts";

const pool = createVerifyPool(1);
const open = new Set<Commons>();
let made: { readonly folder: string; readonly founding: Founding };

beforeAll(async () => {
  const { commons, founding, folder } = await foundCommons({ deps: { pool } });
  await commons.submit([{ jws: await signCurrency(founding) }]);
  await commons.close();
  made = { folder, founding };
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeAll();
});
afterAll(() => pool.close());

async function closeAll(): Promise<void> {
  for (const commons of open) await commons.close();
  open.clear();
}

async function opened(folder: string): Promise<Commons> {
  const result = await openCommons(folder, { pool });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  open.add(result.value);
  return result.value;
}

/** A closed group of which the first page of a table of its state is no page. */
function damagedAt(table: string): string {
  const folder = mkdtempSync(join(tmpdir(), "plenty-damage-"));
  cpSync(made.folder, folder, { recursive: true });
  const { state } = folderPaths(folder);
  const db = new DatabaseSync(state, { readOnly: true });
  const root = db.prepare("SELECT rootpage AS n FROM sqlite_schema WHERE name = ?").get(table)?.n;
  const size = Number(db.prepare("PRAGMA page_size").get()?.page_size);
  db.close();
  const file = openSync(state, "r+");
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (Number(root) - 1) * size);
  closeSync(file);
  return folder;
}

function telling() {
  const person = made.founding.founders[0]?.person ?? "";
  const on = new Date().toISOString().slice(0, 10);
  const items = [{ on, people: [person], theme: "Garden", kind: "work" }];
  return { act: "contributions.log", person, body: { items } };
}

async function submitted(group: Commons): Promise<unknown> {
  const { act, body } = telling();
  const [outcome] = await group.submit([
    { jws: await signAct(made.founding, { by: 0, act, body }) },
  ]);
  return outcome !== undefined && "receipt" in outcome ? "receipt" : outcome?.refusal.code;
}

async function previewed(group: Commons): Promise<unknown> {
  const told = await group.preview({ asker: keeper, ...telling() });
  return told.ok ? "told" : told.refusal.code;
}

async function asked(group: Commons): Promise<unknown> {
  const question = { asker: visitor, room: "people", query: "members", params: {} };
  const answer = await group.read(question);
  return answer.ok ? "answer" : answer.refusal.code;
}

describe("a damaged page of the state", () => {
  test.each([
    ["an act", "engine_nonces", submitted],
    ["a preview", "engine_nonces", previewed],
    ["a question", "people", asked],
  ])(
    "stops the group when %s comes to it, and is gone at the next start",
    async (_, table, use) => {
      vi.spyOn(console, "error").mockReturnValue();
      const folder = damagedAt(table);
      const group = await opened(folder);
      expect(await use(group)).toBe("StateDamaged");
      await expect.poll(() => group.stopped()).toMatchObject({ code: "StateDamaged" });
      expect(await submitted(group)).toBe("StateDamaged");
      await closeAll();
      const again = await opened(folder);
      expect([again.stopped(), await submitted(again)]).toEqual([undefined, "receipt"]);
      await closeAll();
      const whole = { ok: true, value: { ok: true, state: true } };
      expect(await verifyCommons({ source: folder })).toMatchObject(whole);
    },
  );
});
