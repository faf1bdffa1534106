/** How amounts of the credits of the group on the screen are written. */

import { useQuery } from "@tanstack/react-query";
import { useHere } from "../session/here.ts";
import type { UnitOf } from "./tell.ts";
import { useKnown } from "./use-known.ts";

/** The units of credits, as sentences take them. */
export function useUnits(): UnitOf {
  const { group } = useHere();
  const { units } = useKnown();
  return useQuery(units(group)).data ?? unknown;
}

const unknown: UnitOf = () => undefined;
