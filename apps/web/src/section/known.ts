/**
 * What must be known of a group before any page of it can be shown, whichever sections there are: what it is
 * called, who holds a key, who else is there, how amounts are written. Each is known by one section, which says
 * how it is asked; so that neither shell nor kit asks a room by name.
 */

import type { Hash } from "@plenty/kernel";
import type { Words } from "../lib/queries.ts";
import type { Made, Pages, Question } from "../lib/queries.ts";
import type { Somebody } from "../session/me.ts";
import type { UnitOf } from "./tell.ts";

export interface HelpedPeople {
  readonly rows: readonly {
    readonly person: string;
    readonly name: Hash;
    readonly agreed: boolean;
    readonly helper?: { readonly agent: string };
  }[];
  readonly words: Words;
}

export interface Known {
  /** What the group is called; refused where there is none. */
  readonly group: (group: string) => Question<{ readonly name: string }>;
  /** True of a group that shows itself to its members alone. */
  readonly isClosed: (group: string) => Made<boolean>;
  /** Who holds a key, if anybody does. */
  readonly holder: (
    group: string,
    key: string,
  ) => Question<{ readonly person?: Somebody | undefined; readonly words: Words }>;
  readonly everybody: (
    group: string,
  ) => Pages<{ readonly rows: readonly Somebody[]; readonly words: Words }>;
  /** Who has no device, and who helps them. */
  readonly helped: (group: string) => Question<HelpedPeople>;
  /** Words that are hidden for a while, and until when; members alone are told. */
  readonly hidden: (group: string) => Made<ReadonlyMap<Hash, string>>;
  readonly units: (group: string) => Made<UnitOf>;
}
