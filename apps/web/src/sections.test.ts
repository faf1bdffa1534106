import { describe, expect, it } from "vitest";
import { actSpecs, roleSpecs, settingSpecs } from "@plenty/rules";
import type { Known } from "./section/known.ts";
import type { AnySection, Section } from "./section/section.ts";
import type { Powers, SomePowers } from "./section/powers.ts";
import { settingWords } from "./section/setting-words.ts";
import type { Tellers } from "./section/tellers.ts";
import { tellEntry } from "./section/tell.ts";
import type { Naming } from "./section/tell.ts";
import { loadTellers } from "./section/use-tellers.ts";
import { sections } from "./sections.ts";

const telling = await loadTellers(sections);

const naming: Naming = {
  who: "alder",
  nameOf: (agent) => (agent === "b" ? "birch" : "somebody"),
  unitOf: (currency) => (currency === "c" ? { decimals: 2, unit: "hours" } : undefined),
};
const tell = (kind: string, ...facts: readonly unknown[]) =>
  tellEntry(telling, { kind, facts }, naming);

describe("entries, told by the sections", () => {
  it("a payment with its amount exactly", () => {
    const paid = { fact: "CreditPaid", from: "a", to: "b", currency: "c", amount: 1250 };
    expect(tell("credit.pay", paid)).toBe("alder paid birch 12.50\u00A0hours");
    expect(tell("credit.pay", { ...paid, currency: "not known yet" })).not.toContain("1");
  });

  it("a first welcome apart from the one that lets somebody in", () => {
    const vouched = { fact: "PersonVouchedFor", person: "b", by: "a" };
    const first = tell("people.welcome", vouched);
    const last = tell("people.welcome", vouched, { fact: "PersonWelcomed", person: "b" });
    expect(first).not.toBe(last);
    expect(last).toContain("birch");
  });

  it("what an import brought, given as a list or as its length", () => {
    const imported = { fact: "ContributionsImported", source: "minutes", people: 2 };
    const told = tell("contributions.import", { ...imported, records: 3 });
    expect(told).toBe(tell("contributions.import", { ...imported, records: ["x", "y", "z"] }));
    expect(told).toContain("3");
  });

  it("by who did it where it is not known what", () => {
    expect(tell("meetings.open")).toContain("alder");
    expect(tell("constructor")).toContain("alder");
    expect(tell("credit.pay", "odd")).toContain("alder");
  });

  it("alike where somebody did it for somebody else, whatever the act", () => {
    const acted = { fact: "ActedFor", person: "a", helper: "b", consent: "paper" };
    for (const { name } of actSpecs) expect([name, tell(name, acted)]).toEqual([name, tell(name)]);
    const done = { fact: "ContributionTold", item: "x.0", theme: "garden", people: ["a"] };
    expect(tell("contributions.log", done, acted)).toBe(tell("contributions.log", done));
  });

  it("by who did it where a fact is none that this page knows, and no page fails for it", () => {
    for (const { name } of actSpecs) expect(tell(name, { fact: "Odd" })).toContain("alder");
  });

  it("in words of its own for every act of the rules", () => {
    const tellers = telling.flatMap((one) => Object.keys(one.tellers));
    expect(tellers.toSorted()).toEqual(actSpecs.map(({ name }) => name).toSorted());
  });
});

describe("settings, told by the sections", () => {
  it("in words for every setting of the rules and what it is at first", () => {
    for (const { name, initial } of settingSpecs) {
      const { title, value } = settingWords(sections)({ name, value: initial });
      expect(title).not.toBe(name);
      if (initial !== "") expect(value).not.toBe(initial);
    }
  });

  it("by name and value where they are not known", () => {
    const told = settingWords(sections)({ name: "gate.opens", value: 7 });
    expect(told).toEqual({ title: "gate.opens", value: "7" });
  });
});

describe("what people can do, told by the sections", () => {
  const loading = sections.flatMap(({ powers }: AnySection) => powers ?? []);
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).toSorted();

  it("in words for every act, setting and role of the rules, under a heading that there is", async () => {
    const all = await Promise.all(
      loading.map(async (load): Promise<SomePowers> => (await load()).powers),
    );
    const acts = all.flatMap((one) => Object.keys(one.acts));
    expect(acts.toSorted()).toEqual(names(actSpecs));
    expect(all.flatMap((one) => Object.keys(one.settings)).toSorted()).toEqual(names(settingSpecs));
    expect(all.flatMap((one) => Object.keys(one.roles)).toSorted()).toEqual(names(roleSpecs));
    for (const { topics, acts: ofActs, settings } of all) {
      const under = [...Object.values(ofActs).map((one) => one.under), ...Object.values(settings)];
      expect([...new Set(under)].toSorted()).toEqual(Object.keys(topics).toSorted());
    }
  });

  it("with an act forgotten, or under no heading, does not compile", () => {
    const acts: Powers<"credit", "money">["acts"] = {
      "credit.open-currency": { under: "money", can: "open a credit" },
      // @ts-expect-error -- there is no such heading
      "credit.pay": { under: "mony", can: "pay" },
    };
    // @ts-expect-error -- credit.pay is forgotten
    const forgotten: Powers<"credit", "money">["acts"] = {
      "credit.open-currency": { under: "money", can: "open a credit" },
    };
    expect([acts, forgotten]).toHaveLength(2);
  });
});

it("what every page leans on is known by one section each", () => {
  const needed: Record<keyof Known, true> = {
    everybody: true,
    group: true,
    helped: true,
    hidden: true,
    holder: true,
    isClosed: true,
    units: true,
  };
  const known = sections.flatMap((section: AnySection) => Object.keys(section.knows ?? {}));
  expect(known.toSorted()).toEqual(Object.keys(needed));
});

describe("a section", () => {
  it("with an act forgotten, an act or a field of a fact misspelt does not compile", () => {
    type Tellings = Tellers<"credit">;
    const teller = () => "told";
    // @ts-expect-error -- credit.pay is forgotten
    const forgotten: Tellings = { "credit.open-currency": teller };
    // @ts-expect-error -- no act is called credit.pai
    const misspelt: Tellings = { "credit.open-currency": teller, "credit.pai": teller };
    const field: Pick<Tellings, "credit.open-currency" | "credit.pay"> = {
      "credit.open-currency": teller,
      // @ts-expect-error -- a payment has an amount
      "credit.pay": ([paid]) => String(paid?.amuont),
    };
    expect([forgotten, misspelt, field]).toHaveLength(3);
  });

  it("with a setting's value misspelt does not compile", () => {
    const settings: Pick<Section<"credit">["settings"], "credit.opener"> = {
      "credit.opener": {
        title: "Who may open a credit",
        // @ts-expect-error -- founders or members
        value: (opener) => (opener === "founder" ? "the founders" : "every member"),
      },
    };
    expect(Object.keys(settings)).toEqual(["credit.opener"]);
  });
});
