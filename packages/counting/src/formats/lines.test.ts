import { expect, test } from "vitest";
import { eachLine, wholeText } from "@plenty/tables";
import type { TextSource } from "@plenty/tables";
import { eachByteLine } from "./byte-lines.ts";
import { parseJson } from "./json.ts";

/** A text in chunks of so many bytes. */
function chunked(text: string | Uint8Array, step: number): TextSource {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  return chunks();
}

async function linesOf(text: TextSource): Promise<readonly string[] | string> {
  const seen: string[] = [];
  const refusal = await eachLine({ file: "f", text }, (line, number) => {
    seen.push(`${number} ${line}`);
    return undefined;
  });
  return refusal?.detail ?? seen;
}

test("lines come whole, however the text is cut", async () => {
  const text = "\uFEFFbîrch 🌳\r\n\nalder\n";
  const expected = ["1 bîrch 🌳", "2 ", "3 alder"];
  expect(await linesOf(text)).toEqual(expected);
  for (let step = 1; step < 12; step += 1)
    expect(await linesOf(chunked(text, step))).toEqual(expected);
});

test("bytes that are no UTF-8 are refused with their line, in lines and in whole texts", async () => {
  const bytes = Uint8Array.of(97, 10, 98, 10, 195, 10, 99, 10);
  for (const step of [1, 2, 5, 100]) {
    expect(await linesOf(chunked(bytes, step))).toBe(
      "f:3: expected text in UTF-8 (of a spreadsheet: save it as CSV UTF-8)",
    );
    const whole = await wholeText({ file: "f", text: chunked(bytes, step) });
    expect("refusal" in whole && whole.refusal.detail).toBe(
      "f:3: expected text in UTF-8 (of a spreadsheet: save it as CSV UTF-8)",
    );
  }
});

test("a line that does not end is let go of past the limit, whatever its chunks", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("short\n");
    for (; given < 100_000; given += 1) yield new Uint8Array(1000).fill(49);
  }
  expect(await linesOf(endless())).toBe("f:2: expected a line of at most 1000000 bytes");
  expect(given).toBeLessThan(1010);
  const plain = { onPlain: () => false, onLine: () => undefined };
  const long = `short\n${"1".repeat(1_000_003)}\n`;
  for (const text of [long, chunked(long, 70_000), chunked(long, 2_000_000)]) {
    const refusal = await eachByteLine({ file: "f", text }, plain);
    expect(refusal?.detail).toBe("f:2: expected a line of at most 1000000 bytes");
  }
  const fits = `${"1".repeat(1_000_000)}\r\nnext`;
  expect(await linesOf(chunked(fits, 65_536))).toHaveLength(2);
});

test.each([
  ['{\n"a": 1,\n"b": [\n', 3],
  ['{\n"a": 1,\n"b": [', 3],
  ['{\n"a": x,\n"b": [1]}', 2],
  ['{\n"a": "x', 2],
  ["", 1],
  ['{"a": "Unexpected end of",\n x', 2],
])("JSON that breaks is told with the line: %j", (text, line) => {
  expect(parseJson(text)).toEqual({ line, expected: "JSON" });
});
