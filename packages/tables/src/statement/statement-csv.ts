/**
 * A statement as comma-separated values (RFC 4180), for spreadsheets: with a mark by which they know UTF-8, plain decimals,
 * and nothing that one of them would take for a formula (OWASP, CSV injection).
 */

import { formatAmount } from "@plenty/kernel";
import type { AccountStatement } from "./statement.ts";

export interface StatementHeads {
  readonly day: string;
  readonly with: string;
  readonly note: string;
  readonly change: string;
  readonly balance: string;
  readonly unit: string;
  readonly entry: string;
}

/** The file; its rows are as old as they come. */
export function statementCsv(statement: AccountStatement, heads: StatementHeads): string {
  const { code, decimals, opening, entries } = statement;
  let balance = opening;
  const rows = entries.map((entry) => {
    balance += entry.change;
    return [
      entry.at.slice(0, 10),
      safe(entry.with),
      safe(entry.note ?? ""),
      formatAmount(entry.change, decimals),
      formatAmount(balance, decimals),
      code,
      entry.id,
    ];
  });
  const head = [
    heads.day,
    heads.with,
    heads.note,
    heads.change,
    heads.balance,
    heads.unit,
    heads.entry,
  ];
  return csvOf([head, ...rows]);
}

/** Rows of cells as a file; words of people go through `safe` before. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

/** Words as a spreadsheet shows them: what begins like a formula is marked as text, a line break is a space. */
export function safe(words: string): string {
  const line = words.replaceAll(/[\r\n\t]+/g, " ");
  return /^[=+\-@]/.test(line.trimStart()) ? `'${line}` : line;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
