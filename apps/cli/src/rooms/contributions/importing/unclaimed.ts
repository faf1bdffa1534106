/** People whom a group knows from an earlier import of the same source, by the names they came with. */

import { accepted, limits } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";

/** Agent of each name of a source; a name whose words were erased is not among them. */
export async function loadUnclaimed(
  group: GroupClient,
  source: string,
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
      if (text !== undefined) agents.set(text, agent);
    }
    after = next;
  } while (after !== undefined);
  return accepted(agents);
}
