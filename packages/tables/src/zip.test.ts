import { expect, test } from "vitest";
import { zipOf } from "./testing/books.ts";
import { openZip } from "./zip.ts";
import type { Zip } from "./zip.ts";

async function opened(parts: Readonly<Record<string, string>>, most?: number): Promise<Zip> {
  const zip = await openZip(await zipOf(parts), most);
  if ("expected" in zip) throw new Error(zip.expected);
  return zip;
}

/** How many bytes a part gives, or what is wrong with it. */
async function read(zip: Zip, part: string): Promise<number | string> {
  let length = 0;
  for await (const chunk of zip.chunks(part)) {
    if ("expected" in chunk) return chunk.expected;
    length += chunk.length;
  }
  return length;
}

test("all that is unpacked counts against one bound, a part that is read again only once", async () => {
  const zip = await opened({ a: "a".repeat(600), b: "b".repeat(300), c: "c".repeat(300) }, 1000);
  expect(await read(zip, "a")).toBe(600);
  expect(await read(zip, "a")).toBe(600);
  expect(await read(zip, "b")).toBe(300);
  expect(await read(zip, "c")).toBe("at most 1000 bytes once it is unpacked");
});

test("a part that grows past the bound ends there, however large it is", async () => {
  const zip = await opened({ bomb: "\0".repeat(5_000_000) }, 100_000);
  let length = 0;
  for await (const chunk of zip.chunks("bomb")) if (!("expected" in chunk)) length += chunk.length;
  expect(length).toBeLessThanOrEqual(100_000);
});

test("a part that was left half read can be read again; one that is not there is told", async () => {
  const zip = await opened({ long: "0123456789".repeat(100_000) });
  for await (const chunk of zip.chunks("long")) {
    expect("expected" in chunk).toBe(false);
    break;
  }
  expect(await read(zip, "LONG")).toBe(1_000_000);
  expect(await read(zip, "other")).toMatch(/^a spreadsheet that is whole/);
});

test("two parts of one name, or a checksum that does not fit, are refused", async () => {
  const twice = await openZip(await zipOf({ "xl/a.xml": "1", "XL/A.xml": "2" }));
  expect(twice).toMatchObject({ expected: expect.stringContaining("that is whole") });
  const bytes = await zipOf({ a: "ab" });
  const at = bytes.findIndex((_, from) => bytes[from] === 0x50 && bytes[from + 2] === 1);
  bytes[at + 16] = (bytes[at + 16] ?? 0) ^ 1; // the checksum in the directory
  const zip = await openZip(bytes);
  if ("expected" in zip) throw new Error(zip.expected);
  expect(await read(zip, "a")).toMatch(/^a spreadsheet that is whole/);
});
