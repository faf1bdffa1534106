/** The filters of Do: they stand in the address, so that a view can be sent to somebody. */

import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { daysOf, readDoSearch } from "./search.ts";
import type { DoSearch } from "./search.ts";

export type Choose = (change: { readonly [K in keyof DoSearch]: DoSearch[K] | undefined }) => void;

/** Changes filters in the address; choosing what is chosen lets it go. */
export function useChoose(): Choose {
  const navigate = useNavigate({ from: "/g/$group/do" });
  return useCallback(
    (change) => {
      void navigate({
        to: ".",
        resetScroll: false,
        search: (before) => {
          const kept = Object.entries({ ...readDoSearch(before), ...change }).filter(
            ([, value]) => value !== undefined,
          );
          return Object.fromEntries(kept);
        },
      });
    },
    [navigate],
  );
}

/** Filters of the address as the queries take them. */
export function filterOf({ theme, person, when }: DoSearch) {
  return { theme, person, ...(when === undefined ? {} : daysOf(when)) };
}
