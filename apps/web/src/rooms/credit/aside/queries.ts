/** What the pages of setting something aside ask. */

import type { Row } from "@plenty/client";
import { pages } from "../../../lib/queries.ts";

export type Aside = Row<"credit", "asides">;

export const asidesOf = (group: string, person: string) =>
  pages(group, ["credit", "asides"], { person, limit: 50 });
