/** Which group of a host a command means that names none: one's own, also where it is closed to others. */

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { freshFolder, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

describe("on a host with a closed group and an open one", () => {
  const folder = freshFolder();
  const homeOf = (name: string) => ({ PLENTY_HOME: join(folder, name) });
  const [alder, birch, clover] = [homeOf("alder"), homeOf("birch"), homeOf("clover")];
  let host: Served;

  const found = async (name: string, readers: string, home: Readonly<Record<string, string>>) =>
    plentyJson(
      ["found", name, "--as", `${name} keeper`, "--readers", readers, "--host", host.url],
      home,
    );
  const people = (home: Readonly<Record<string, string>>) =>
    plentyJson(["people", "--group", host.url], home);

  beforeAll(async () => {
    host = await serveFolder(join(folder, "data"));
    for (const home of [alder, birch, clover]) await plenty(["key", "new"], home);
    expect(await found("orchard", "members", alder)).toMatchObject({ code: 0 });
    expect(await found("meadow", "everyone", birch)).toMatchObject({ code: 0 });
  }, 60_000);

  test("whoever is in the closed one means that", async () => {
    expect(JSON.stringify((await people(alder)).value)).toContain("orchard");
  });

  test("whoever is in neither means the one that is listed", async () => {
    expect(JSON.stringify((await people(clover)).value)).toContain("meadow");
  });

  test("whoever asks with another key than the one that was let in means the listed one", async () => {
    const lent = { PLENTY_HOME: join(folder, "alder") };
    const key = join(folder, "clover", "key.json");
    const { value } = await plentyJson(["verify", host.url, "--key", key], lent);
    expect(value["name"]).toBe("meadow");
    expect((await plentyJson(["verify", host.url], alder)).value["name"]).toBe("orchard");
  });

  test("joining without a link means the listed one, also for whoever is in another", async () => {
    const words = ["join", "--group", host.url, "--as", "alder"];
    expect(await plentyJson(words, alder)).toMatchObject({
      code: 0,
      value: { status: "newcomer" },
    });
  });

  test("whoever is in both is asked which, by name", async () => {
    const { code, value } = await people(alder);
    expect({ code, named: value["code"] }).toEqual({ code: 2, named: "WhichGroup" });
    expect(value["detail"]).toMatch(/^orchard: .*; meadow: /);
  });
});
