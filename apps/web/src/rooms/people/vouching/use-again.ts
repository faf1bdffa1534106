/** From when on somebody can welcome again, where that is yet to come. */

import { useQuery } from "@tanstack/react-query";
import { parseTime } from "@plenty/kernel";
import { useNow } from "../../../lib/use-now.ts";
import { vouchedBy } from "../queries.ts";

/** The time as the rules write it; undefined if nothing holds them up, or it is not known. */
export function useAgain(group: string, person: string | undefined): string | undefined {
  const asked = useQuery({ ...vouchedBy(group, person ?? ""), enabled: person !== undefined });
  return useLater(asked.data?.again);
}

/** A time, as long as it is yet to come. */
export function useLater(time: string | undefined): string | undefined {
  const now = useNow();
  return time !== undefined && (parseTime(time) ?? 0) > now ? time : undefined;
}
