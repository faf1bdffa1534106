import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rank } from "../core/profile.ts";
import { createCollector } from "./collect.ts";
import { eachByteLine } from "./byte-lines.ts";
import { NUMBERS_MAX, readNumbers } from "./numbers.ts";

const rank: fc.Arbitrary<Rank> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(3) },
  fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
);
const ballots = fc.array(
  fc.record({
    ranks: fc.array(rank, { maxLength: 3 }),
    count: fc.integer({ min: 1, max: 3 }),
    named: fc.boolean(),
  }),
  { maxLength: 60 },
);

test("alike ballots become one, in order of first appearance, with all their ids or none", () => {
  fc.assert(
    fc.property(ballots, (list) => {
      const collector = createCollector();
      const plain = new Map<string, { ranks: readonly Rank[]; count: number; ids: string[] }>();
      list.forEach(({ ranks, count, named }, at) => {
        const known = plain.get(JSON.stringify(ranks)) ?? { ranks, count: 0, ids: [] };
        plain.set(JSON.stringify(ranks), known);
        known.count += named ? 1 : count;
        if (named) known.ids.push(`${at}`);
        const order = ranks.filter((one) => typeof one === "number");
        if (named) collector.add(ranks, 1, `${at}`);
        else if (order.length === ranks.length && at % 2 === 0)
          collector.addOrder(Int32Array.from([...order, 9]), order.length, count);
        else collector.add(ranks, count);
      });
      const expected = [...plain.values()].map(({ ranks, count, ids }) =>
        ids.length === count ? { ranks, count, ids } : { ranks, count },
      );
      expect(collector.ballots()).toEqual(expected);
    }),
  );
});

test("many orders, of candidates beyond 65,535 too", () => {
  const collector = createCollector();
  for (let turn = 0; turn < 2; turn += 1)
    for (let at = 0; at < 40_000; at += 1)
      collector.addOrder(Int32Array.of(at, at + 40_000, at * 2), 3, 1);
  const found = collector.ballots();
  expect(found).toHaveLength(40_000);
  expect(found.every(({ count, ranks }) => count === 2 && ranks.length === 3)).toBe(true);
  expect(found[39_999]?.ranks).toEqual([39_999, 79_999, 79_998]);
});

/** The lines of a text as a reader gets them: numbers in parentheses, others as text. */
async function lines(text: string | AsyncIterable<string | Uint8Array>) {
  const seen: (string | readonly number[])[] = [];
  const into = new Int32Array(NUMBERS_MAX);
  const refusal = await eachByteLine(
    { file: "f", text },
    {
      onPlain: (line) => {
        const length = readNumbers(line, 44, into);
        if (length > 0) seen.push([...into.subarray(0, length)]);
        return length > 0;
      },
      onLine: (line) => {
        seen.push(line);
        return undefined;
      },
    },
  );
  return refusal?.detail ?? seen;
}

test("lines as bytes: however the text is cut, CRLF, a byte order mark, and the last line", async () => {
  const text = "\uFEFFbîrch 🌳\r\n1, 2,3,\n\n4,,5\n6\t7\n2147483648\n8";
  const expected = ["bîrch 🌳", [1, 2, 3], "", "4,,5", "6\t7", "2147483648", [8]];
  expect(await lines(text)).toEqual(expected);
  const bytes = new TextEncoder().encode(text);
  for (let step = 1; step < 20; step += 1) {
    async function* asText(): AsyncGenerator<string> {
      for (let at = 0; at < text.length; at += step) yield text.slice(at, at + step);
    }
    async function* asBytes(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += step) yield bytes.slice(at, at + step);
    }
    expect(await lines(asText())).toEqual(expected);
    expect(await lines(asBytes())).toEqual(expected);
  }
});

test("lines as bytes: what is no UTF-8 is refused with its line", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(49, 10, 50, 10, 195, 10);
  }
  expect(await lines(chunks())).toBe(
    "f:3: expected text in UTF-8 (of a spreadsheet: save it as CSV UTF-8)",
  );
});
