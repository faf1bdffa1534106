/**
 * Everything that a group holds about one person, for that person: what they are called, what they hold, and all
 * entries by them or naming them, with the words in these that they may read.
 */

import { accepted, refused } from "@plenty/kernel";
import type { PersonId, Refusal, Result } from "@plenty/kernel";
import type { Answered } from "./answers.ts";
import type { GroupClient } from "./client.ts";
import { answerNotUnderstood } from "./refusals.ts";

export interface AboutMe {
  readonly group: { readonly id: string; readonly name: string };
  readonly person: PersonId;
  readonly name: string;
  readonly status: string;
  readonly joined: string;
  readonly balances: readonly Answered<"credit", "account">[];
  readonly entries: readonly object[];
}

/** Gathers it in somebody's own name: the host tells nobody of another. */
export async function aboutMe(
  group: GroupClient,
  person: PersonId,
): Promise<Result<AboutMe, Refusal>> {
  const entries = await entriesOf(group);
  if (!entries.ok) return entries;
  const charter = await group.query("charter", "about");
  if (!charter.ok) return charter;
  const found = await group.query("people", "person", { person });
  if (!found.ok) return found;
  const balances = await balancesOf(group, person);
  if (!balances.ok) return balances;
  const { person: me, words } = found.value;
  if (me === undefined) return refused(answerNotUnderstood("there is nobody of that id"));
  return accepted({
    group: { id: group.commons, name: charter.value.name },
    person,
    name: words[me.name] ?? "",
    status: me.status,
    joined: me.joined,
    balances: balances.value,
    entries: entries.value,
  });
}

async function entriesOf(group: GroupClient): Promise<Result<readonly object[], Refusal>> {
  const entries: object[] = [];
  let after: number | undefined;
  do {
    const page = await group.mine(after);
    if (!page.ok) return page;
    entries.push(...page.value.rows);
    after = page.value.next;
  } while (after !== undefined);
  return accepted(entries);
}

async function balancesOf(
  group: GroupClient,
  person: PersonId,
): Promise<Result<AboutMe["balances"], Refusal>> {
  const currencies = await group.query("credit", "currencies");
  if (!currencies.ok) return currencies;
  const balances: Answered<"credit", "account">[] = [];
  for (const { currency } of currencies.value.rows) {
    const account = await group.query("credit", "account", { person, currency });
    if (!account.ok) return account;
    const { words: _, texts: __, ...told } = account.value;
    balances.push(told);
  }
  return accepted(balances);
}
