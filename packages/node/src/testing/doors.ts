/** The doors by which a host gives words out: an answer, beside their entry, and by searching. */

import type { Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { getSearch } from "../http/search.ts";

export interface Behind {
  readonly asker: Asker;
  /** A question whose answer has the words beside it. */
  readonly asked: readonly [room: string, query: string, params?: Readonly<Record<string, string>>];
  /** What finds them. */
  readonly searched: string;
  readonly text: string;
}

/** Whether somebody is given words, door by door. */
export async function throughDoors(
  commons: Commons,
  { asker, asked: [room, query, params = {}], searched, text }: Behind,
): Promise<readonly boolean[]> {
  const answer = await commons.read({ asker, room, query, params });
  const entries = commons.entries(asker, 0, commons.size());
  const found = await getSearch(commons, asker, { q: searched });
  const doors = [
    answer.ok ? answer.value.json : answer.refusal.code,
    JSON.stringify(entries.map((entry) => commons.wordsBeside(asker, entry))),
    await found.text(),
  ];
  return doors.map((door) => door.includes(text));
}
