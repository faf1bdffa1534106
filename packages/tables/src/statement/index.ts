/** The door of statements: of an account, written for spreadsheets and for programs of accountants. */

export { camt053, fitsCamt053 } from "./camt053.ts";
export { accountId, movementOf, partOf } from "./period.ts";
export type { Movement } from "./period.ts";
export { closingOf } from "./statement.ts";
export { csvOf, safe, statementCsv } from "./statement-csv.ts";
export type { StatementHeads } from "./statement-csv.ts";
export type { AccountStatement, StatementEntry } from "./statement.ts";
