/** Whether one can take part from this browser and address at all. */

import { queryOptions } from "@tanstack/react-query";
import { whyReadOnly } from "./device-key.ts";

/** Why one cannot; null where one can. */
export const readOnlyReason = queryOptions({
  queryKey: ["read-only"],
  queryFn: async () => (await whyReadOnly()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: "always",
});
