/** A statement of an account, made of all its payments, and its files. */

import { nameIn } from "../../../lib/names.ts";
import { client } from "../../../lib/queries.ts";
import { valueOf } from "../../../lib/refusal-error.ts";
import { accountId, camt053, movementOf, partOf, statementCsv } from "@plenty/tables/statement";
import type { AccountStatement } from "@plenty/tables/statement";
import type { Currency } from "../queries.ts";
import { daysOf } from "./periods.ts";
import type { Period } from "./periods.ts";
import { t } from "./words.ts";

/** Whose statement, and of what. */
export interface Of {
  readonly group: string;
  /** What the group is called. */
  readonly keeper: string;
  readonly person: string;
  readonly owner: string;
  readonly credit: Currency;
}

/** Payments of a page that is asked for. */
const limit = 500;

/** The statement of a period, until now at most. */
export async function statementOf(of: Of, period: Period): Promise<AccountStatement> {
  const { group, keeper, person, owner, credit } = of;
  const { currency, name, code, decimals } = credit;
  const here = (await client()).group(group);
  const made = new Date().toISOString();
  const history = [];
  for (let after: number | undefined; ;) {
    const asked = { person, currency, limit, ...(after === undefined ? {} : { after }) };
    const { rows, words, next } = valueOf(await here.query("credit", "payments", asked));
    const seen = {
      of: person,
      nameOf: (hash: string) => nameIn(words, hash),
      wordsOf: (hash: string) => words[hash],
    };
    history.push(...rows.map((row) => movementOf(row, seen)));
    after = next;
    if (after === undefined) break;
  }
  const account = accountId({ of: person, unit: currency });
  const part = partOf(history, { ...daysOf(period, made.slice(0, 10)), made });
  return { unit: name, code, decimals, account, owner, keeper, made, ...part };
}

export type Form = "csv" | "camt";

/** The file of a statement, and what it is called. */
export function fileOf(statement: AccountStatement, form: Form): { name: string; file: Blob } {
  const { code, from, until } = statement;
  const name = t("save.file", { code, from, until });
  if (form === "camt")
    return {
      name: `${name}.xml`,
      file: new Blob([camt053(statement)], { type: "application/xml" }),
    };
  const heads = {
    day: t("save.day"),
    with: t("save.with"),
    note: t("save.note"),
    change: t("save.change"),
    balance: t("save.balance"),
    unit: t("save.unit"),
    entry: t("save.entry"),
  };
  return {
    name: `${name}.csv`,
    file: new Blob([statementCsv(statement, heads)], { type: "text/csv" }),
  };
}
