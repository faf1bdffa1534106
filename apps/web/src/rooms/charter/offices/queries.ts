/** What the pages of offices ask. */

import type { QueryAnswer, Row } from "@plenty/client";
import { question } from "../../../lib/queries.ts";

export type Offices = QueryAnswer<"charter", "offices">;
export type Office = Offices["rows"][number];
export type Holder = Office["holders"][number];
export type Term = Row<"charter", "terms">;

/** Every office, and who holds it: there are never more than a page of them. */
export const allOffices = (group: string) => question(group, ["charter", "offices"]);
/** What somebody holds, held or was named for: more than these nobody looks over on a person's page. */
export const termsOf = (group: string, person: string) =>
  question(group, ["charter", "terms"], { person, limit: 100 });
