/**
 * Files of this app that come behind a page. Where one does not, because the host does not answer, that is told
 * like any question without an answer; where the host has a later version, without such a file, the page begins anew.
 */

import { createHttp } from "@plenty/client";
import { RefusalError } from "./refusal-error.ts";

const plainly = createHttp({ base: "", fetch: (url, init) => fetch(url, init) });

/** What a file exports. */
export async function late<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const health = await plainly.json("/health");
    if (!health.ok) throw new RefusalError(health.refusal);
    if (!beganAnew(String(error))) throw error;
    location.reload();
    return new Promise(() => {}); // the page goes
  }
}

/** True the first time that something is missing in this tab: a file that never comes must not reload for ever. */
function beganAnew(missing: string): boolean {
  const place = `plenty-reloaded/${missing}`;
  if (sessionStorage.getItem(place) !== null) return false;
  sessionStorage.setItem(place, "");
  return true;
}
