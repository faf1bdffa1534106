/** Whom the names of a list mean in a group: members by name, or as was chosen; others stay names. */

import { accepted, folded, limits } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { matchPeople } from "@plenty/tables";
import type { Matched, Member } from "@plenty/tables";
import { allPages } from "../../../do/asking.ts";
import { short } from "../../../do/short.ts";
import { fail, wrongUsage } from "../../../support/command.ts";
import type { Failure } from "../../../support/command.ts";

/** Who belongs, by the name in the list; refused where a name may mean several. */
export async function membersNamed(
  group: GroupClient,
  names: readonly string[],
  typed: readonly string[],
): Promise<Result<ReadonlyMap<string, Hash>, Failure>> {
  const members = await membersOf(group);
  if (!members.ok) return members;
  const chosen = chosenOf(typed, members.value);
  if (!chosen.ok) return chosen;
  const open = names.filter((name) => !chosen.value.has(name));
  const { members: found, alike } = matchPeople(open, members.value);
  const [first] = alike;
  if (first !== undefined) return severalNamed(first, alike.size);
  const byName = [...found].map(([name, { agent }]) => [name, agent] as const);
  const byHand = [...chosen.value].flatMap(([name, agent]) =>
    agent === undefined || !names.includes(name) ? [] : [[name, agent] as const],
  );
  return accepted(new Map([...byName, ...byHand]));
}

async function membersOf(group: GroupClient): Promise<Result<readonly Member[], Failure>> {
  const list = await allPages((after: number | undefined) =>
    group.query("people", "members", { after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  return accepted(
    rows.flatMap(({ person, name }) => {
      const text = words[name];
      return text === undefined ? [] : [{ agent: person, name: text }];
    }),
  );
}

/** What was typed: name by name a member, or nobody. */
function chosenOf(
  typed: readonly string[],
  members: readonly Member[],
): Result<ReadonlyMap<string, Hash | undefined>, Failure> {
  const chosen = new Map<string, Hash | undefined>();
  for (const text of typed) {
    const at = text.lastIndexOf("=");
    const [name, who] = [text.slice(0, at).trim().normalize("NFC"), text.slice(at + 1).trim()];
    if (at < 1 || who === "") return wrongUsage(`"${text}" is no NAME=ID`);
    const found = members.filter(
      (each) => each.agent.startsWith(who) || folded(each.name) === folded(who),
    );
    const [member] = found;
    if (who !== "-" && (member === undefined || found.length > 1))
      return wrongUsage(
        `"${who}" is ${found.length === 0 ? "nobody" : "several"} of the members`,
        "plenty people shows them with their digits.",
      );
    chosen.set(name, who === "-" ? undefined : member?.agent);
  }
  return accepted(chosen);
}

type Alike = Matched["alike"] extends ReadonlyMap<infer K, infer V> ? readonly [K, V] : never;

function severalNamed([name, bearers]: Alike, names: number): ReturnType<typeof fail> {
  const who = bearers.map(({ agent, name: text }) => `${text} (${short(agent)})`).join(", ");
  const more = names === 1 ? "" : `, and ${names - 1} more names are so`;
  return fail({
    code: "NamedAlike",
    title: "Several members bear a name of the list",
    detail: `"${name}" may be ${who}${more}`,
    next: `Say who is meant: --who "${name}=${short(bearers[0]?.agent ?? "")}", or --who "${name}=-" for nobody here`,
    exit: 1,
  });
}
