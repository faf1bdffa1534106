import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result, Refusal } from "@plenty/kernel";
import { readPeople } from "./people.ts";
import { readQuotas } from "./quotas.ts";

async function quotas(text: string) {
  const result = await readQuotas({ file: "categories.csv", text });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function detail(result: Result<unknown, Refusal>): string {
  return result.ok ? "" : result.refusal.detail;
}

const bare = { category: "gender", value: "female", least: 9, most: 20 };

test.each([
  ["category,name,min,max"],
  ["feature,value,min,max"],
  ["category,feature,min,max"],
  ["Category, Value ,MIN,max"],
])("quotas under %s", async (head) => {
  expect(await quotas(`${head}\ngender,female,9,20\n`)).toEqual([bare]);
});

test("how far a quota may be relaxed; columns in any order, others passed over, blank lines too", async () => {
  const text =
    "\uFEFFnote,max,min,value,feature,max_flex,min_flex\r\n,12,11,Female,Gender,14,0\r\n,,,,,,\r\n\r\nx,11,10,Male,gender,11,10";
  expect(await quotas(text)).toEqual([
    { category: "Gender", value: "Female", least: 11, most: 12, widest: { least: 0, most: 14 } },
    { category: "Gender", value: "Male", least: 10, most: 11, widest: { least: 10, most: 11 } },
  ]);
});

test.each([
  ["", "1: expected a line of columns, then quotas"],
  ["category,name,min,max\n", "1: expected a line of columns, then quotas"],
  ["category,name,min\ngender,f,1\n", "1: expected the columns category,name,min,max or"],
  ["category,name,name,min,max\n", "1: expected the columns category,name,min,max or"],
  ["category,name,min,max,min_flex\n", "1: expected min_flex and max_flex, once each"],
  ["category,name,min,max\ngender,f,1\n", "2: expected 4 values, as in the first line"],
  ["category,name,min,max\ngender,,1,2\n", "2: expected a category and a value"],
  ["category,name,min,max\ngender,f,2,1\n", "2: expected whole numbers, min up to max"],
  ["category,name,min,max\ngender,f,1.5,2\n", "2: expected whole numbers, min up to max"],
  ["category,name,min,max\ngender,f,-1,2\n", "2: expected whole numbers, min up to max"],
  ["category,name,min,max\ngender,f,1,1e3\n", "2: expected whole numbers, min up to max"],
  [
    "category,name,min,max,min_flex,max_flex\ngender,f,2,3,1,2\n",
    "2: expected whole numbers, min_flex up to min, max_flex from max",
  ],
  [
    "category,name,min,max\ngender,f,1,2\n\nGender,F,1,2\n",
    "4: expected each value once (this one stands in line 2)",
  ],
  ['category,name,min,max\n"gender,f,1,2\n', "2: expected values between commas, quotes closed"],
  ['category,name,min,max\nge"nder,f,1,2\n"a"b,1,2\n', "3: expected values between commas"],
  [`category,name,min,max\n${"a,b,1,2\n".repeat(2)}`, "3: expected each value once"],
  [
    `category,name,min,max\n${Array.from({ length: 1001 }, (_, at) => `a,${at},1,2\n`).join("")}`,
    "1002: expected at most 1000 quotas",
  ],
])("refuses the quotas of %j", async (text, words) => {
  const result = await readQuotas({ file: "categories.csv", text });
  expect(detail(result)).toContain(`categories.csv:${words}`);
});

test("bytes that are no text are refused with their line", async () => {
  async function* bytes() {
    yield await Promise.resolve(Uint8Array.of(99, 10, 255, 254));
  }
  const result = await readQuotas({ file: "categories.csv", text: bytes() });
  expect(detail(result)).toContain("categories.csv:1: expected");
});

const two = "category,name,min,max\ngender,Female,1,2\ngender,Male,1,2\n";

async function people(text: string, id = "") {
  return readPeople({ file: "people.csv", text }, { quotas: await quotas(two), id });
}

const alder = { id: "alder", features: { gender: "Female" } };
const birch = { id: "birch", features: { gender: "Male" } };

test.each([
  ["a column id, wherever it stands", "gender,id\nFemale,alder\nMale,birch\n", "", "id"],
  ["else the first", "name,Gender\nalder,FEMALE\nbirch, male \n", "", "name"],
  ["the one asked for", "n,gender,key\n1,female,alder\n2,male,birch\n", "key", "key"],
  [
    "columns that are not kept, with breaks, commas and quotes inside",
    'id,address,gender\nalder,"1 ""A"" Road,\r\nTown",Female\r\n,,\nbirch,"2 Road",Male',
    "",
    "id",
  ],
])("people's ids: %s", async (_, text, asked, id) => {
  expect(await people(text, asked)).toEqual({
    ok: true,
    value: { people: [alder, birch], id, warnings: [] },
  });
});

test("people without ids are numbered, and a warning says so", async () => {
  const result = await people("gender\nfemale\nmale\n");
  expect(result.ok && result.value.people.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(result.ok && result.value.warnings).toMatchObject([{ code: "PeopleNumbered" }]);
});

test.each([
  ["", "1: expected a line of columns, then people"],
  ["id,gender\n", "1: expected a line of columns, then people"],
  ["id,age\na,1\n", '1: expected one column "gender", which has quotas'],
  ["id,gender,Gender\n", '1: expected one column "gender", which has quotas'],
  ["id,gender,ID\n", '1: expected one column "id" for ids'],
  ["id,gender\nalder,Female,x\n", "2: expected 2 values, as in the first line"],
  ["id,gender\nalder\n", "2: expected 2 values, as in the first line"],
  ["id,gender\n,Female\n", "2: expected a value for id"],
  ["id,gender\nalder,Femal\n", '2: expected gender to be one of "Female", "Male"; found "Femal"'],
  ["id,gender\nalder,\n", '2: expected gender to be one of "Female", "Male"; found ""'],
  [
    'id,gender\nalder,Female\n"bi\nrch",Male\nalder,Male\n',
    "5: expected each id once (this one stands in line 2)",
  ],
  [`id,gender\n"${"x\n".repeat(300)}`, "2: expected values between commas, quotes closed"],
])("refuses the people of %j", async (text, words) => {
  expect(detail(await people(text))).toContain(`people.csv:${words}`);
});

test("a column of ids that is not there is refused", async () => {
  expect(detail(await people("id,gender\nalder,Female\n", "key"))).toContain(
    'people.csv:1: expected one column "key" for ids',
  );
});

test("names of JavaScript's own are names like others", async () => {
  const own = await quotas("category,name,min,max\n__proto__,constructor,0,1\n");
  const text = "id,__proto__\ntoString,constructor\n__proto__,constructor\n";
  const result = await readPeople({ file: "people.csv", text }, { quotas: own, id: "" });
  expect(result.ok && result.value.people.map(({ id }) => id)).toEqual(["toString", "__proto__"]);
  expect(result.ok && Object.entries(result.value.people[0]?.features ?? {})).toEqual([
    ["__proto__", "constructor"],
  ]);
});

test("a pool comes in chunks, cut anywhere; past 100,000 people it is refused", async () => {
  async function* endless() {
    yield await Promise.resolve("id,gen");
    yield "der\n";
    for (let at = 0; ; at += 1) yield at % 2 === 0 ? `p${at},Fe` : `male\np${at},male\n`;
  }
  const input = { file: "people.csv", text: endless() };
  const result = await readPeople(input, { quotas: await quotas(two), id: "" });
  expect(detail(result)).toBe("people.csv:100002: expected at most 100000 people");
});

test("property: any text is read or refused with its file and line, cut anywhere", async () => {
  const word = fc.constantFrom("id", "gender", "category", "name", "min", "max", "Female", "1", "");
  const mark = fc.constantFrom(",", "\n", "\r\n", '"', "\u0000", " ");
  const texts = fc.array(fc.oneof(word, mark, fc.string({ unit: "binary", maxLength: 3 })));
  const known = await quotas(two);
  await fc.assert(
    fc.asyncProperty(texts, fc.boolean(), async (parts, headed) => {
      async function* chunks() {
        if (headed) yield await Promise.resolve("id,gender\n");
        yield* parts;
      }
      const input = { file: "any.csv", text: chunks() };
      const read = await readPeople(input, { quotas: known, id: "" });
      const other = await readQuotas({ file: "any.csv", text: parts.join("") });
      for (const result of [read, other])
        if (!result.ok) expect(result.refusal.detail).toMatch(/^any\.csv:\d+: expected /);
    }),
  );
});
