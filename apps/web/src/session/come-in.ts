/**
 * Being let in where a group shows something to its own people alone: this browser's device answers for its
 * reader. It comes behind the page: whoever looks around in an open group needs none of it.
 */

import { createEntrance } from "@plenty/client";
import type { Fetch } from "@plenty/client";
import { signerOf } from "./device-key.ts";
import { loadIdentities } from "./identities.ts";

const entrance = createEntrance({
  fetch: (url, init) => fetch(url, init),
  origin: location.origin,
  as: "cookie",
  async signerOf(group) {
    const { all, current } = await loadIdentities(group);
    const identity = all.find(({ key }) => key.did === current);
    return identity && signerOf(identity.key);
  },
});

/** Asks once more for what was not shown, having been let in. */
export const askAgain: Fetch = (url, init) => entrance.fetch(url, init);

/** Makes the host know this browser as who one is now in a group, or as nobody; true if it was another before. */
export async function beKnownAs(group: string, did: string | undefined): Promise<boolean> {
  const path = `/commons/${group}/sessions`;
  const listed: unknown = await (await fetch(path)).json();
  const rows = (listed as { readonly rows?: readonly Row[] }).rows ?? []; // as the host answers; none where it refuses
  const mine = rows.find((row) => row.this === true);
  if (mine?.key === did) return false;
  if (did !== undefined) return entrance.enter(group);
  return (await fetch(`${path}/${mine?.id}`, { method: "DELETE" })).ok;
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly this?: true;
}
