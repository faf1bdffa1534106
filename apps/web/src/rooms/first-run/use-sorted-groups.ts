/** Groups of this host, parted into mine, an example to look around in, and others. */

import { useQueries } from "@tanstack/react-query";
import type { GroupName } from "@plenty/client";
import { examplePeople } from "../../session/example.ts";
import { identitiesOf } from "../../session/use-session.ts";

export interface SortedGroups {
  readonly mine: readonly GroupName[];
  readonly example: GroupName | undefined;
  readonly others: readonly GroupName[];
}

/** More groups than this are not asked whether they are an example. */
const askedForExample = 24;

export function useSortedGroups(groups: readonly GroupName[]): SortedGroups {
  const identities = useQueries({ queries: groups.map(({ id }) => identitiesOf(id)) });
  const examples = useQueries({
    queries: groups.slice(0, askedForExample).map(({ id }) => examplePeople(id)),
  });
  const mine = groups.filter((_, i) =>
    identities[i]?.data?.all.some(({ key }) => key.kind === "own"),
  );
  const example = groups.find((_, i) => (examples[i]?.data?.length ?? 0) > 0);
  const others = groups.filter((group) => !mine.includes(group) && group !== example);
  return { mine, example, others };
}
