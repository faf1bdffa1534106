/** Of a file with several sheets one is named; of any other, none can be. */

import { expect, test } from "vitest";
import { chunked, sheetOf, xlsxParts, zipOf } from "@plenty/tables/testing";
import type { MadeSheet } from "@plenty/tables/testing";
import { findFormat, formats } from "./formats.ts";

test.each(formats)(
  "a sheet is named of a spreadsheet, and of no other file ($name)",
  async (format) => {
    const text = format.name === "rctab" ? config("clearBallot") : "first\nAlder\n";
    const result = await format.read({ file: "f", text, sheet: "Votes", open: () => "first\n" });
    expect(result.ok ? "accepted" : result.refusal.detail).toMatch(
      /^(f|votes): expected a spreadsheet: a sheet of one is named$/,
    );
  },
);

/** A configuration of RCTab with ballots in `votes`. */
function config(provider: string): string {
  return JSON.stringify({
    cvrFileSources: [
      { provider, filePath: "votes", firstVoteColumnIndex: "1", firstVoteRowIndex: "2" },
    ],
    candidates: [{ name: "Alder" }],
    rules: {
      tiebreakMode: "useCandidateOrder",
      overvoteRule: "exhaustImmediately",
      winnerElectionMode: "singleWinnerMajority",
      numberOfWinners: "1",
    },
  });
}

test("of a spreadsheet that RCTab's configuration names, a sheet is named beside it", async () => {
  const sheet = (name: string, ballots: number): MadeSheet => ({
    ...sheetOf('<row><c t="str"><v>Alder</v></c></row>'.repeat(ballots + 1)),
    name,
  });
  const bytes = await zipOf(xlsxParts([sheet("Votes", 2), sheet("Trial", 1)]));
  const format = findFormat({ file: "t_config.json", head: "" });
  const input = { file: "t_config.json", text: config("ess"), open: () => chunked(bytes) };
  expect(await format?.read({ ...input, sheet: "Votes" })).toMatchObject({
    value: { ballots: [{ count: 2 }] },
  });
  expect(await format?.read(input)).toMatchObject({
    refusal: { detail: 'votes: expected one filled sheet, or that one is named: "Votes", "Trial"' },
  });
});
