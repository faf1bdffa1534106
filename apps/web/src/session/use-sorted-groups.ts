/** Groups of this host, parted into mine, an example to look around in, and others. */

import { useQueries } from "@tanstack/react-query";
import type { GroupName } from "@plenty/client";
import { identitiesOf } from "./me.ts";

export interface SortedGroups {
  readonly mine: readonly GroupName[];
  /** False until it is known which are mine. */
  readonly known: boolean;
  readonly example: GroupName | undefined;
  readonly others: readonly GroupName[];
}

export function useSortedGroups(groups: readonly GroupName[]): SortedGroups {
  const identities = useQueries({ queries: groups.map(({ id }) => identitiesOf(id)) });
  const mine = groups.filter((_, i) =>
    identities[i]?.data?.all.some(({ key }) => key.kind === "own"),
  );
  const example = groups.find((group) => group.example === true);
  const others = groups.filter((group) => !mine.includes(group) && group !== example);
  const known = identities.every(({ isPending }) => !isPending);
  return { mine, known, example, others };
}
