/** The people of the group, page by page; more of them as long as somebody is wanted who is not yet among them. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Words } from "../../lib/host.ts";
import { everybody } from "./queries.ts";
import type { Member } from "./queries.ts";

export interface People {
  readonly rows: readonly Member[];
  readonly words: Words;
}

/** The question for them; `wanted` is a person to be found. */
export function usePeople(group: string, wanted?: string) {
  const asked = useInfiniteQuery(everybody(group));
  const { data, hasNextPage, isFetching, fetchNextPage } = asked;
  const people = data && peopleOf(data.pages);
  const missing =
    wanted !== undefined && people?.rows.every(({ person }) => person !== wanted) === true;
  const looking = missing && hasNextPage;
  useEffect(() => {
    if (looking && !isFetching) void fetchNextPage();
  }, [looking, isFetching, fetchNextPage]);
  return { ...asked, data: looking ? undefined : people };
}

function peopleOf(pages: readonly People[]): People {
  const rows = pages.flatMap((page) => page.rows);
  return { rows, words: Object.assign({}, ...pages.map(({ words }) => words)) };
}
