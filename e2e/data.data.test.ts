/**
 * Two real projects' histories through the whole house: the command line signs them, a running host takes
 * them over HTTP, the Do page's questions are answered, a stranger verifies the address. apps/cli does
 * the same into a folder.
 */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanUp, freshFolder, plenty, root, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";

const data = path.join(root, "..", "shared", "data", "git");
const enable = "put the shared data beside the clone, as ../shared/data";

let host: Serving;
const key = path.join(freshFolder(), "key.json");

beforeAll(async () => {
  if (!existsSync(data)) return;
  host = await servePlenty(freshFolder());
  await plenty("key", "new", "--key", key);
});

afterAll(cleanUp);

async function get(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return response.text();
}

/** Commits per year of their own dates, as the file itself gives them. */
function yearsOf(file: string): Record<string, number> {
  const years: Record<string, number> = {};
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const year: string = JSON.parse(line).at.slice(0, 4);
    years[year] = (years[year] ?? 0) + 1;
  }
  return years;
}

describe.skipIf(!existsSync(data))("imported over HTTP", { meta: { enable } }, () => {
  test.each([
    { name: "timeoverflow", records: 2_101 },
    { name: "openfoodnetwork", records: 33_997 },
  ])("$name: $records things done, once, and whole", async ({ name, records }) => {
    const file = path.join(data, `${name}.jsonl`);
    const founded = await plenty(
      "found",
      name,
      "--as",
      "alder",
      "--readers",
      "everyone",
      "--host",
      host.url,
      "--key",
      key,
    );
    const group = String(founded.url);
    const first = await plenty("import", "git", file, "--group", group, "--key", key);
    expect(first).toMatchObject({ records, entered: records, alreadyThere: 0 });
    const summary = JSON.parse(await get(`${group}/rooms/contributions/summary?bucket=year`));
    expect(summary.total).toBe(records);
    const counted = summary.buckets.map(({ bucket, counts }: Bucket) => [bucket, sumOf(counts)]);
    expect(Object.fromEntries(counted)).toEqual(yearsOf(file));
    const size = (await get(`${group}/checkpoint`)).split("\n")[1];
    const second = await plenty("import", "git", file, "--group", group, "--key", key);
    expect(second).toMatchObject({ records, entered: 0, alreadyThere: records, newPeople: 0 });
    expect((await get(`${group}/checkpoint`)).split("\n")[1]).toBe(size);
    expect(await plenty("verify", group)).toMatchObject({ ok: true, entries: Number(size) });
  });
});

interface Bucket {
  readonly bucket: string;
  readonly counts: Readonly<Record<string, number>>;
}

function sumOf(counts: Bucket["counts"]): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
