import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX } from "@plenty/kernel";
import { readXmlValue } from "../index.ts";
import { chunked } from "../testing/books.ts";
import { rowsOf } from "../testing/rows-of.ts";
import { camt053, closingOf, fitsCamt053, partOf, statementCsv } from "./index.ts";
import type { AccountStatement } from "./index.ts";

const heads = {
  day: "Day",
  with: "With",
  note: "What for",
  change: "Amount",
  balance: "Balance",
  unit: "Credit",
  entry: "Entry",
};

const given: AccountStatement = {
  unit: "House hours",
  code: "HRS",
  decimals: 2,
  account: "0123456789abcdef0123456789abcdef",
  owner: "alder",
  keeper: "The house",
  from: "2026-11-01",
  until: "2026-11-30",
  made: "2026-12-01T08:00:00.000Z",
  opening: -150,
  entries: [
    { id: "12", at: "2026-11-03T10:00:00.000Z", with: "birch", change: 1250, note: "seeds, six" },
    { id: "17", at: "2026-11-20T10:00:00.000Z", with: "clover", change: -600 },
  ],
};

/** Words as people write them, and worse. */
const words = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        '"',
        ",",
        "\n",
        "\t",
        "&",
        "<",
        "]]>",
        "\0",
        "\uD800",
        "😀",
        "é",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const statements = fc
  .array(
    fc.record({
      with: words,
      note: words,
      change: fc.integer({ min: -AMOUNT_MAX / 8, max: AMOUNT_MAX / 8 }),
    }),
    { maxLength: 5 },
  )
  .map((entries): AccountStatement => ({
    ...given,
    opening: 7,
    entries: entries.map((one, n) => ({ ...one, id: String(n), at: given.made })),
  }));

describe("a statement as CSV", () => {
  test("has a row for each entry, the balance after it, and plain decimals", () => {
    expect(statementCsv(given, heads)).toBe(
      [
        "\uFEFFDay,With,What for,Amount,Balance,Credit,Entry",
        '2026-11-03,birch,"seeds, six",12.50,11.00,HRS,12',
        "2026-11-20,clover,,-6.00,5.00,HRS,17",
        "",
      ].join("\r\n"),
    );
  });

  test("no words are a formula, and each entry is one row with as many cells as the head", async () => {
    await fc.assert(
      fc.asyncProperty(statements, async (statement) => {
        const csv = statementCsv(statement, heads).toWellFormed();
        const rows = await rowsOf(chunked(new TextEncoder().encode(csv)));
        expect(rows).toHaveLength(statement.entries.length + 1);
        for (const [, [, other = "", note = "", , , ...more]] of typeof rows === "string"
          ? []
          : rows) {
          expect([/^[=+@-]/.test(other), /^[=+@-]/.test(note), more.length]).toEqual([
            false,
            false,
            2,
          ]);
        }
      }),
    );
  });
});

/** What stands in elements of that name, in the order of the document. */
function all(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "g"))].map(
    ([, inside = ""]) => inside,
  );
}

describe("a statement as camt.053", () => {
  test("has both balances, each entry with its way and its other side, and no currency of a country", () => {
    const xml = camt053(given);
    expect(all(xml, "Amt")).toEqual(["1.50", "5.00", "12.50", "12.50", "6.00", "6.00"]);
    expect(all(xml, "CdtDbtInd")).toEqual(["DBIT", "CRDT", "CRDT", "CRDT", "DBIT", "DBIT"]);
    expect(all(xml, "Cd")).toEqual(["OPBD", "CLBD", "BOOK", "PAYMENT", "BOOK", "PAYMENT"]);
    expect(xml).toContain("<Dbtr><Pty><Nm>birch</Nm></Pty></Dbtr>");
    expect(xml).toContain("<Cdtr><Pty><Nm>clover</Nm></Pty></Cdtr>");
    expect(all(xml, "Ustrd")).toEqual(["seeds, six"]);
    expect(new Set(xml.match(/Ccy="[^"]*"|<Ccy>[^<]*/g))).toEqual(
      new Set(["<Ccy>XXX", 'Ccy="XXX"']),
    );
  });

  test("whatever words hold, it is XML in which no field is empty or too long", async () => {
    const most = { Nm: 140, Ustrd: 140, NtryRef: 35, MsgId: 35, Id: 35 };
    await fc.assert(
      fc.asyncProperty(statements, async (statement) => {
        const xml = camt053(statement);
        const asked = { lists: ["Ntry"], once: ["BkToCstmrStmt", "Stmt", "NtryRef"] };
        const read = await readXmlValue({ file: "a.xml", text: xml }, asked);
        expect(read).toHaveProperty("value");
        for (const [name, length] of Object.entries(most)) {
          for (const field of all(xml, name)) {
            expect(field).not.toBe("");
            const signs = Array.from(field.replaceAll(/&[a-z]+;/g, "&"));
            expect(signs.length).toBeLessThanOrEqual(length);
          }
        }
      }),
    );
  });

  test("an account of finer steps than its amounts have does not fit", () => {
    expect([fitsCamt053({ decimals: 5 }), fitsCamt053({ decimals: 6 })]).toEqual([true, false]);
    expect(() => camt053({ ...given, decimals: 6 })).toThrow("fits");
  });
});

describe("the part of a history that falls into some days", () => {
  const at = (day: string, change: number, balance: number) => ({
    id: day,
    at: `${day}T12:00:00.000Z`,
    with: "birch",
    change,
    balance,
  });
  const history = [at("2026-12-31", -5, 15), at("2026-12-01", 20, 20)];
  const made = "2027-01-10T00:00:00.000Z";
  const ids = (days: { since?: string; until?: string }) => {
    const { entries, ...part } = partOf(history, { ...days, made });
    return { ...part, entries: entries.map(({ id }) => id) };
  };

  test("has the balance before it, and both its days within", () => {
    expect(ids({})).toEqual({
      from: "2026-12-01",
      until: "2027-01-10",
      opening: 0,
      entries: ["2026-12-01", "2026-12-31"],
    });
    expect(ids({ since: "2026-12-02", until: "2026-12-31" })).toEqual({
      from: "2026-12-02",
      until: "2026-12-31",
      opening: 20,
      entries: ["2026-12-31"],
    });
    expect(ids({ since: "2027-01-01" })).toMatchObject({ opening: 15, entries: [] });
    expect(ids({ until: "2026-11-30" })).toMatchObject({
      from: "2026-11-30",
      opening: 0,
      entries: [],
    });
  });

  test("parts that follow each other are the whole, and each begins with what the last one ended with", () => {
    const day = fc.constantFrom("2026-11-30", "2026-12-01", "2026-12-15", "2026-12-31");
    fc.assert(
      fc.property(day, (cut) => {
        const next = new Date(Date.parse(cut) + 86_400_000).toISOString().slice(0, 10);
        const [early, late] = [
          partOf(history, { until: cut, made }),
          partOf(history, { since: next, made }),
        ];
        expect([...early.entries, ...late.entries]).toEqual(partOf(history, { made }).entries);
        expect(late.opening).toBe(closingOf({ ...given, ...early }));
      }),
    );
  });
});
