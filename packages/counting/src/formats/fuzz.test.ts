/** Whatever is done to a small file, it is read, or refused with a code, the file and one of its lines. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { checkProfile } from "../core/check-profile.ts";
import { formats } from "./formats.ts";

const encoder = new TextEncoder();
const sheet = "Option 1--->: Alder\nOption 2--->: Birch\nV: 12 a1\nV: -1 b2\nV: 11 c3\n";
const budget =
  "META\nkey;value\nbudget;100.5\nvote_type;approval\nrule;greedy\nnum_votes;2\nPROJECTS\nproject_id;cost;name\n" +
  'a;60;"Alder; tall"\nb;40;Birch\nVOTES\nvoter_id;vote\n1;a,b\n2;a\n';
const config = JSON.stringify(
  {
    tabulatorVersion: "x",
    cvrFileSources: [
      {
        filePath: "b.csv",
        provider: "genericCsv",
        firstVoteColumnIndex: "2",
        firstVoteRowIndex: "2",
        idColumnIndex: "1",
      },
    ],
    candidates: [{ name: "Alder", aliases: ["A."] }, { name: "Birch" }],
    rules: {
      tiebreakMode: "useCandidateOrder",
      overvoteRule: "exhaustImmediately",
      winnerElectionMode: "singleWinnerMajority",
      numberOfWinners: "1",
    },
  },
  null,
  1,
);
const cast = "id,A.,Birch\nx,2,1\ny,1,1\n";

/** One or several good files of each format. */
const examples: readonly (readonly [format: string, file: string, text: string])[] = [
  ["blt", "g.blt", '3 1\n-3\n2 1 2 0\n1 2=1 - 3 0\n0\n"Alder"\n"Birch"\n"Clover"\n"Garden"\n'],
  [
    "scottish",
    "w.csv",
    '2,1,\n5,1,2,\n2,2,\n"Candidate 1","Alder","A",\n"Candidate 2","Birch","B",\n"Ward",\n',
  ],
  ["debian", "tally.txt", sheet],
  ["preflib", "t.toi", "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 3\n2: 1,{2,3}\n1: 3\n"],
  ["preflib", "t.soc", "2\n1,Alder\n2,Birch\n5,5,2\n3,1,2\n2,2,1\n"],
  ["preflib", "t.cat", "# NUMBER ALTERNATIVES: 2\n# CATEGORY NAME 1: Yes\n2: {1},2\n1: {},{1,2}\n"],
  ["rctab", "t_config.json", config],
  [
    "abc-yaml",
    "p.abc.yaml",
    "num_cand: 3\nprofile:\n- [0, 1]\n- [2]\nvoter_weights: [2, 0.5]\ncompute:\n- rule_id: av\n  result: [[0, 1]]\n",
  ],
  ["pb", "b.pb", budget],
  ["scores", "s.scores.csv", "id,count,alder,birch\na,1,5,\nb,2,-3,3\n"],
  ["approvals", "a.approvals.csv", "voter;count;alder;birch\na;1;x;\nb;2;NO;✓\n"],
  ["rankings", "s.csv", 'voter\tcount\t1st\t2nd\na\t1\talder\t\nb\t2\t"birch=alder"\tclover\n'],
  ["rankings", "r.csv", 'id,count,weight,1st,2nd\na,1,1,alder,\nb,2,1/2,"birch=alder",clover\n'],
];

type Change = (bytes: readonly number[]) => readonly number[];

/** Places are parts of the length, in thousandths: of the changed file, whatever came before. */
const place = fc.nat(1000);
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => [...bytes]),
  fc
    .constantFrom(
      "\n",
      ",",
      ";",
      '"',
      "0",
      "-1",
      "1e9",
      "999999999999",
      "{",
      "[",
      "}",
      "=",
      "#",
      ":",
    )
    .map((text) => [...encoder.encode(text)]),
);
const change: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom("cut", "end", "twice", "swap", "insert"),
    place,
    other: place,
    piece,
  })
  .map(({ kind, place: a, other: b, piece: more }) => (bytes) => {
    const [low = 0, high = 0] = [a, b]
      .toSorted((x, y) => x - y)
      .map((part) => Math.floor((part * bytes.length) / 1000));
    const [before, middle, after] = [
      bytes.slice(0, low),
      bytes.slice(low, high),
      bytes.slice(high),
    ];
    if (kind === "cut") return [...before, ...after];
    if (kind === "end") return before;
    if (kind === "twice") return [...before, ...middle, ...middle, ...after];
    if (kind === "swap") return [...before, ...after, ...middle];
    return [...before, ...more, ...middle, ...after];
  });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The numbers of lines that files have: a line feed at the end begins no other line. */
function linesOf(bytes: readonly number[]): number {
  const feeds = bytes.filter((byte) => byte === 10).length;
  return Math.max(1, bytes.at(-1) === 10 ? feeds : feeds + 1);
}

async function checkReading(
  [name, file]: readonly [string, string, string],
  { bytes, ballots }: Readonly<Record<"bytes" | "ballots", readonly number[]>>,
): Promise<void> {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`${name} is a format`);
  const opened: string[] = [];
  const result = await format.read({
    file,
    text: once(Uint8Array.from(bytes)),
    open: (path) => {
      opened.push(path);
      return once(Uint8Array.from(ballots));
    },
  });
  if (result.ok) {
    const wrong = checkProfile(result.value)?.detail;
    expect([undefined, "two candidates have one id"]).toContain(wrong);
    return;
  }
  const { code, detail } = result.refusal;
  expect(["FileNotUnderstood", "RctabNotCounted"]).toContain(code);
  if (code === "RctabNotCounted") return;
  const [, about, line] = /^([^]+?):(\d+): expected ./.exec(detail) ?? [];
  expect([file, ...opened]).toContain(about);
  expect(Number(line)).toBeGreaterThanOrEqual(1);
  expect(Number(line)).toBeLessThanOrEqual(linesOf(about === file ? bytes : ballots));
}

test.each(examples)("%s: a file changed anyhow is read or refused (%s)", async (...example) => {
  const bytes = [...encoder.encode(example[2])];
  const ballots = [...encoder.encode(cast)];
  await checkReading(example, { bytes, ballots });
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(changes, fc.boolean(), async (list, inBallots) => {
      const changed = (from: readonly number[]): readonly number[] =>
        list.reduce((now, one) => one(now), from);
      const other = inBallots && example[0] === "rctab";
      await checkReading(example, {
        bytes: other ? bytes : changed(bytes),
        ballots: other ? changed(ballots) : ballots,
      });
    }),
    { numRuns: 300 },
  );
});

/** What makes a careless pattern or list take quadratic time if a line is full of it. */
const units = ["a", " ", '"', "1 ", "1,", "{", "=", "|", "V", "-", "(", ";", '""', "Option 1"];

test.each(examples)("%s: a long line takes no longer than its length (%s)", async (...example) => {
  const [name, file, text] = example;
  const lines = text.split("\n");
  const format = formats.find((one) => one.name === name);
  const length = name === "abc-yaml" ? 20_000 : 300_000;
  for (const unit of units) {
    const long = unit.repeat(Math.floor(length / unit.length));
    for (const at of [0, 2, lines.length - 2])
      for (const [before, after] of [
        ["", "x"],
        [lines[at] ?? "", " x x"],
        ['V: 12"', '"'],
        ["# ", ": x"],
      ] as const) {
        const changed = lines.with(at, before + long + after).join("\n");
        const result = await format?.read({ file, text: changed, open: () => cast });
        expect(typeof result?.ok).toBe("boolean");
      }
  }
});
