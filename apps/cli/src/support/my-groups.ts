/**
 * The groups of a host in which the holder of a key file is somebody, also those that the host lists to nobody: of
 * the groups that entered something of this home there, those that let the key in. No other host is told of them.
 */

import { createClient } from "@plenty/client";
import type { Entrance, GroupName } from "@plenty/client";
import { groupsKept } from "./kept.ts";
import { readAddress } from "./target.ts";

/** Those of the host at `base`, by name. */
export async function myGroups(
  entrance: Entrance,
  { base, home }: { readonly base: string; readonly home: string | undefined },
): Promise<readonly GroupName[]> {
  const addresses = home === undefined ? [] : await groupsKept(home);
  const mine: GroupName[] = [];
  for (const { base: host, commons } of addresses
    .map(readAddress)
    .filter((one) => one !== undefined)) {
    const bearer = host === base && commons ? await entrance.bearer(commons) : undefined;
    if (bearer === undefined) continue;
    const shown = await letIn(base, bearer).groups();
    mine.push(...(shown.ok ? shown.value : []).filter(({ id }) => id === commons));
  }
  return mine;
}

function letIn(base: string, bearer: string) {
  const headers = { authorization: `Bearer ${bearer}` };
  return createClient({ base, fetch: (url, init) => fetch(url, { ...init, headers }) });
}
