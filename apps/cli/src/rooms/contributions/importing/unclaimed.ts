/** People whom a group knows from an earlier import of the same source, by the names they came with. */

import { accepted, limits } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import type { Source } from "../../../importing/records.ts";
import { nfc } from "./contacts.ts";

/**
 * Agent of each name of a source; a name whose words were erased is not among them. Who came under one of
 * their other names goes on as who they were.
 */
export async function loadUnclaimed(
  group: GroupClient,
  { name: source, otherNames = new Map() }: Pick<Source, "name" | "otherNames">,
): Promise<Result<Map<string, Hash>, Refusal>> {
  const agents = new Map<string, Hash>();
  let after: number | undefined;
  do {
    const page = await group.query("people", "unclaimed", {
      source,
      after,
      limit: limits.pageRows,
    });
    if (!page.ok) return page;
    const { rows, words, next } = page.value;
    for (const { agent, name } of rows) {
      const text = words[name];
      if (text !== undefined && !agents.has(nfc(text))) agents.set(nfc(text), agent);
    }
    after = next;
  } while (after !== undefined);
  const taken = new Set([...otherNames.keys()].map((now) => agents.get(now)));
  for (const [now, others] of otherNames) {
    if (agents.has(now)) continue;
    const free = others.map((each) => agents.get(each)).find((agent) => !taken.has(agent));
    if (free === undefined) continue;
    agents.set(now, free);
    taken.add(free);
  }
  return accepted(agents);
}
