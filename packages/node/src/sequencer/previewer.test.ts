/** Previews in the rules thread: whatever they do, the state and the next answer are as if they had not been. */

import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  checkAct,
  createEngine,
  createPreview,
  fullDigest,
  schema,
  keeper,
  type Preview,
} from "@plenty/rules";
import { signAct, signCurrency, signFounding, type Founding } from "../testing/founding.ts";
import type { PreviewRequest } from "./messages.ts";
import { createPreviewer } from "./previewer.ts";

const START = Date.UTC(2026, 0, 5);

let db: DatabaseSync;
let founding: Founding;
let engine: ReturnType<typeof createEngine>;
let entries: number;

beforeEach(async () => {
  db = new DatabaseSync(":memory:");
  for (const tables of schema) db.exec(tables);
  engine = createEngine(db);
  entries = 0;
  founding = await signFounding({ at: START });
  apply(founding.found.jws);
});

function apply(jws: string): unknown {
  const act = checkAct(jws);
  if (!act.ok) throw new Error(act.refusal.code);
  const applied = engine.apply({ index: entries++, at: START, act: act.value });
  return applied.ok ? applied.value.facts : applied.refusal;
}

function request(): PreviewRequest {
  const body = { name: "Leaf", code: "LEAF", decimals: 2, floor: -1_000_000_000 };
  const person = founding.founders[0]?.person ?? "";
  const wanted = { asker: keeper, act: "credit.open-currency", person, body };
  return { kind: "preview", id: 7, commons: founding.id, at: START, wanted };
}

function previewerWith(preview: Preview = createPreview(db)) {
  const books = {
    begin: () => db.exec("BEGIN"),
    position: () => ({ size: entries, at: START, digest: new Uint8Array() }),
  };
  return createPreviewer({ books, state: db, preview, damageOf: () => undefined });
}

/** A preview that fails in the middle of its work, after it wrote. */
function failing(error: Error): Preview {
  const preview = createPreview(db);
  return (wanted, place) => {
    preview(wanted, place);
    db.exec(
      "UPDATE people SET welcomed = 0; INSERT INTO engine_entries (n, act) VALUES (99, 'credit.burn')",
    );
    throw error;
  };
}

describe("after a preview", () => {
  test("the state is the same to the byte, and the act then does what was told", async () => {
    const before = fullDigest(db);
    const previewed = previewerWith();
    const first = previewed(request());
    expect(first).toMatchObject({ id: 7, told: { ok: true } });
    expect(previewed(request()).told).toEqual(first.told);
    expect(fullDigest(db)).toBe(before);
    const facts = apply(await signCurrency(founding, START));
    const told = first.told.ok ? first.told.value : [];
    expect(facts).toEqual([{ ...told[0], currency: expect.any(String) }]);
    expect(previewed(request()).told).toMatchObject({ refusal: { code: "CodeTaken" } });
  });

  test.for([
    ["a fault of ours", new Error("it broke"), "InternalError"],
    ["a full disk", Object.assign(new Error("full"), { errcode: 13 }), "HostBusy"],
  ] as const)("that threw for %s, all is as before", async ([, error, code]) => {
    vi.spyOn(console, "error").mockReturnValue();
    const before = fullDigest(db);
    expect(previewerWith(failing(error))(request()).told).toMatchObject({ refusal: { code } });
    expect([fullDigest(db), db.isTransaction]).toEqual([before, false]);
    expect(previewerWith()(request()).told.ok).toBe(true);
    const body = { to: founding.founders[1]?.person, currency: founding.id, amount: 1 };
    const paid = await signAct(founding, { by: 0, act: "credit.pay", body, at: START });
    expect(apply(paid)).toMatchObject({ code: "CurrencyUnknown" });
  });
});
