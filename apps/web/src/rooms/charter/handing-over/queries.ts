/** What the pages of handing over ask, and who may leave a note. */

import { useQuery } from "@tanstack/react-query";
import { limits, parseTime } from "@plenty/kernel";
import { question } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { useHere } from "../../../session/here.ts";
import { termsOf } from "../offices/queries.ts";

/** Notes for whoever holds an office: more than these no holder looks over. */
export const notesFor = (group: string, office: string) =>
  question(group, ["charter", "hand-overs"], { office, limit: 50 });

/** True if I hold an office, or did until lately; undefined while that is not known. */
export function useMayHandOver(office: string | undefined): boolean | undefined {
  const { group, me } = useHere();
  const now = useNow();
  const asked = useQuery({ ...termsOf(group, me?.person ?? ""), enabled: me !== undefined });
  return asked.data?.rows.some(({ office: held, taken, ended }) => {
    if (held !== office || taken === undefined) return false;
    return ended === undefined || now - (parseTime(ended) ?? now) < limits.handOverMs;
  });
}
