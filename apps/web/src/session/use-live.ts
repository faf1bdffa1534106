/** What others enter appears without reload: the group's feed makes stale what its entries touch. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "../lib/host.ts";
import { makeStale, rememberTold } from "../lib/stale.ts";
import { useOnline } from "../lib/use-online.ts";
import { tick } from "../lib/use-now.ts";
import { follow } from "./live.ts";
import type { LiveState } from "./live.ts";

/** Follows a group's feed while the component is shown; a browser without a network hears nothing of it. */
export function useLive(group: string): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(
    () =>
      follow(client.group(group), {
        onTouched: (touched, upTo) => {
          tick();
          rememberTold(queryClient, group, upTo);
          void makeStale(queryClient, group, touched);
        },
        onState: setState,
      }),
    [group, queryClient],
  );
  return useOnline() ? state : "broken";
}
