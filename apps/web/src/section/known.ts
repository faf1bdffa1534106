/**
 * What must be known of a group before any page of it can be shown, whichever sections there are: what it is
 * called, who holds a key, who else is there, how amounts are written. Each is known by one section, which says
 * how it is asked; so that neither shell nor kit asks a room by name.
 */

import type { Words } from "../lib/queries.ts";
import type { Made, Pages, Question } from "../lib/queries.ts";
import type { Somebody } from "../session/me.ts";
import type { UnitOf } from "./tell.ts";

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
  readonly units: (group: string) => Made<UnitOf>;
}
