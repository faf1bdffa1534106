/** Invitations that are open now, the newest first and those of one time as they were typed, with the links of those that were made here. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { nameIn, readable } from "../../lib/names.ts";
import { useNow } from "../../lib/use-now.ts";
import { keptLinks } from "./kept-links.ts";
import { openInvitations } from "./queries.ts";

export interface OpenInvitation {
  readonly key: string;
  /** Index of the entry by which it was made. */
  readonly entry: number;
  /** Whom it is for: known to who made it, as far as that was said and is kept. */
  readonly name: string | undefined;
  /** Who made it. */
  readonly by: string;
  readonly byName: string;
  readonly until: string;
  /** What stands behind `/join#`, where it was made in this browser. */
  readonly text: string | undefined;
}

/** The question for them. */
export function useOpenInvitations(group: string) {
  const asked = useInfiniteQuery(openInvitations(group));
  const links = useQuery(keptLinks(group)).data;
  const now = useNow();
  const open = asked.data?.pages.flatMap(({ rows, words }) =>
    rows
      .filter(({ until }) => Date.parse(until) >= now)
      .map(({ key, entry, by, until, for: meant }) => ({
        key,
        entry,
        name: readable(words, meant),
        by: by.agent,
        byName: nameIn(words, by.name),
        until,
        text: links?.get(key),
      })),
  );
  return { ...asked, data: open?.toSorted((one, other) => other.entry - one.entry) };
}
