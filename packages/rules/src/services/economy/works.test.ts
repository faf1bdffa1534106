/** Works, stocks and money outside, asked directly. */

import { describe, expect, test } from "vitest";
import { checkLaws } from "../../index.ts";
import { codeOf, draft, drafts, givenStore, happen, hasOf } from "../../testing/goods.ts";
import type { Store } from "../../testing/goods.ts";
import { findResource, insideOf, licenceOf, reconcile, registerAgent } from "./index.ts";
import type { Difference } from "./index.ts";

const [second, third] = ["6".repeat(64), "7".repeat(64)];
const open = { licence: "CC-BY-SA-4.0", shareAlike: true } as const;

describe("works", () => {
  test("[EC22] a new version is produced and cites what it builds upon, and nobody has less", () => {
    const store = givenStore();
    expect(draft(store)).toBeUndefined();
    expect(
      draft(store, { work: second, cites: [drafts.work], maker: store.birch }),
    ).toBeUndefined();
    const rows = store.db.prepare("SELECT action, giver, quantity FROM flows ORDER BY n").all();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { action: "produce", giver: store.alder, quantity: null },
      { action: "cite", giver: store.birch, quantity: null },
      { action: "produce", giver: store.birch, quantity: null },
    ]);
    const { n = 0 } = findResource(store.judgement, second) ?? {};
    expect(licenceOf(store.judgement, n)).toEqual({ licence: "CC0-1.0", shareAlike: false });
    expect(codeOf(happen(store, "copy", { resource: n, to: "clover" }))).toBe("accepted");
    expect(store.db.prepare("SELECT COUNT(*) AS many FROM accounts").get()?.many).toBe(0);
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC22] what is shared alike stays so, however many versions on", () => {
    const store = givenStore();
    draft(store, open);
    const built = { work: second, cites: [drafts.work] };
    expect(draft(store, built)).toMatchObject({
      code: "LicenceOther",
      params: { licence: "CC-BY-SA-4.0" },
    });
    expect(draft(store, { ...built, ...open, shareAlike: false })?.code).toBe("LicenceOther");
    expect(draft(store, { ...built, ...open, licence: "CC-BY-NC-SA-4.0" })?.code).toBe(
      "LicenceOther",
    );
    expect(draft(store, { ...built, ...open })).toBeUndefined();
    expect(draft(store, { work: third, cites: [second] })?.code).toBe("LicenceOther");
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC22] only works are cited, each once", () => {
    const store = givenStore();
    draft(store);
    const apples = String(10).repeat(32);
    for (const cites of [[third], [apples], [drafts.work, drafts.work]]) {
      expect(draft(store, { work: second, cites })?.code).toBe("WorkUnknown");
    }
    expect(findResource(store.judgement, second)).toBeUndefined();
  });

  test.each([
    ["UPDATE works SET licence = 'CC0-1.0' WHERE resource = 8", "EC22"],
    ["UPDATE works SET share_alike = 0 WHERE resource = 8", "EC22"],
    ["UPDATE flows SET quantity = 1 WHERE n = 1", "EC22"],
  ])("[EC22] after %s law %s is broken", (statement, law) => {
    const store = givenStore();
    draft(store, open);
    draft(store, { work: second, cites: [drafts.work], ...open });
    expect(checkLaws(store.db)).toEqual([]);
    store.db.exec(statement);
    expect(checkLaws(store.db).map((told) => told.split(" ")[0])).toContain(law);
  });
});

describe("a stock", () => {
  test("[EC21] keeps what stays, whoever takes, and grows", () => {
    const store = givenStore();
    const wood = { resource: store.wood };
    happen(store, "raise", { ...wood, quantity: 130_000 });
    expect(happen(store, "consume", { ...wood, quantity: 30_001 })).toMatchObject({
      code: "StockSpent",
      params: { most: { amount: 30_000 } },
    });
    expect(happen(store, "consume", { ...wood, quantity: 30_000 })).toBeUndefined();
    expect(codeOf(happen(store, "lower", { ...wood, quantity: 1 }))).toBe("StockSpent");
    happen(store, "raise", { ...wood, quantity: 4_000 });
    expect(happen(store, "consume", { ...wood, quantity: 4_000 })).toBeUndefined();
    expect(hasOf(store, "alder", wood)).toEqual([100_000, 100_000]);
    expect(checkLaws(store.db)).toEqual([]);
    store.db.exec("UPDATE resources SET least = 100001 WHERE least IS NOT NULL");
    expect(checkLaws(store.db).join("\n")).toContain("EC21 whatever was taken of a stock");
  });
});

describe("money outside", () => {
  /** The shop outside paid 90.00 into it, and alder has 20.00 of that in her keeping. */
  function givenCash(): Store & { readonly shop: number } {
    const store = givenStore();
    const { judgement, cash: resource } = store;
    const { n: shop } = registerAgent(judgement, { agent: "9".repeat(64), kind: "outside" });
    const elder = { ...store, elder: shop };
    const paid = { resource, by: "elder", to: "birch", quantity: 9_000 } as const;
    expect(codeOf(happen(elder, "transfer", paid))).toBe("accepted");
    const kept = { resource, by: "birch", to: "alder", quantity: 2_000 } as const;
    expect(codeOf(happen(store, "transferCustody", kept))).toBe("accepted");
    return { ...store, shop };
  }

  function hold(store: Store, statement: number, differences: readonly Difference[] = []) {
    const { judgement, cash: resource } = store;
    return reconcile(judgement, { resource, statement, differences, field: "statement" });
  }

  test("[EC23] is what its statement says, or each difference is listed", () => {
    const store = givenCash();
    expect(insideOf(store.judgement, store.cash)).toBe(9_000);
    expect(hold(store, 9_000)).toBeUndefined();
    expect(hold(store, 8_700)).toMatchObject({
      code: "StatementOff",
      params: { statement: { amount: 8_700, unit: "EUR" }, journal: { amount: 9_000 } },
    });
    const fee = { quantity: -500, why: "fee" };
    const gift = { quantity: 200, why: "gift" };
    expect(hold(store, 8_700, [fee])?.code).toBe("StatementOff");
    expect(hold(store, 8_700, [fee, gift])).toBeUndefined();
    happen(store, "raise", { resource: store.cash, by: "birch", quantity: 100 });
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC17, EC23] whose it is and who keeps it are two things", () => {
    const store = givenCash();
    const cash = { resource: store.cash };
    expect([hasOf(store, "birch", cash), hasOf(store, "alder", cash)]).toEqual([
      [9_000, 7_000],
      [0, 2_000],
    ]);
  });

  test("[EC23] nothing else has a statement, and amounts are amounts", () => {
    const store = givenCash();
    const odd = { resource: store.apples, statement: 0, differences: [], field: "statement" };
    expect(reconcile(store.judgement, odd)?.code).toBe("NotThisKind");
    const half = { quantity: 0.5, why: "half" };
    expect(hold(store, 9_000, [half])?.code).toBe("AmountOutOfRange");
  });

  test.each([
    "UPDATE statements SET statement = 9001",
    "UPDATE statements SET journal = 9001, statement = 9001",
    "UPDATE statement_differences SET quantity = 1",
  ])("[EC23] after %s the law is broken", (statement) => {
    const store = givenCash();
    hold(store, 9_005, [{ quantity: 5, why: "found" }]);
    store.db.exec(statement);
    expect(checkLaws(store.db).join("\n")).toContain("EC23 a statement is what is here");
  });
});
