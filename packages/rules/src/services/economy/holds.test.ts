/** Holds, asked directly: what is promised is there when it is due, and is given to nobody else. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { checkLaws } from "../../index.ts";
import {
  bounded,
  draw,
  givenJournal,
  keep,
  later,
  move,
  names,
  waive,
} from "../../testing/journal.ts";
import type { Journal } from "../../testing/journal.ts";
import { findAccount, findHold, lapsing, leftOf, openHolds } from "./index.ts";

const lapsed: string[] = [];
const lapse = lapsing([], (_, { hold }) => lapsed.push(hold));

/** What somebody has and how much of it is held, as the table has it. */
function has({ judgement, credit }: Journal, agent: number) {
  judgement.memory.clear();
  const account = findAccount(judgement, credit, agent);
  return [account?.balance ?? 0, account?.held ?? 0];
}

describe("what is held", () => {
  test("[EC10] stays its holder's, and is not there to be given to anybody", () => {
    const journal = givenJournal();
    const { alder } = journal;
    const provider = bounded(alder, { floor: -150 });
    expect(keep(journal, { provider })).toBeUndefined();
    expect(has(journal, alder)).toEqual([0, 100]);
    expect(move(journal, { provider, quantity: 51 })).toMatchObject({
      code: "LimitExceeded",
      params: { after: { amount: -151 }, most: { amount: 50 } },
    });
    expect(move(journal, { provider, quantity: 50 })).toBeUndefined();
    expect(has(journal, alder)).toEqual([-50, 100]);
    expect(keep(journal, { provider, quantity: 1, hold: "9".repeat(64) })?.code).toBe(
      "LimitExceeded",
    );
    expect(checkLaws(journal.db)).toEqual([]);
  });

  test("[EC10] needs the consent of whose it is, as giving it does, and refuses in that order", () => {
    const journal = givenJournal();
    const { alder, elder, judgement } = journal;
    const until = judgement.at + limits.holdMs + 1;
    const floor = bounded(alder, { floor: 0 });
    const tried = { consents: [], receiver: bounded(alder, {}), quantity: 0, until };
    const mends: [Parameters<typeof keep>[1], string][] = [
      [{}, "ConsentMissing"],
      [{ consents: [alder] }, "SidesSame"],
      [{ receiver: bounded(elder, {}) }, "CannotHold"],
      [{ receiver: bounded(journal.birch, {}) }, "AmountOutOfRange"],
      [{ quantity: 5, provider: floor }, "HoldTimeUnfit"],
      [{ until: judgement.at }, "HoldTimeUnfit"],
      [{ until: judgement.at + limits.holdMs }, "LimitExceeded"],
    ];
    for (const [change, code] of mends) {
      expect(keep(journal, Object.assign(tried, change))?.code).toBe(code);
    }
    expect(journal.db.prepare("SELECT COUNT(*) AS many FROM holds").get()?.many).toBe(0);
  });

  test("[EC9] counts for the cap of whoever signs it for somebody, until it is free again", () => {
    const journal = givenJournal();
    const person = { person: "c".repeat(64), welcomed: true, founder: false, left: false };
    const helper = { n: journal.clover, cap: 1, ...person };
    const helping = { ...journal, judgement: { ...journal.judgement, helper } };
    expect(keep(helping, { quantity: 60 })).toBeUndefined();
    expect(move(helping, { quantity: 41 })?.code).toBe("HelperCapReached");
    expect(draw(journal, { quantity: 10 })).toBeUndefined();
    expect(move(helping, { quantity: 41 })?.code).toBe("HelperCapReached");
    expect(waive(journal)).toBeUndefined();
    expect(move(helping, { quantity: 91 })?.code).toBe("HelperCapReached");
    expect(move(helping, { quantity: 90 })).toBeUndefined();
  });
});

describe("what becomes of it", () => {
  test("[EC11] it is released in parts and at last in full, whatever the limit has become", () => {
    const journal = givenJournal();
    const { alder, birch, judgement } = journal;
    keep(journal);
    const provider = bounded(alder, { floor: 0 });
    expect(draw(journal, { provider, quantity: 30 })).toBeUndefined();
    expect([has(journal, alder), has(journal, birch)]).toEqual([
      [-30, 70],
      [30, 0],
    ]);
    expect(draw(journal, { provider, quantity: 71 })).toMatchObject({
      code: "MoreThanHeld",
      params: { left: { amount: 70 } },
    });
    expect(draw(journal, { provider })).toBeUndefined();
    expect([has(journal, alder), has(journal, birch)]).toEqual([
      [-100, 0],
      [100, 0],
    ]);
    expect(findHold(judgement, names.hold)).toMatchObject({ released: 100, ended: "released" });
    expect(checkLaws(journal.db)).toEqual([]);
  });

  test.each([0, -1, 0.5])("[EC11] %d is not released", (quantity) => {
    const journal = givenJournal();
    keep(journal);
    expect(draw(journal, { quantity })?.code).toBe("AmountOutOfRange");
  });

  test("[EC11] what is released keeps to the receiver's ceiling, and then stays held", () => {
    const journal = givenJournal();
    keep(journal);
    const receiver = bounded(journal.birch, { ceiling: 99 });
    expect(draw(journal, { receiver })?.code).toBe("CeilingExceeded");
    expect(has(journal, journal.alder)).toEqual([0, 100]);
  });

  test("[EC11] a room that would release it to somebody else has a fault, and throws", () => {
    const journal = givenJournal();
    keep(journal);
    const receiver = bounded(journal.clover, {});
    expect(() => draw(journal, { receiver })).toThrow("invariant broken");
  });

  test("[EC12] nothing is released twice, or once it was let go", () => {
    const journal = givenJournal();
    keep(journal);
    draw(journal);
    expect([draw(journal)?.code, waive(journal)?.code]).toEqual(["HoldEnded", "HoldEnded"]);
    const other = givenJournal();
    keep(other);
    expect(waive(other)).toBeUndefined();
    expect([draw(other)?.code, waive(other)?.code]).toEqual(["HoldEnded", "HoldEnded"]);
    expect(has(other, other.alder)).toEqual([0, 0]);
  });

  test("[EC12] only whom it is held for lets it go", () => {
    const journal = givenJournal();
    keep(journal);
    const { alder, clover, birch } = journal;
    expect(waive(journal, { consents: [alder, clover] })?.code).toBe("ConsentMissing");
    expect(waive(journal, { consents: [birch] })).toBeUndefined();
  });

  test("[EC12] it lapses at its time, and what is left of it is free", () => {
    const journal = givenJournal();
    const due: unknown[] = [];
    const judgement = { ...journal.judgement, schedule: (item: unknown) => due.push(item) };
    keep({ ...journal, judgement });
    draw(journal, { quantity: 40 });
    const until = judgement.at + 10 * DAY;
    expect(due).toEqual([{ at: until, due: "hold", key: names.hold }]);
    const then = later(journal, 10);
    expect(draw(then)?.code).toBe("HoldEnded");
    lapse.settle(then.judgement, names.hold);
    expect(lapsed.pop()).toBe(names.hold);
    expect(has(journal, journal.alder)).toEqual([-40, 0]);
    expect(findHold(judgement, names.hold)).toMatchObject({ ended: "lapsed", released: 40 });
    expect(checkLaws(journal.db)).toEqual([]);
  });

  test("[EC12] what ended early falls due no more", () => {
    const journal = givenJournal();
    const gone: unknown[] = [];
    const judgement = { ...journal.judgement, unschedule: (item: unknown) => gone.push(item) };
    keep(journal);
    draw({ ...journal, judgement }, { quantity: 99 });
    expect(gone).toEqual([]);
    draw({ ...journal, judgement });
    expect(gone).toEqual([{ due: "hold", key: names.hold }]);
  });
});

test("[EC10] open holds are told of whom they bind and for whom they are, the newest first", () => {
  const journal = givenJournal();
  const { alder, birch, clover, judgement } = journal;
  keep(journal, { hold: "4".repeat(64) });
  keep(journal, { hold: "5".repeat(64), receiver: bounded(clover, {}) });
  keep(journal);
  draw(journal);
  const of = (agent: number, before = Number.MAX_SAFE_INTEGER, limit = 9) =>
    openHolds(judgement, { agent, before, limit }).map(({ hold }) => hold[0]);
  expect([of(alder), of(birch), of(clover)]).toEqual([["5", "4"], ["4"], ["5"]]);
  expect([of(alder, 2), of(alder, 9, 1)]).toEqual([["4"], ["5"]]);
});

describe("any holds and flows", () => {
  const step = fc.record({
    what: fc.constantFrom("hold", "draw", "waive", "lapse", "move" as const),
    to: fc.constantFrom("birch", "clover" as const),
    number: fc.integer({ min: 0, max: 5 }),
    quantity: fc.integer({ min: 1, max: 120 }),
  });

  test("[EC4, EC10, EC11, EC12] keep every law, and what is free never falls below the floor", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const journal = givenJournal();
        const { alder, birch, clover, judgement } = journal;
        const provider = bounded(alder, { floor: -300 });
        for (const { what, to, number, quantity } of steps) {
          const receiver = bounded(journal[to as "birch"], {});
          const hold = String(number).repeat(64);
          const found = findHold(judgement, hold);
          const isFresh = found === undefined;
          if (what === "hold" && isFresh) keep(journal, { provider, receiver, hold, quantity });
          const forWhom = bounded(found?.receiver ?? birch, {});
          if (what === "draw") draw(journal, { provider, receiver: forWhom, hold, quantity });
          if (what === "waive") waive(journal, { hold, consents: [birch, clover] });
          const isOpen = found?.ended === undefined && !isFresh;
          if (what === "lapse" && isOpen) lapse.settle(judgement, hold);
          if (what === "move") move(journal, { provider, receiver, quantity });
          const [balance = 0, held = 0] = has(journal, alder);
          expect(balance - held).toBeGreaterThanOrEqual(-300);
          const open = openHolds(judgement, { agent: alder, before: 1e6, limit: 9 });
          expect(open.reduce((sum, each) => sum + leftOf(each), 0)).toBe(held);
          expect(checkLaws(journal.db)).toEqual([]);
        }
      }),
    );
  });
});

test.each([
  ["UPDATE accounts SET held = 1 WHERE n = 1", "EC10"],
  ["UPDATE holds SET released = 1", "EC11"],
  ["UPDATE holds SET ended = 'released'", "EC11"],
  ["UPDATE accounts SET floor = 0 WHERE n = 1", "EC4"],
])("[EC4, EC10, EC11] after %s law %s is broken", (statement, law) => {
  const journal = givenJournal();
  keep(journal);
  move(journal);
  expect(checkLaws(journal.db)).toEqual([]);
  journal.db.exec(statement);
  expect(checkLaws(journal.db).map((told) => told.split(" ")[0])).toContain(law);
});
