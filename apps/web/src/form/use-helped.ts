/** Whom somebody helps who has no device, and who agreed to it. */

import { useQuery } from "@tanstack/react-query";
import { useKnown } from "../section/use-known.ts";
import { useHere } from "../session/here.ts";
import type { Me } from "../session/me.ts";

/** Those helped by `me`, with the words that name them; nobody as long as that is not known. */
export function useHelped(me: Me) {
  const { group } = useHere();
  const { rows = [], words = {} } = useQuery(useKnown().helped(group)).data ?? {};
  return {
    mine: rows.filter(({ helper, agreed }) => agreed && helper?.agent === me.person),
    words,
  };
}
