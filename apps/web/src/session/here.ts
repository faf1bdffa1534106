/** Which group is on the screen and who I am in it: every page of a group asks this. */

import { createContext, useContext } from "react";
import { present } from "@plenty/kernel";
import type { Me, Session } from "./me.ts";

export interface Here {
  readonly group: string;
  /** The group's own name. */
  readonly name: string;
  readonly session: Session;
  /** Throw-away people that one may be in an example; empty in a real group, undefined until that is known. */
  readonly example: readonly ExamplePerson[] | undefined;
}

export interface ExamplePerson {
  readonly name: string;
  readonly seed: Uint8Array;
}

export const HereContext = createContext<Here | undefined>(undefined);

/** The group on the screen. */
export function useHere(): Here & { readonly me: Me | undefined } {
  const here = present(useContext(HereContext), "pages of a group are shown inside the shell");
  return { ...here, me: here.session.me };
}
