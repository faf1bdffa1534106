/** Every template of charters founds a group on a real host, with its settings, its words and its offices. */

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { charterTemplates } from "@plenty/client";
import { freshFolder, plenty, plentyJson, serveFolder } from "../../testing/run.ts";
import type { Served } from "../../testing/run.ts";

const folder = freshFolder();
const alder = { PLENTY_HOME: join(folder, "alder") };
let host: Served;

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  await plenty(["key", "new"], alder);
}, 60_000);

afterAll(() => host.stop());

test("there are those that were asked for", () => {
  const keys = ["informal", "association", "co-operative", "makerspace", "project", "city"];
  expect(charterTemplates.map(({ key }) => key)).toEqual(keys);
});

test.each(charterTemplates)(
  "$title is founded with what comes with it",
  async (template) => {
    const { key, object, offices, settings } = template;
    const found = ["found", `The ${key}`, "--as", "alder", "--template", key, "--host", host.url];
    const group = String((await plentyJson(found, alder)).value["url"]);
    const about = await plentyJson(["ask", "charter/about", "--group", group], alder);
    expect(about.value).toMatchObject({
      settings: expect.arrayContaining(
        Object.entries(settings).map(([name, value]) => expect.objectContaining({ name, value })),
      ),
    });
    expect(JSON.stringify(about.value)).toContain(object);
    const listed = await plentyJson(["offices", "--group", group], alder);
    expect(listed.value["offices"]).toMatchObject(
      offices.map(({ office, title, duties }) => ({ office, title, duties, holders: [] })),
    );
  },
  60_000,
);

test("what is chosen besides goes before the template; another template is refused with those there are", async () => {
  const found = ["found", "Ours", "--as", "alder", "--host", host.url];
  const group = String(
    (await plentyJson([...found, "--template", "project", "--readers", "members"], alder)).value[
      "url"
    ],
  );
  const about = await plentyJson(["ask", "charter/about", "--group", group], alder);
  expect(JSON.stringify(about.value)).toContain('"people.readers","value":"members"');
  const odd = await plenty([...found, "--template", "empire"], alder);
  expect(odd.stderr).toContain("informal, association, co-operative, makerspace, project, city");
}, 60_000);
