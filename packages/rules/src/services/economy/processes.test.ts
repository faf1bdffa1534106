/** Processes: what goes in comes out, in things and in mass. */

import { describe, expect, test } from "vitest";
import { checkLaws } from "../../index.ts";
import { codeOf, givenStore, happen, hasOf } from "../../testing/goods.ts";
import type { Store } from "../../testing/goods.ts";
import { beginProcess, endProcess, registerSpecification } from "./index.ts";

function end({ judgement, pressing: process }: Store, loss = 0) {
  return endProcess(judgement, { process, loss, field: "loss" });
}

function marksOf(store: Store) {
  const row = store.db.prepare("SELECT stage, state, container FROM accounts WHERE n = 1").get();
  return { ...row };
}

describe("what is taken in", () => {
  test("[EC19] is with nobody until it comes out, and then with whom it comes out to", () => {
    const store = givenStore();
    const process = store.pressing;
    happen(store, "raise", { quantity: 5 });
    expect(codeOf(happen(store, "pickup", { quantity: 4, process }))).toBe("accepted");
    expect(hasOf(store, "alder")).toEqual([5, 1]);
    expect(codeOf(happen(store, "transfer", { quantity: 2, to: "birch" }))).toBe("LimitExceeded");
    expect(checkLaws(store.db)).toEqual([]);
    expect(codeOf(happen(store, "dropoff", { quantity: 5, process }))).toBe("NotInside");
    expect(codeOf(happen(store, "dropoff", { quantity: 3, process, to: "birch" }))).toBe(
      "accepted",
    );
    expect([hasOf(store, "alder"), hasOf(store, "birch")]).toEqual([
      [5, 1],
      [0, 3],
    ]);
    expect(end(store)?.code).toBe("StillInside");
    happen(store, "dropoff", { quantity: 1, process });
    expect(end(store)).toBeUndefined();
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC19] does not come out of another process or container", () => {
    const store = givenStore();
    const { judgement, pressing: process, ladder, drawing } = store;
    happen(store, "raise", { quantity: 5 });
    happen(store, "accept", { quantity: 1, process });
    const other = beginProcess(judgement, { process: "a".repeat(64) });
    expect(codeOf(happen(store, "modify", { quantity: 1, process: other }))).toBe("NotInside");
    happen(store, "combine", { quantity: 1, container: ladder });
    const separate = (container: number) => happen(store, "separate", { quantity: 1, container });
    expect(codeOf(separate(drawing))).toBe("NotInside");
    expect(checkLaws(store.db)).toEqual([]);
    expect(codeOf(separate(ladder))).toBe("accepted");
    expect(hasOf(store, "alder")).toEqual([5, 4]);
  });

  test("[EC19] says where, and what is no part of any work does not", () => {
    const store = givenStore();
    const told = { quantity: 1, process: store.pressing };
    happen(store, "raise", { quantity: 5 });
    for (const action of [
      "accept",
      "modify",
      "pickup",
      "dropoff",
      "combine",
      "separate",
    ] as const) {
      expect(codeOf(happen(store, action, { quantity: 1 }))).toBe("ProcessUnfit");
    }
    for (const action of ["raise", "lower", "transfer", "move", "transferCustody"] as const) {
      expect(codeOf(happen(store, action, { ...told, to: "birch" }))).toBe("ProcessUnfit");
    }
    expect(codeOf(happen(store, "consume", { quantity: 1 }))).toBe("accepted");
  });

  test("[EC15] stage, state and container are as the last action left them", () => {
    const store = givenStore();
    const { judgement, ladder: container } = store;
    const specification = registerSpecification(judgement, "c".repeat(64));
    const process = beginProcess(judgement, { process: "a".repeat(64), specification });
    happen(store, "raise", { quantity: 5 });
    expect(marksOf(store)).toEqual({ stage: null, state: null, container: null });
    happen(store, "accept", { quantity: 1, process });
    expect(marksOf(store)).toMatchObject({ stage: null });
    happen(store, "modify", { quantity: 1, process, state: "pass" });
    expect(marksOf(store)).toEqual({ stage: specification, state: "pass", container: null });
    happen(store, "combine", { quantity: 1, container });
    expect(marksOf(store)).toMatchObject({ container });
    happen(store, "separate", { quantity: 1, container });
    expect(marksOf(store)).toMatchObject({ container: null, state: "pass" });
  });
});

describe("mass", () => {
  test("[EC20] that went in comes out, or is told as lost", () => {
    const store = givenStore();
    const process = store.pressing;
    happen(store, "raise", { quantity: 5_000 });
    happen(store, "consume", { quantity: 5_000, process });
    happen(store, "produce", { quantity: 4_600, process });
    expect(end(store, 300)).toMatchObject({ code: "MassOff", params: { off: { amount: 400 } } });
    expect(end(store, -400)?.code).toBe("MassOff");
    expect(end(store, 400)).toBeUndefined();
    expect(end(store, 400)?.code).toBe("ProcessOver");
    expect(codeOf(happen(store, "produce", { quantity: 1, process }))).toBe("ProcessOver");
    expect(checkLaws(store.db)).toEqual([]);
  });

  test("[EC20] is not asked of what is not weighed, nor of what is used or cited", () => {
    const store = givenStore();
    const process = store.pressing;
    const effort = { quantity: 2, unit: "hour" };
    happen(store, "produce", { resource: store.ladder, quantity: 1, process });
    happen(store, "use", { quantity: 5_000, effort, process });
    happen(store, "cite", { resource: store.drawing, process });
    happen(store, "work", { resource: undefined, effort, process });
    expect(end(store)).toBeUndefined();
  });

  test.each([
    "UPDATE processes SET mass_out = mass_out + 1 WHERE n = 1",
    "UPDATE processes SET loss = 401 WHERE n = 1",
    "UPDATE flows SET quantity = 4601 WHERE action = 'produce'",
  ])("[EC20] after %s the law is broken", (statement) => {
    const store = givenStore();
    const process = store.pressing;
    happen(store, "raise", { quantity: 5_000 });
    happen(store, "consume", { quantity: 5_000, process });
    happen(store, "produce", { quantity: 4_600, process });
    end(store, 400);
    store.db.exec(statement);
    expect(checkLaws(store.db).join("\n")).toContain(
      "EC20 mass in is mass out and loss: process 1",
    );
  });
});
