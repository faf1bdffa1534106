/** Gains that are sent back and flows that put others right, asked directly. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLaws } from "../../index.ts";
import { bounded, givenJournal, later, mend, move, names, refund } from "../../testing/journal.ts";
import type { Journal } from "../../testing/journal.ts";
import { answersTo, findAccount, flowNamed } from "./index.ts";

/** alder gave birch 100. */
function givenGain(): Journal {
  const journal = givenJournal();
  move(journal, { name: names.flow });
  return journal;
}

function balances({ judgement, credit, alder, birch }: Journal) {
  return [alder, birch].map((agent) => findAccount(judgement, credit, agent)?.balance);
}

describe("a gain", () => {
  test("[EC13] is sent back within 14 days by a flow that names it, once", () => {
    const journal = givenGain();
    expect(refund(later(journal, 14))).toBeUndefined();
    expect(balances(journal)).toEqual([0, 0]);
    const { judgement } = journal;
    const gain = flowNamed(judgement, names.flow);
    expect(gain).toMatchObject({ quantity: 100, answers: undefined });
    expect(answersTo(judgement, Number(gain?.n))).toMatchObject([{ answers: gain?.n }]);
    expect(refund(journal)?.code).toBe("TakenBack");
  });

  test("[EC13] is kept after 14 days", () => {
    const journal = givenGain();
    const late = later(journal, 14);
    const judgement = { ...late.judgement, at: late.judgement.at + 1 };
    expect(refund({ ...journal, judgement })?.code).toBe("GainKept");
    expect(balances(journal)).toEqual([-100, 100]);
  });

  test("[EC5, EC13] is sent back by who has it alone, and to who gave it", () => {
    const journal = givenGain();
    const { alder, clover } = journal;
    expect(refund(journal, { consents: [alder] })?.code).toBe("ConsentMissing");
    expect(refund(journal, { receiver: bounded(clover, {}) })?.code).toBe("NoGain");
    const sides = { provider: bounded(clover, {}), receiver: bounded(alder, {}) };
    expect(refund(journal, { ...sides, consents: [clover] })?.code).toBe("NoGain");
    expect(refund(journal, { flow: "7".repeat(64) })?.code).toBe("FlowUnknown");
    expect(refund(journal, { flow: "seven" })?.code).toBe("FlowUnknown");
  });

  test("[EC4, EC13] is not sent back by who spent it and may not owe", () => {
    const journal = givenGain();
    const { birch, clover } = journal;
    const provider = bounded(birch, { floor: 0 });
    move(journal, { provider, receiver: bounded(clover, {}), quantity: 1, consents: [birch] });
    expect(refund(journal, { provider })?.code).toBe("LimitExceeded");
    expect(refund(journal)).toBeUndefined();
  });

  test("[EC13] that was sent back is not sent forth again, but paid", () => {
    const journal = givenGain();
    const { alder, birch } = journal;
    refund(journal, { name: "8".repeat(64) });
    const sides = { provider: bounded(alder, {}), receiver: bounded(birch, {}) };
    const forth = { ...sides, flow: "8".repeat(64), consents: [alder] };
    expect(refund(journal, forth)?.code).toBe("NoGain");
    expect(mend(journal, forth)?.code).toBe("CorrectTheFirst");
  });
});

describe("a correction", () => {
  test("[EC14] is a flow that names what it corrects, which stays as it was", () => {
    const journal = givenGain();
    const before = journal.db.prepare("SELECT * FROM flows WHERE n = 1").get();
    expect(mend(journal)).toBeUndefined();
    expect(balances(journal)).toEqual([-70, 70]);
    expect(journal.db.prepare("SELECT * FROM flows WHERE n = 1").get()).toEqual(before);
    expect(answersTo(journal.judgement, 1)).toMatchObject([{ corrects: 1, quantity: 30 }]);
  });

  test("[EC5, EC14] takes the consent of who loses by it, in either direction", () => {
    const journal = givenGain();
    const { alder, birch } = journal;
    expect(mend(journal, { consents: [alder] })?.code).toBe("ConsentMissing");
    const on = { provider: bounded(alder, {}), receiver: bounded(birch, {}) };
    expect(mend(journal, { ...on, consents: [birch] })?.code).toBe("ConsentMissing");
    expect(mend(journal, { ...on, consents: [alder] })).toBeUndefined();
    expect(balances(journal)).toEqual([-130, 130]);
  });

  test("[EC13, EC14] leaves the gain to be sent back, and is counted in it", () => {
    const journal = givenGain();
    const { alder, birch } = journal;
    const on = { provider: bounded(alder, {}), receiver: bounded(birch, {}), consents: [alder] };
    mend(journal);
    mend(journal, { ...on, quantity: 5 });
    expect(mend(journal, { quantity: 76 })).toMatchObject({
      code: "MoreThanMoved",
      params: { left: { amount: 75 } },
    });
    expect(refund(journal)).toBeUndefined();
    expect(balances(journal)).toEqual([0, 0]);
    mend(journal, { ...on, quantity: 5 });
    expect(refund(journal)?.code).toBe("TakenBack");
  });

  test("[EC14] is between the same two", () => {
    const journal = givenGain();
    const { birch, clover } = journal;
    expect(mend(journal, { receiver: bounded(clover, {}) })?.code).toBe("SidesOther");
    expect(mend(journal, { provider: bounded(clover, {}) })?.code).toBe("SidesOther");
    expect(mend(journal, { receiver: bounded(birch, {}) })?.code).toBe("SidesOther");
    expect(mend(journal, { flow: "7".repeat(64) })?.code).toBe("FlowUnknown");
  });
});

test("[EC1, EC13, EC14] whatever is answered how often, no more goes back than went", () => {
  const step = fc.record({
    what: fc.constantFrom("back", "on", "refund" as const),
    quantity: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const journal = givenGain();
      const { alder, birch } = journal;
      const on = { provider: bounded(alder, {}), receiver: bounded(birch, {}) };
      for (const { what, quantity } of steps) {
        if (what === "back") mend(journal, { quantity });
        if (what === "on") mend(journal, { ...on, consents: [alder], quantity });
        if (what === "refund") refund(journal);
        expect(balances(journal)[1]).toBeGreaterThanOrEqual(0);
        expect(checkLaws(journal.db)).toEqual([]);
      }
    }),
  );
});

test.each([
  "UPDATE flows SET quantity = 101 WHERE n = 2",
  "UPDATE flows SET provider = 3 WHERE n = 2",
  "UPDATE flows SET resource = 2 WHERE n = 2",
])("[EC13, EC14] after %s their law is broken by name", (statement) => {
  const journal = givenGain();
  const { birch, clover } = journal;
  move(journal, { provider: bounded(birch, {}), receiver: bounded(clover, {}), consents: [birch] });
  journal.db.exec("DELETE FROM flows WHERE n = 2");
  refund(journal);
  journal.db.exec("PRAGMA foreign_keys = OFF");
  journal.db.exec(statement);
  expect(checkLaws(journal.db).join("\n")).toContain(
    "EC13 no more went back of a flow than it moved: flow 1 is",
  );
});
