/** The journal, asked directly: what `flow` refuses, whichever room calls it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX } from "@plenty/kernel";
import { checkLaws } from "../../index.ts";
import { bounded, givenJournal, move as moved } from "../../testing/journal.ts";
import type { Changed, Journal } from "../../testing/journal.ts";
import { agentAt, countFor, findAccount, selvesOf } from "./index.ts";

/** The code of its refusal, or accepted. */
function move(journal: Journal, change: Changed = {}): string {
  return moved(journal, change)?.code ?? "accepted";
}

function balance({ judgement, credit }: Journal, agent: number): number | undefined {
  return findAccount(judgement, credit, agent)?.balance;
}

/** Balances as the table holds them, whatever is remembered. */
function balancesStored({ db }: Journal): unknown[] {
  return db
    .prepare("SELECT balance FROM accounts ORDER BY n")
    .all()
    .map((row) => row.balance);
}

test("[EC1] what one receives another provided, and any number of flows sums to zero", () => {
  const agent = fc.constantFrom("alder", "birch", "clover" as const);
  const step = fc.record({ from: agent, to: agent, quantity: fc.integer({ min: 0, max: 400 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const journal = givenJournal();
      for (const { from, to, quantity } of steps) {
        const provider = bounded(journal[from as "alder"], { floor: -300 });
        const receiver = bounded(journal[to as "alder"], { ceiling: 500 });
        move(journal, { provider, receiver, quantity, consents: [provider.agent] });
      }
      const balances = balancesStored(journal).map(Number);
      expect(balances.reduce((sum, one) => sum + one, 0)).toBe(0);
      expect(balances.every((one) => one >= -300 && one <= 500)).toBe(true);
      expect(checkLaws(journal.db)).toEqual([]);
    }),
  );
});

test("[EC1, EC2] a balance changed beside the journal breaks both laws by name", () => {
  const journal = givenJournal();
  move(journal);
  journal.db.exec("UPDATE accounts SET balance = balance + 1 WHERE n = 1");
  expect(checkLaws(journal.db)).toEqual([
    "EC1 every credit sums to zero: resource 1 sums to 1",
    "EC2 every balance is the sum of its flows: account 1 holds -99, its flows give -100",
  ]);
});

test("[EC2] each flow is remembered with the balances after it", () => {
  const journal = givenJournal();
  move(journal);
  move(journal, { quantity: 5, note: "f".repeat(64) });
  const rows = journal.db.prepare("SELECT * FROM flows ORDER BY n").all();
  expect(rows.map((row) => ({ ...row }))).toMatchObject([
    { quantity: 100, provider_after: -100, receiver_after: 100, note: null },
    { quantity: 5, provider_after: -105, receiver_after: 105, note: "f".repeat(64) },
  ]);
  expect(balancesStored(journal)).toEqual([-105, 105]);
});

describe("the range", () => {
  test.each([0, -1, 0.5, AMOUNT_MAX + 1, Number.MAX_VALUE, Number.NaN, Infinity])(
    "[EC3] refuses the quantity %d",
    (quantity) => {
      const journal = givenJournal();
      expect(move(journal, { quantity })).toBe("AmountOutOfRange");
      expect(balancesStored(journal)).toEqual([]);
    },
  );

  test("[EC3] refuses a balance past ±2^43, on either side", () => {
    const journal = givenJournal();
    const unbounded = { floor: -2 * AMOUNT_MAX, ceiling: 2 * AMOUNT_MAX };
    const provider = { agent: journal.alder, ...unbounded };
    expect(move(journal, { provider, quantity: AMOUNT_MAX })).toBe("accepted");
    expect(move(journal, { provider, quantity: 1 })).toBe("AmountOutOfRange");
    const clover = { agent: journal.clover, ...unbounded };
    const receiver = { agent: journal.birch, ...unbounded };
    const toBirch = { provider: clover, receiver, quantity: 1, consents: [journal.clover] };
    expect(move(journal, toBirch)).toBe("AmountOutOfRange");
    expect(balancesStored(journal)).toEqual([-AMOUNT_MAX, AMOUNT_MAX]);
  });

  test("[EC3] a balance past it breaks the law by name", () => {
    const journal = givenJournal();
    move(journal);
    journal.db.exec(`UPDATE accounts SET balance = ${AMOUNT_MAX + 1} WHERE n = 2`);
    expect(checkLaws(journal.db)).toContain(
      `EC3 every balance is within the range: account 2 holds ${AMOUNT_MAX + 1}`,
    );
  });
});

describe("floor and ceiling", () => {
  test("[EC4] a flow reaches the floor and does not pass it", () => {
    const journal = givenJournal();
    const provider = bounded(journal.alder, { floor: -150 });
    expect(move(journal, { provider, quantity: 151 })).toBe("LimitExceeded");
    expect(move(journal, { provider, quantity: 150 })).toBe("accepted");
    expect(move(journal, { provider, quantity: 1 })).toBe("LimitExceeded");
    expect(balance(journal, journal.alder)).toBe(-150);
  });

  test("[EC4] a flow reaches the ceiling and does not pass it", () => {
    const journal = givenJournal();
    const receiver = bounded(journal.birch, { ceiling: 150 });
    expect(move(journal, { receiver, quantity: 151 })).toBe("CeilingExceeded");
    expect(move(journal, { receiver, quantity: 150 })).toBe("accepted");
    expect(move(journal, { receiver, quantity: 1 })).toBe("CeilingExceeded");
    expect(balance(journal, journal.birch)).toBe(150);
  });

  test("[EC4] outside its floor an account moves inwards only, be it by one step", () => {
    const journal = givenJournal();
    move(journal, { quantity: 500 });
    const alder = bounded(journal.alder, { floor: -100 });
    expect(move(journal, { provider: alder, quantity: 1 })).toBe("LimitExceeded");
    const back = {
      provider: bounded(journal.birch, {}),
      receiver: alder,
      consents: [journal.birch],
    };
    expect(move(journal, { ...back, quantity: 1 })).toBe("accepted");
    expect(balance(journal, journal.alder)).toBe(-499);
    expect(move(journal, { provider: alder, quantity: 1 })).toBe("LimitExceeded");
    expect(move(journal, { ...back, quantity: 500 })).toBe("accepted");
    expect(move(journal, { provider: alder, quantity: 101 })).toBe("accepted");
  });

  test("[EC4] outside its ceiling an account moves inwards only, be it by one step", () => {
    const journal = givenJournal();
    move(journal, { quantity: 500 });
    const birch = bounded(journal.birch, { ceiling: 100 });
    expect(move(journal, { receiver: birch, quantity: 1 })).toBe("CeilingExceeded");
    const giving = {
      provider: birch,
      receiver: bounded(journal.clover, {}),
      consents: [journal.birch],
    };
    expect(move(journal, { ...giving, quantity: 1 })).toBe("accepted");
    expect(balance(journal, journal.birch)).toBe(499);
    expect(move(journal, { receiver: birch, quantity: 1 })).toBe("CeilingExceeded");
  });
});

describe("who takes part", () => {
  test("[EC5] refuses a flow to which the provider did not agree", () => {
    const journal = givenJournal();
    expect(move(journal, { consents: [] })).toBe("ConsentMissing");
    expect(move(journal, { consents: [journal.birch, journal.clover] })).toBe("ConsentMissing");
    expect(move(journal, { consents: [journal.birch, journal.alder] })).toBe("accepted");
  });

  test("[EC6] somebody named by an import neither receives nor owes", () => {
    const journal = givenJournal();
    const elder = bounded(journal.elder, {});
    expect(move(journal, { receiver: elder })).toBe("CannotHold");
    expect(move(journal, { provider: elder, consents: [journal.elder] })).toBe("CannotHold");
    expect(balancesStored(journal)).toEqual([]);
  });

  test("[EC7] refuses a flow from somebody to themselves", () => {
    const journal = givenJournal();
    expect(move(journal, { receiver: bounded(journal.alder, {}) })).toBe("SidesSame");
  });

  test("[EC3, EC4, EC5, EC6, EC7] refuses in the order of the list, and writes nothing", () => {
    const journal = givenJournal();
    const { alder, elder } = journal;
    const tried = {
      provider: bounded(elder, { floor: 0 }),
      receiver: bounded(elder, { ceiling: 0 }),
      quantity: -1,
      consents: [],
    };
    const mends: [Changed, string][] = [
      [{}, "ConsentMissing"],
      [{ consents: [elder, alder] }, "SidesSame"],
      [{ provider: bounded(alder, { floor: 0 }) }, "CannotHold"],
      [{ receiver: bounded(journal.birch, { ceiling: 0 }) }, "AmountOutOfRange"],
      [{ quantity: 1 }, "LimitExceeded"],
      [{ provider: bounded(alder, {}) }, "CeilingExceeded"],
      [{ receiver: bounded(journal.birch, {}) }, "accepted"],
    ];
    for (const [mend, code] of mends) {
      expect(balancesStored(journal)).toEqual([]);
      expect(move(journal, Object.assign(tried, mend))).toBe(code);
    }
  });
});

describe("names that imports brought in", () => {
  test("[EC8] one counts for a person, and for itself again, whatever is remembered", () => {
    const { judgement, elder: fern, birch, db } = givenJournal();
    countFor(judgement, fern, birch);
    expect(selvesOf(judgement, birch)).toEqual([birch, fern]);
    judgement.memory.clear();
    expect(agentAt(judgement, fern)).toMatchObject({ self: birch, kind: "unclaimed" });
    expect(checkLaws(db)).toEqual([]);
    countFor(judgement, fern, undefined);
    expect(selvesOf(judgement, birch)).toEqual([birch]);
    expect(agentAt(judgement, fern).self).toBe(fern);
  });

  test("[EC8] one that counts for another name breaks the law by name", () => {
    const { db, elder: fern } = givenJournal();
    db.exec(`UPDATE agents SET self = ${fern} WHERE n = ${fern}`);
    expect(checkLaws(db)).toEqual([
      `EC8 a name counts for a person, and holds nothing: agent ${fern} counts for nobody, or holds something`,
    ]);
  });
});
