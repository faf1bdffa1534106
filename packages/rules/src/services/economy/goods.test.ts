/** Things, stocks and works in the journal, asked directly. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLaws } from "../../index.ts";
import { codeOf, givenStore, happen, hasOf } from "../../testing/goods.ts";
import { registerPlace } from "./index.ts";
import { effectOf, everyAction as all } from "./effects.ts";

describe("the number script", () => {
  test("[EC15, EC17] raise, move, lower and three ways to transfer come out as counted", () => {
    const store = givenStore();
    const shed = registerPlace(store.judgement, { place: "f".repeat(64) });
    const kg = (quantity: number) => ({ quantity: quantity * 1_000 });
    happen(store, "raise", kg(8));
    happen(store, "move", { ...kg(1), at: shed });
    happen(store, "raise", kg(8));
    expect(hasOf(store, "alder")).toEqual([15_000, 15_000]);
    expect(hasOf(store, "alder", { place: shed })).toEqual([1_000, 1_000]);
    happen(store, "lower", kg(2));
    expect(hasOf(store, "alder")).toEqual([13_000, 13_000]);
    happen(store, "transferCustody", { ...kg(1), to: "clover" });
    expect(hasOf(store, "alder")).toEqual([13_000, 12_000]);
    happen(store, "transferAllRights", { ...kg(1), to: "clover" });
    expect(hasOf(store, "alder")).toEqual([12_000, 12_000]);
    happen(store, "transfer", { ...kg(3), to: "birch" });
    expect(hasOf(store, "alder")).toEqual([9_000, 9_000]);
    expect(hasOf(store, "birch")).toEqual([3_000, 3_000]);
    expect(checkLaws(store.db)).toEqual([]);
  });

  test.each([
    { unit: "", decimals: 3 },
    { unit: "piece", decimals: 3 },
    { unit: "kilogram", decimals: 0 },
  ])("[EC16] a transfer in no unit or another one fails: %o", (measure) => {
    const store = givenStore();
    happen(store, "raise", { quantity: 8_000 });
    const told = { quantity: 1_000, to: "birch", measure } as const;
    expect(happen(store, "transfer", told)).toMatchObject({
      code: "UnitOther",
      params: { unit: "kilogram" },
    });
    expect(hasOf(store, "birch")).toEqual([0, 0]);
  });
});

describe("kinds of good", () => {
  const takenBy = {
    drawing: ["cite", "copy", "produce"],
    wood: ["consume", "lower", "raise", "use"],
    cash: ["lower", "raise", "transfer", "transferAllRights", "transferCustody"],
    credit: ["transfer"],
    apples: all.filter((action) => action !== "cite" && action !== "copy"),
  } as const;

  const kinds = Object.keys(takenBy) as (keyof typeof takenBy)[];
  test.each(kinds)("[EC15] %s takes these actions and no others", (what) => {
    const taken = all.filter((action) => {
      const store = givenStore();
      const told = { resource: store[what], to: "birch", at: 1, container: 1 } as const;
      return codeOf(happen(store, action, told)) !== "NotThisKind";
    });
    expect(taken).toEqual(takenBy[what]);
  });

  test("[EC16] what is counted is told with how much, what is done with how long", () => {
    const store = givenStore();
    const effort = { quantity: 90, unit: "hour" };
    const none = { resource: undefined };
    expect(codeOf(happen(store, "raise"))).toBe("QuantityUnfit");
    expect(codeOf(happen(store, "raise", { quantity: 1, effort }))).toBe("QuantityUnfit");
    expect(codeOf(happen(store, "work", { ...none, quantity: 1 }))).toBe("QuantityUnfit");
    expect(codeOf(happen(store, "work", none))).toBe("QuantityUnfit");
    expect(codeOf(happen(store, "work", { ...none, effort }))).toBe("accepted");
    const nothing = { quantity: 0, unit: "hour" };
    expect(codeOf(happen(store, "work", { ...none, effort: nothing }))).toBe("AmountOutOfRange");
    const drawing = { resource: store.drawing };
    expect(codeOf(happen(store, "cite", { ...drawing, quantity: 1 }))).toBe("QuantityUnfit");
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC6] a work may name somebody who has not claimed their place, a thing may not be theirs", () => {
    const store = givenStore();
    const effort = { quantity: 90, unit: "hour" };
    const told = { by: "elder" } as const;
    expect(codeOf(happen(store, "work", { ...told, resource: undefined, effort }))).toBe(
      "accepted",
    );
    expect(codeOf(happen(store, "produce", { ...told, resource: store.drawing }))).toBe("accepted");
    expect(codeOf(happen(store, "raise", { ...told, quantity: 1 }))).toBe("CannotHold");
  });
});

describe("things", () => {
  test("[EC17] what is not there is neither given nor lent, whatever the bounds say", () => {
    const store = givenStore();
    happen(store, "raise", { quantity: 5 });
    happen(store, "transferCustody", { quantity: 3, to: "birch" });
    const told = { to: "clover", quantity: 3 } as const;
    expect(codeOf(happen(store, "transfer", told))).toBe("LimitExceeded");
    expect(codeOf(happen(store, "transferCustody", told))).toBe("LimitExceeded");
    expect(codeOf(happen(store, "transferAllRights", told))).toBe("accepted");
    expect(codeOf(happen(store, "lower", { by: "birch", quantity: 1 }))).toBe("LimitExceeded");
    expect([hasOf(store, "alder"), hasOf(store, "birch")]).toEqual([
      [2, 2],
      [0, 3],
    ]);
  });

  test("[EC17] a single thing is there once, in one place", () => {
    const store = givenStore();
    const ladder = { resource: store.ladder, quantity: 1 };
    expect(codeOf(happen(store, "produce", ladder))).toBe("accepted");
    expect(codeOf(happen(store, "raise", { ...ladder, by: "birch" }))).toBe("ThereAlready");
    expect(codeOf(happen(store, "transferCustody", { ...ladder, to: "birch" }))).toBe("accepted");
    expect(codeOf(happen(store, "transferCustody", { ...ladder, to: "clover" }))).toBe(
      "LimitExceeded",
    );
    expect(codeOf(happen(store, "move", { ...ladder, at: 0 }))).toBe("LimitExceeded");
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC7] what moves within one hand goes to another place", () => {
    const store = givenStore();
    happen(store, "raise", { quantity: 5 });
    expect(codeOf(happen(store, "move", { quantity: 1 }))).toBe("SidesSame");
  });

  const step = fc.record({
    action: fc.constantFrom(...all),
    by: fc.constantFrom("alder", "birch" as const),
    to: fc.constantFrom("alder", "birch" as const),
    what: fc.constantFrom("apples", "ladder", "wood", "cash" as const),
    place: fc.constantFrom(undefined, 1),
    quantity: fc.integer({ min: 1, max: 9 }),
    inside: fc.boolean(),
  });
  test("[EC15, EC17, EC19, EC21] whatever happens in whatever order, every law holds", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const store = givenStore();
        registerPlace(store.judgement, { place: "f".repeat(64) });
        for (const { action, by, to, what, place, quantity, inside } of steps) {
          const process = inside ? { process: store.pressing, container: store.ladder } : {};
          const at = place === undefined ? {} : { at: place };
          happen(store, action, { by, to, resource: store[what], quantity, ...process, ...at });
          expect(checkLaws(store.db)).toEqual([]);
        }
      }),
    );
  });
});

describe("who agrees", () => {
  const things = all.filter((action) => action !== "cite" && action !== "copy");
  test.each(things)(
    "[EC5, EC18] %s is refused without those who lose by it or have to keep it",
    (action) => {
      const store = givenStore();
      const effort = { quantity: 1, unit: "hour" };
      const about = {
        to: "birch",
        quantity: 1,
        ...(action === "use" ? { effort } : {}),
      } as const;
      const agreeing = (["alder", "birch"] as const).filter((name) => {
        const others = (["alder", "birch", "clover"] as const).filter((each) => each !== name);
        return codeOf(happen(store, action, { ...about, agreed: others })) === "ConsentMissing";
      });
      const { from, to } = effectOf(action);
      const loses = from.accounting < 0 || from.onhand < 0 || action === "use";
      const keeps = to.onhand > 0 && to.accounting === 0;
      expect(agreeing).toEqual([...(loses ? ["alder"] : []), ...(keeps ? ["birch"] : [])]);
    },
  );

  test("[EC18] nobody is asked who only gains", () => {
    const store = givenStore();
    expect(codeOf(happen(store, "raise", { quantity: 5, agreed: [] }))).toBe("accepted");
    const given = { quantity: 5, to: "birch", agreed: ["alder"] } as const;
    expect(codeOf(happen(store, "transfer", given))).toBe("accepted");
  });
});

test.each([
  ["UPDATE resources SET total = 6 WHERE n = 2", "EC17"],
  ["UPDATE resources SET most = 4 WHERE n = 2", "EC17"],
  ["UPDATE accounts SET onhand = onhand - 6 WHERE n = 1", "EC17"],
  ["UPDATE accounts SET onhand = onhand + 1 WHERE n = 1", "EC2"],
  ["UPDATE accounts SET balance = balance + 1 WHERE n = 1", "EC2"],
])("[EC2, EC17] after %s law %s is broken", (statement, law) => {
  const store = givenStore();
  happen(store, "raise", { quantity: 5 });
  expect(checkLaws(store.db)).toEqual([]);
  store.db.exec(statement);
  expect(checkLaws(store.db).map((told) => told.split(" ")[0])).toContain(law);
});
