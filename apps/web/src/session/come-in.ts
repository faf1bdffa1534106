/**
 * Being let in where a group shows something to its own people alone: this browser's device answers for its
 * reader. It comes behind the page: whoever looks around in an open group needs none of it.
 */

import { createEntrance, endSession, sessionsOf } from "@plenty/client";
import type { Fetch } from "@plenty/client";
import { http } from "../lib/http.ts";
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
  const listed = await sessionsOf(http, group);
  if (!listed.ok) return false;
  const mine = listed.value.find((session) => session.this === true);
  if (mine?.key === did) return false;
  if (did !== undefined) return entrance.enter(group);
  return (await endSession(http, { commons: group, id: mine?.id ?? "" })).ok;
}
