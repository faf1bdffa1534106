/** Who holds a key: whoever acts is found by it. */

import { accepted } from "@plenty/kernel";
import type { FindHolder } from "../../support/room.ts";

/** The person of a key; undefined if nobody of the group holds it. */
export const findHolder: FindHolder = async (group, key) => {
  const answer = await group.query("people", "of-key", { key });
  return answer.ok ? accepted(answer.value.person?.person) : answer;
};
