/** What other rooms need of the charter: how a group is asked about itself. */

import type { QueryAnswer } from "@plenty/client";
import { part } from "../../section/part.ts";
import { question } from "../../lib/queries.ts";
import type { Made, Words } from "../../lib/queries.ts";
import type { About } from "./queries.ts";

export { allOffices } from "./offices/queries.ts";

/** Each office of mine, with the note for whoever holds it next. */
export const BeforeLeaving = part(
  () => import("./handing-over/BeforeLeaving.tsx"),
  "BeforeLeaving",
);

/** What is proposed and open: a group has no more of it than these. */
export const openProposals = (group: string) =>
  question(group, ["charter", "proposals"], { state: "open", limit: 50 });

/** True of a group that only its members read. */
export const isClosed = (group: string): Made<boolean> => ({
  ...aboutGroup(group),
  select(answer) {
    const { settings } = answer as About; // as that question is answered
    return settings.some(({ name, value }) => name === "people.readers" && value === "members");
  },
});

/** Who holds an office now, with the words of their names; and whether there is one. */
export const holdersOf = (group: string, office: string): Made<Holders> => ({
  ...question(group, ["charter", "offices"]),
  select(answer) {
    const { rows, words } = answer as Offices; // as that question is answered
    const made = rows.find((row) => row.office === office);
    const holders = made?.holders ?? [];
    return {
      isMade: made !== undefined,
      holders: holders.filter(({ taken, away }) => taken !== undefined && !away),
      words,
    };
  },
});

type Offices = QueryAnswer<"charter", "offices"> & { readonly words: Words };

interface Holders {
  /** True if there is such an office, be it that nobody holds it. */
  readonly isMade: boolean;
  readonly holders: readonly Offices["rows"][number]["holders"][number][];
  readonly words: Words;
}

/** Name, words and settings of a group, and how many are in it. */
export const aboutGroup = (group: string) => question(group, ["charter", "about"]);
