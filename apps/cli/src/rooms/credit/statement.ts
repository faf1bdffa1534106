/** `plenty statement`: every payment of somebody in a credit, on the screen or as a file for other programs. */

import { existsSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { accepted, formatAmount, limits, parseDay, present, toTime } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { Answered, GroupClient } from "@plenty/client";
import {
  accountId,
  camt053,
  fitsCamt053,
  movementOf,
  partOf,
  statementCsv,
} from "@plenty/tables/statement";
import type { AccountStatement } from "@plenty/tables/statement";
import { allPages, askAllOf } from "../../do/asking.ts";
import { namesIn } from "../../do/names.ts";
import { short } from "../../do/short.ts";
import { cannotWrite, failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Options, Outcome } from "../../support/command.ts";
import { several } from "../../support/counts.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "statement",
  summary: "list your payments in a credit, or somebody else's; or write them into a file",
  usage: "[<name>]",
  options: {
    ...groupOptions,
    ...keyOptions,
    currency: {
      type: "string",
      value: "CREDIT",
      help: "Which credit; may be left out where there is one.",
    },
    since: { type: "string", value: "DAY", help: "From this day on (UTC)." },
    until: { type: "string", value: "DAY", help: "To the end of this day." },
    to: {
      type: "string",
      value: "FILE",
      help: "Into a file that is not there yet: .csv for spreadsheets, .xml for accountants (camt.053).",
    },
  },
  examples: [
    "plenty statement",
    "plenty statement --since 2026-01-01 --until 2026-12-31 --to 2026.csv",
    "plenty statement birch --currency HRS --to birch.xml",
  ],
  notes: ["  In camt.053 a credit stands as XXX, the code for what is no country's currency."],
  async run({ args, options, io }) {
    const [name, ...more] = args;
    if (more.length > 0) return wrongUsage(`"${more[0]}" is one word too many`);
    const wrong = faultIn(options);
    if (wrong !== undefined) return wrong;
    if (name === undefined)
      return asMember(options, io, ({ group, person }) => tell(group, person, { options, io }));
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const { group } = target.value;
    return closing(target.value, async () => {
      const found = await namesIn(askAllOf(group)).find("agent", name);
      return found.ok ? tell(group, found.value.id, { options, io }) : found;
    });
  },
};

interface Asked {
  readonly options: Options;
  readonly io: Io;
}

/** What is written wrongly, before any group is asked. */
function faultIn(options: Options): Outcome | undefined {
  for (const option of ["since", "until"]) {
    const day = options.text(option);
    if (day !== undefined && parseDay(day) === undefined)
      return wrongUsage(`--${option} is a day, written 2026-11-30`);
  }
  const file = options.text("to");
  if (file === undefined) return undefined;
  if (![".csv", ".xml"].includes(extname(file)))
    return wrongUsage("--to ends in .csv, for spreadsheets, or in .xml, for camt.053");
  return existsSync(file) ? cannotWrite(`${file} is there already.`) : undefined;
}

async function tell(group: GroupClient, person: string, { options, io }: Asked): Promise<Outcome> {
  const statement = await statementOf(group, person, { options, io });
  if (!statement.ok) return statement;
  const told = statement.value;
  const file = options.text("to");
  if (file === undefined) return accepted({ json: { ...told }, lines: linesOf(told) });
  if (extname(file) === ".xml" && !fitsCamt053(told))
    return wrongUsage(
      `amounts of ${told.code} have more decimals than camt.053 can hold: use .csv`,
    );
  try {
    writeFileSync(file, extname(file) === ".xml" ? camt053(told) : statementCsv(told, heads), {
      flag: "wx",
    });
  } catch (error) {
    return cannotWrite(String(error));
  }
  const payments = several(told.entries.length, "payment", "payments");
  return accepted({
    json: { file, payments: told.entries.length },
    lines: [`${file}: ${payments}, from ${told.from} to ${told.until}.`],
  });
}

const heads = {
  day: "Day",
  with: "With",
  note: "What for",
  change: "Amount",
  balance: "Balance",
  unit: "Credit",
  entry: "Entry",
};

async function statementOf(
  group: GroupClient,
  person: string,
  { options, io }: Asked,
): Promise<Result<AccountStatement, Failure>> {
  const credit = await creditOf(group, options.text("currency"));
  if (!credit.ok) return credit;
  const { currency, name, code, decimals } = credit.value;
  const payments = await allPages((after: number | undefined) =>
    group.query("credit", "payments", {
      person,
      currency,
      limit: limits.pageRows,
      ...(after === undefined ? {} : { after }),
    }),
  );
  if (!payments.ok) return payments;
  const about = await group.query("charter", "about");
  if (!about.ok) return failWith(about.refusal);
  const { rows, words } = payments.value;
  const owner = await namesIn(askAllOf(group)).known("agent", person);
  const history = rows.map((row) =>
    movementOf(row, {
      of: person,
      nameOf: (hash) => words[hash] ?? "somebody",
      wordsOf: (hash) => words[hash],
    }),
  );
  const made = toTime(io.now());
  return accepted({
    unit: name,
    code,
    decimals,
    account: accountId({ of: person, unit: currency }),
    // whoever may not see who else is here is told what is their own
    owner: (owner.ok ? owner.value?.labels[0] : undefined) ?? short(person),
    keeper: about.value.name,
    made,
    ...partOf(history, { since: options.text("since"), until: options.text("until"), made }),
  });
}

/** The credit that was named, or the only one. */
async function creditOf(
  group: GroupClient,
  typed: string | undefined,
): Promise<Result<Credit, Failure>> {
  const credits = await group.query("credit", "currencies");
  if (!credits.ok) return failWith(credits.refusal);
  const names = namesIn(askAllOf(group));
  const found =
    typed === undefined
      ? await names.onlyMeasure("credit", "currency")
      : await names.find("credit", typed);
  if (!found.ok) return found;
  return accepted(
    present(
      credits.value.rows.find(({ currency }) => currency === found.value?.id),
      "a credit that is named is one of those there are",
    ),
  );
}

type Credit = Answered<"credit", "currencies">["rows"][number];
function linesOf(statement: AccountStatement): readonly string[] {
  const { code, decimals, opening, entries, from, until } = statement;
  const money = (steps: number) => formatAmount(steps, decimals);
  let balance = opening;
  const rows = entries.map(({ at, with: other, note = "", change }) => {
    balance += change;
    return [at.slice(0, 10), other, money(change), money(balance), note];
  });
  return [
    `${statement.owner}, in ${code}, from ${from} to ${until}`,
    ...columns([
      ["day", "with", "amount", "balance", "what for"],
      ["", "before", "", money(opening), ""],
      ...rows,
    ]),
  ];
}
