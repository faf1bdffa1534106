/** The people of the group, page by page; more of them as long as somebody is wanted who is not yet among them. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Words } from "../../lib/queries.ts";
import { everybody } from "./queries.ts";
import type { Member } from "./queries.ts";

export interface People {
  readonly rows: readonly Member[];
  readonly words: Words;
}

export interface Wanted {
  /** A person to be found. */
  readonly person?: string;
  /** True if all of them are wanted, as while somebody looks for a name. */
  readonly all?: boolean;
}

/** The question for them. */
export function usePeople(group: string, { person: wanted, all = false }: Wanted = {}) {
  const asked = useInfiniteQuery(everybody(group));
  const { data, hasNextPage, isFetching, fetchNextPage } = asked;
  const people = data && peopleOf(data.pages);
  const missing =
    wanted !== undefined && people?.rows.every(({ person }) => person !== wanted) === true;
  const looking = missing && hasNextPage;
  const next = hasNextPage && !isFetching && (looking || all);
  useEffect(() => {
    if (next) void fetchNextPage();
  }, [next, fetchNextPage]);
  return { ...asked, data: looking ? undefined : people };
}

function peopleOf(pages: readonly People[]): People {
  const rows = pages.flatMap((page) => page.rows);
  return { rows, words: Object.assign({}, ...pages.map(({ words }) => words)) };
}
