import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeFor, sumPayments } from "./statement.ts";

const alder = { agent: "alder" };
const birch = { agent: "birch" };

describe("sumPayments", () => {
  it("parts what came in from what went out, and finds the balance before", () => {
    const rows = [
      { from: birch, to: alder, amount: 1250 },
      { from: alder, to: birch, amount: 300 },
    ];
    expect(sumPayments(rows, alder.agent, 1000)).toEqual({
      received: { count: 1, sum: 1250 },
      paid: { count: 1, sum: 300 },
      before: 50,
    });
  });

  it("always adds up: before + received − paid is the balance", () => {
    const payment = fc.record({
      toAlder: fc.boolean(),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(payment), fc.integer(), (made, balance) => {
        const rows = made.map(({ toAlder, amount }) =>
          toAlder ? { from: birch, to: alder, amount } : { from: alder, to: birch, amount },
        );
        const { before, received, paid } = sumPayments(rows, alder.agent, balance);
        expect(before + received.sum - paid.sum).toBe(balance);
      }),
    );
  });
});

describe("changeFor", () => {
  it("is a plus for who receives and a minus for who pays", () => {
    const payment = { from: alder, to: birch, amount: 5 };
    expect(changeFor(payment, birch.agent)).toBe(5);
    expect(changeFor(payment, alder.agent)).toBe(-5);
  });
});
