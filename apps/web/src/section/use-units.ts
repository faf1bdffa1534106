/** How amounts of the credits of the group on the screen are written. */

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { unitIn } from "../lib/credit-code.ts";
import { currencies } from "../lib/queries.ts";
import { useHere } from "../session/here.ts";
import type { Naming } from "./tell.ts";

/** The units of credits, as sentences take them. */
export function useUnits(): Naming["unitOf"] {
  const { group } = useHere();
  const credits = useQuery(currencies(group)).data?.rows;
  return useCallback((currency) => unitIn(credits ?? [], currency), [credits]);
}
