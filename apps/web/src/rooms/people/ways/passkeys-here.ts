/** Whether passkeys can hold a spare way in, in this browser and at this address. */

import { queryOptions } from "@tanstack/react-query";
import { canPasskey } from "./passkey.ts";

export const passkeysHere = queryOptions({
  queryKey: ["passkeys"],
  queryFn: canPasskey,
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: "always",
});
