import { describe, expect, it } from "vitest";
import { tellEntry } from "./entry-words.ts";
import type { Naming } from "./entry-words.ts";

const naming: Naming = {
  who: "alder",
  nameOf: (agent) => (agent === "b" ? "birch" : "somebody"),
  unitOf: () => ({ decimals: 2, unit: "hours" }),
};

describe("tellEntry", () => {
  it("tells a payment with its amount exactly", () => {
    const facts = [{ fact: "CreditPaid", from: "a", to: "b", currency: "c", amount: 1250 }];
    expect(tellEntry({ kind: "credit.pay", facts }, naming)).toBe(
      "alder paid birch 12.50\u00A0hours",
    );
  });

  it("tells a first welcome apart from the one that lets somebody in", () => {
    const vouched = { fact: "PersonVouchedFor", person: "b", by: "a" };
    const first = tellEntry({ kind: "people.welcome", facts: [vouched] }, naming);
    const last = tellEntry(
      { kind: "people.welcome", facts: [vouched, { fact: "PersonWelcomed", person: "b" }] },
      naming,
    );
    expect(first).not.toBe(last);
    expect(last).toContain("birch");
  });

  it("counts what an import brought, given as a list or as its length", () => {
    const facts = (records: unknown) => [
      { fact: "ContributionsImported", source: "minutes", people: 2, records },
    ];
    const told = tellEntry({ kind: "contributions.import", facts: facts(3) }, naming);
    expect(told).toBe(
      tellEntry({ kind: "contributions.import", facts: facts(["x", "y", "z"]) }, naming),
    );
    expect(told).toContain("3");
  });

  it("still says who did something when it does not know what", () => {
    expect(tellEntry({ kind: "meetings.open", facts: [] }, naming)).toContain("alder");
    expect(tellEntry({ kind: "credit.pay", facts: ["odd"] }, naming)).toContain("alder");
  });
});
