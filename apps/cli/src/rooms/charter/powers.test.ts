/** Who can do what on the command line, on a real host. */

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actSpecs, hostPowers, settingSpecs } from "@plenty/rules";
import { freshFolder, plenty, plentyJson, serveFolder } from "../../testing/run.ts";
import type { Served } from "../../testing/run.ts";

const folder = freshFolder();
const alder = { PLENTY_HOME: join(folder, "alder") };
let host: Served;
let group: string;

const powers = (...words: readonly string[]) =>
  plenty(["powers", ...words, "--group", group], alder);

beforeAll(async () => {
  host = await serveFolder(join(folder, "data"));
  await plenty(["key", "new"], alder);
  const found = ["found", "The orchard", "--as", "alder", "--host", host.url];
  group = String((await plentyJson(found, alder)).value["url"]);
}, 60_000);

afterAll(() => host.stop());

test("[CH55] every power is listed", async () => {
  const { value } = await plentyJson(["powers", "--group", group], alder);
  const listed = value["powers"] as readonly { kind: string; name: string }[];
  const every = [
    ...actSpecs.map(({ name }) => `act ${name}`),
    ...settingSpecs.map(({ name }) => `setting ${name}`),
    "setting charter.name",
    "setting charter.object",
    ...hostPowers.map(({ name }) => `host ${name}`),
  ];
  expect(listed.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expect.arrayContaining(every));
  expect(listed).toHaveLength(every.length);
});

test("[CH51] a word of it finds a setting, with its value, holder and entry, whatever its case and accents", async () => {
  const { stdout } = await powers("PEOPLE.WELCÓME", "newcomer");
  expect(stdout).toMatch(/^setting people\.welcome: How a newcomer becomes a member$/m);
  expect(stdout).toMatch(
    /^ {2}two-vouchers; changed by the members, by agreeing; since 20\S+, entry 0$/m,
  );
  expect(stdout).not.toContain("credit.pay");
});

test("[CH50, CH54] acts and hosts are told in whose hands they are", async () => {
  expect((await powers("act credit.open-currency")).stdout).toContain("(credit.opener)");
  expect((await powers("host order")).stdout).toContain("limit: an entry keeps its place");
});

test("what nothing has is said so, and what is too long is not looked for", async () => {
  expect((await powers("sun.shine")).stdout).toBe("No power has these words.\n");
  expect(await powers("x".repeat(1_000))).toMatchObject({ code: 2 });
});
