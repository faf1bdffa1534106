/** Who the contacts of a repository are: one person per address and per name, machines apart, hands first. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { freshFolder } from "../../../testing/run.ts";
import { contactMaker, namedContact, splitContact } from "./contacts.ts";
import { gatherPeople } from "./git-people.ts";
import { readPeopleByHand } from "./people-by-hand.ts";

const make = contactMaker("salt");

function contactOf(text: string) {
  const { name, address } = splitContact(text);
  return address === "" ? namedContact(name) : make(name, address);
}

/** How each of some contacts is told, by what was written by hand. */
async function told(texts: readonly string[], table?: string) {
  const file = join(freshFolder(), "people.csv");
  if (table !== undefined) writeFileSync(file, table);
  const byHand = table === undefined ? undefined : await readPeopleByHand(file, make);
  if (byHand?.ok === false) return byHand.refusal.detail;
  const gathering = gatherPeople(byHand?.value);
  for (const text of texts) gathering.add(contactOf(text));
  const { who } = gathering.done();
  return texts.map((text) => {
    const found = who(contactOf(text));
    return "person" in found ? found.person : `machine ${found.machine}`;
  });
}

test("one address is one person, told by the name of most commits; so is one name", async () => {
  const lily = [
    "Wood Lily <w@x.org>",
    "Wood Lily <w@x.org>",
    "user.email <w@x.org>",
    "wl <W@X.org>",
  ];
  expect(new Set(await told(lily))).toEqual(new Set(["Wood Lily"]));
  expect(await told(["alder <a@x.org>", "Alder <b@x.org>", "Alder <b@x.org>"])).toEqual(
    Array.from({ length: 3 }, () => "Alder"),
  );
  expect(await told(["alder <a@x.org>", "birch <b@x.org>"])).toEqual(["alder", "birch"]);
});

test("a name is one however it is composed", async () => {
  const [composed, decomposed] = ["Jos\u00e9 <j@x.org>", "Jose\u0301 <k@x.org>"];
  expect(await told([composed, decomposed])).toEqual(["Jos\u00e9", "Jos\u00e9"]);
  expect(await told(["Jos\u00e9", "Jose\u0301"])).toEqual(["Jos\u00e9", "Jos\u00e9"]);
});

test("addresses that a forge gives to people are theirs, with and without their number", async () => {
  const both = ["clover <12+cl@users.noreply.github.com>", "C. <cl@users.noreply.github.com>"];
  expect(new Set(await told(both)).size).toBe(1);
});

test.each([
  "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
  "Renovate <bot@renovateapp.com>",
  "GitHub <noreply@github.com>",
  "An assistant <noreply@example.org>",
  "token <project_12_bot_3f@noreply.gitlab.com>",
  "Hosted Weblate <hosted@weblate.org>",
  "release-bot <r@x.org>",
  "root <root@localhost>",
  "root <root@press.(none)>",
  "unnamed <>",
])("%s is a machine", async (text) => {
  expect(await told([text, "alder <a@x.org>"])).toEqual([
    expect.stringMatching(/^machine /),
    "alder",
  ]);
});

test.each([
  "Jan Talbot <t@x.org>",
  "Jan Bot <j@x.org>",
  "alder <root@localhost>",
  "root <a@x.org>",
])("%s is a person, or may be told as one by hand", async (text) => {
  const { name } = splitContact(text);
  expect(await told([text], `found,person\n${name},Elder\n`)).toEqual(["Elder"]);
  if (name !== "root") expect(await told([text])).toEqual([name]);
});

test("addresses that are nobody's own join nobody", async () => {
  expect(await told(["alder <root@localhost>", "birch <root@localhost>"])).toEqual([
    "alder",
    "birch",
  ]);
});

describe("by hand", () => {
  const alex = ["Alex <a@x.org>", "Alex <b@x.org>", "deploy <d@x.org>"];

  test("names, addresses and both are told as said", async () => {
    const table = "found,person\nAlex <b@x.org>,Alex Beech\nd@x.org,deploy [bot]\n";
    expect(await told(alex, table)).toEqual(["Alex", "Alex Beech", "machine deploy [bot]"]);
    expect(await told(alex, "a@x.org,Alder\nb@x.org,Beech\n")).toEqual([
      "Alder",
      "Beech",
      "deploy",
    ]);
  });

  test("what is said of a name holds for whoever writes from its address", async () => {
    const texts = ["wl <w@x.org>", "user.email <w@x.org>", "Wood Lily <v@x.org>"];
    expect(new Set(await told(texts, "wl,Wood Lily\n"))).toEqual(new Set(["Wood Lily"]));
  });

  test("an address that is nobody's own tells who somebody is beside a name, and not alone", async () => {
    const texts = ["alder <root@localhost>", "birch <root@localhost>", "alder <a@x.org>"];
    expect(await told(texts, "alder <root@localhost>,Elder\n")).toEqual([
      "Elder",
      "birch",
      "alder",
    ]);
    expect(await told(texts, "Birch <>,Beech\n")).toEqual(["alder", "Beech", "alder"]);
    expect(await told(texts, "found,person\nroot@localhost,Elder\n")).toContain(
      ":2: expected an address that is somebody's own",
    );
  });

  test("a row without a person is told with its line", async () => {
    expect(await told([], "found,person\nwl,\n")).toContain(":2: expected a name or an address");
  });
});

test("a hundred thousand people, and chains of names and addresses as long, take no time to speak of", () => {
  const gathering = gatherPeople();
  const most = 100_000;
  for (let n = 0; n < most; n++) gathering.add({ name: `n${n}`, address: `a${n}` });
  for (let n = 0; n < most; n++) gathering.add({ name: `c${n}`, address: `b${n}` });
  for (let n = 0; n < most; n++) gathering.add({ name: `c${n + 1}`, address: `b${n}` });
  const { otherNames } = gathering.done();
  expect(otherNames.size).toBe(most + 1);
});

test("any text is a name that can be kept, or tells nobody", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string(), (name, address) => {
      const contact = make(name, address);
      expect(contact.name.length).toBeLessThanOrEqual(limits.nameChars);
      expect(contact.name).toBe(contact.name.normalize("NFC"));
      expect(contact.name.trim()).not.toBe("");
    }),
  );
});
