/**
 * A plain table of approvals (`.approvals.csv`): columns as of scores; a cell is a tick (x, 1, ✓, yes, true) or none
 * (empty, 0, no, false), in capitals or not. Nothing else is taken for either.
 */

import { accepted } from "@plenty/kernel";
import type { Format } from "./format.ts";
import { readOptions } from "./option-columns.ts";
import type { Cell } from "./option-columns.ts";

const TICKS = new Set(["x", "1", "✓", "yes", "true"]);
const NONE = new Set(["", "0", "no", "false"]);

const tick: Cell = {
  read(text) {
    const folded = text.toLowerCase();
    if (TICKS.has(folded)) return 1;
    return NONE.has(folded) ? "nothing" : undefined;
  },
  expected: "a tick (x, 1, ✓, yes, true) or none (empty, 0, no, false)",
};

export const approvals: Format = {
  name: "approvals",
  title: "plain table of approvals, in CSV or a spreadsheet",
  endings: [".approvals.csv", ".approvals.xlsx", ".approvals.xlsm", ".approvals.ods"],
  sheets: true,
  reference:
    "RFC 4180, ECMA-376, OpenDocument 1.3; columns and cells as in the head of formats/approvals.ts",
  async read(input) {
    const table = await readOptions(input, tick);
    if (!table.ok) return table;
    const { candidates } = table.value;
    const ballots = table.value.ballots.map(({ cells, ...ballot }) => ({
      ...ballot,
      approved: cells.map(([option]) => option),
    }));
    return accepted({ kind: "approval", candidates, ballots });
  },
};
