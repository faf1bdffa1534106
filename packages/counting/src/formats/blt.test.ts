import { expect, test } from "vitest";
import { blt } from "./blt.ts";

async function read(text: string) {
  const result = await blt.read({ file: "garden.blt", text });
  return result.ok ? result.value : result.refusal.detail;
}

test.each([
  ["one on a line", '"Alder"\n"Birch"\n"Garden"'],
  ["several on a line", '"Alder" "Birch"\n"Garden"'],
  ["all on a line", '"Alder" "Birch" "Garden"'],
  ["without quotes", "Alder\nBirch\nGarden"],
  ["with the party", '"Alder" "Trees"\n"Birch" ""\n"Garden"'],
  ["in quotes once more", '"""Alder"" ""Trees"""\n"""Birch"" ""Trees"""\n"""Garden"""'],
  ["in comments", "# ALTERNATIVE NAME 1: Alder\n# ALTERNATIVE NAME 2: Birch\nGarden"],
])("names %s", async (_, names) => {
  expect(await read(`2 1\n3 2 0\n0\n${names}\n`)).toMatchObject({
    title: "Garden",
    candidates: [{ name: "Alder" }, { name: "Birch" }],
  });
});

test("a party in doubled quotes behind the name stays with it", async () => {
  expect(await read('1 1\n1 1 0\n0\n"Alder ""Trees"""\nGarden\n')).toMatchObject({
    candidates: [{ name: 'Alder "Trees"' }],
  });
});

test("too few names are refused", async () => {
  expect(await read('2 1\n3 2 0\n0\n"Alder"\n')).toBe(
    "garden.blt:4: expected 2 names in quotes (there are 1)",
  );
});
