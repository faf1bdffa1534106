/** `plenty balance`: what somebody holds of the group's credits, and how far they may go. */

import { accepted, formatAmount } from "@plenty/kernel";
import type { PersonId, Result } from "@plenty/kernel";
import type { Answered, GroupClient } from "@plenty/client";
import { askAllOf } from "../../do/asking.ts";
import { namesIn } from "../../do/names.ts";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Outcome } from "../../support/command.ts";
import { keyOptions } from "../../support/keys.ts";
import { asMember, closing } from "../../support/member.ts";
import { openGroup } from "../../support/open-target.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";

export const command: Command = {
  name: "balance",
  summary: "say what you hold of each credit, and how far you may go; or somebody else",
  usage: "[<name>]",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty balance", "plenty balance birch --json"],
  async run({ args, options, io }) {
    const [name, ...more] = args;
    if (more.length > 0) return wrongUsage(`"${more[0]}" is one word too many`);
    if (name === undefined)
      return asMember(options, io, ({ group, person }) => tell(group, person));
    const target = await openGroup(options, io);
    if (!target.ok) return target;
    const { group } = target.value;
    return closing(target.value, async () => {
      const found = await namesIn(askAllOf(group)).find("agent", name);
      return found.ok ? tell(group, found.value.id) : found;
    });
  },
};

type Account = Answered<"credit", "account">;

async function tell(group: GroupClient, person: PersonId): Promise<Outcome> {
  const accounts = await accountsOf(group, person);
  if (!accounts.ok) return accounts;
  const rows = accounts.value.map(({ unit, balance, floor, decimals }) => [
    unit,
    formatAmount(balance, decimals),
    formatAmount(floor, decimals),
  ]);
  const none = ["The group has no credit yet."];
  return accepted({
    json: { person, accounts: accounts.value },
    lines: rows.length === 0 ? none : columns([["credit", "balance", "limit"], ...rows]),
  });
}

async function accountsOf(
  group: GroupClient,
  person: PersonId,
): Promise<Result<readonly Account[], Failure>> {
  const currencies = await group.query("credit", "currencies");
  if (!currencies.ok) return failWith(currencies.refusal);
  const accounts: Account[] = [];
  for (const { currency } of currencies.value.rows) {
    const account = await group.query("credit", "account", { person, currency });
    if (!account.ok) return failWith(account.refusal);
    const { words: _, ...told } = account.value;
    accounts.push(told);
  }
  return accepted(accounts);
}
