/** What waits, of a closed group, for somebody who is not welcomed yet: what is theirs, and nothing is refused. */

import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { freshFolder, linksOf, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

const folder = freshFolder();
const homeOf = (name: string) => ({ PLENTY_HOME: join(folder, name) });
const [alder, birch, clover] = [homeOf("alder"), homeOf("birch"), homeOf("clover")];
let host: Served;

const does = (home: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  plentyJson([...words, "--group", host.url], home);

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  for (const home of [alder, birch, clover]) await plenty(["key", "new"], home);
  const founded = ["found", "The shed", "--as", "alder"];
  expect(await plentyJson([...founded, "--host", host.url], alder)).toMatchObject({ code: 0 });
  for (const [name, home] of [
    ["birch", birch],
    ["clover", clover],
  ] as const) {
    const [link] = linksOf(await does(alder, "invite"));
    expect((await plentyJson(["join", link?.link ?? "", "--as", name], home)).code).toBe(0);
  }
}, 60_000);

test("thanks to a newcomer wait for them; what members read is not asked of them", async () => {
  expect((await does(alder, "thank", "Good to have you.", "--to", "clover")).code).toBe(0);
  const waiting = await plenty(["waiting", "--group", host.url], clover);
  expect(waiting.stderr).toBe("");
  expect(waiting.stdout).toMatch(
    /^Thanks to you: .*\n {2}[0-9a-f]{12} +somebody +Good to have you\./,
  );
});
